import type { Evidence } from "#/token/evidence.ts";
import { type ExchangePlan, planExchanges } from "#/token/exchanges/plan-exchanges.ts";
import { redirectOf } from "#/token/login/compare-addresses.ts";
import type { FoundToken } from "#/token/read-paste.ts";
import { wordsChangeAt } from "#/token/relative-time.ts";
import { localEvidence } from "../../ui/inspection/local-evidence.ts";
import { useInspection } from "../../ui/inspection/use-inspection.ts";
import { type Draft, useDraft } from "../../ui/paste/use-draft.ts";
import { useNow, type WorldClock } from "../../ui/use-now.ts";
import { createMemory, useMemory } from "./memory.ts";
import { withLook } from "./use-runs.ts";

/** What is in the field, as it was found. */
export interface InHand {
  /** Null for text without one. */
  readonly token: string | null;
  readonly evidence: Evidence;
  readonly clock: WorldClock;
}

/** A login's code in the field, and the address it came to as far as the text tells. */
export interface CodeInHand {
  readonly code: string;
  readonly redirectUri: string | null;
}

function codeOf({ paste, text }: Draft): CodeInHand | null {
  const { callback, tokens } = paste;
  if (tokens.length > 0 || callback?.outcome !== "code" || callback.code === null) return null;
  return { code: callback.code, redirectUri: redirectOf(text) };
}

interface Kept {
  readonly text: string;
  /** The app chosen by hand; null: the one that fits. */
  readonly appId: string | null;
}

const KEPT = createMemory<Kept>({ text: "", appId: null });

/** The panel's field, and what is known of the token in it. */
export function useDesk(focus: () => void) {
  const { draft, write, choose, refusePicture } = useDraft();
  const { state, start, cancel } = useInspection();
  const { appId } = useMemory(KEPT);
  const ask = (token: FoundToken | null, as = appId) => {
    if (token?.guess.askable) start(token.value, as);
  };
  const take = (text: string, arrived: boolean, as = appId) => {
    const next = write(text).token;
    KEPT.change(() => ({ text, appId: as }));
    if (next?.value !== state.token) cancel();
    // What has no prefix of Meta's may be somebody else's key: it is sent only when asked for.
    if (arrived && next?.guess.family !== "unrecognised") ask(next, as);
  };
  return {
    draft,
    state,
    appId,
    code: codeOf(draft),
    cancel,
    refusePicture,
    take,
    /** With the token that another panel handed over, else with what stood here last. */
    arrive: (handed: string | null) => {
      if (handed !== null) take(handed, true, null);
      else if (KEPT.get().text !== "") take(KEPT.get().text, true);
    },
    inspect: () => (draft.token?.guess.askable ? ask(draft.token) : focus()),
    look: (index: number) => ask(choose(index)),
    askAs: (id: string | null) => {
      KEPT.change(({ text }) => ({ text, appId: id }));
      ask(draft.token, id);
    },
  };
}

type Desk = ReturnType<typeof useDesk>;

/** What is known of what is in the field; null before anything is. */
export function inHand({ draft, state, code }: Pick<Desk, "draft" | "state" | "code">): InHand | null {
  const { paste, token, clock } = draft;
  const local = code === null ? localEvidence(paste, token) : null;
  if (local !== null) return { token: token?.value ?? null, evidence: local, clock };
  if (token === null || state.token !== token.value || state.answered === null) return null;
  const { answer, clock: heard } = state.answered;
  return { token: token.value, evidence: withLook(answer.evidence, token.value), clock: heard };
}

const endOf = ({ evidence }: InHand) =>
  evidence.kind === "inspected" && evidence.inspection.expires.kind === "at"
    ? evidence.inspection.expires.at
    : null;

/** The plan for what is in hand, as of now: made again whenever time changes it or its words. */
export function usePlan(hand: InHand): { readonly plan: ExchangePlan; readonly now: number } {
  const end = endOf(hand);
  const now = useNow(hand.clock, (at) => {
    const { changesAt } = planExchanges(hand.evidence, at);
    const words = end === null ? null : wordsChangeAt(end, at);
    const next = [changesAt, words].filter((moment) => moment !== null);
    return next.length === 0 ? null : Math.min(...next);
  });
  return { plan: planExchanges(hand.evidence, now), now };
}
