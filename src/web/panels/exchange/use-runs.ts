import { classify } from "#/token/classify.ts";
import type { Evidence } from "#/token/evidence.ts";
import type { ExchangeAnswer } from "#/token/exchanges/exchange-answer.ts";
import { inspect, isAbort } from "../../api.ts";
import { clockAt, type WorldClock } from "../../ui/use-now.ts";
import { askExchange, type ExchangeRequest } from "./ask-exchange.ts";
import { createMemory, type Memory, useMemory } from "./memory.ts";

/** A token as it was found after an exchange: checked, not assumed. */
export type Seen =
  | { readonly kind: "asking" }
  | { readonly kind: "seen"; readonly evidence: Evidence; readonly clock: WorldClock }
  | { readonly kind: "failed"; readonly message: string };

/** One exchange of this page, from the click to what came of it. Kept in memory alone. */
export interface Run {
  readonly number: number;
  readonly request: ExchangeRequest;
  /** What was typed for it must be typed again before it is asked for again. */
  readonly confirmed: boolean;
  readonly pending: boolean;
  readonly cancelled: boolean;
  readonly answer: ExchangeAnswer | null;
  readonly clock: WorldClock | null;
  /** Our own server said no, or could not be reached. */
  readonly error: Error | null;
  /** The token that was made (of Page tokens the first), inspected; null where none was. */
  readonly made: Seen | null;
  /** The token that was given, inspected again; null where none was. */
  readonly old: Seen | null;
}

/** Adds what the look of a token tells: a debug-only one is described as if it were its parent. */
export const withLook = (evidence: Evidence, token: string): Evidence =>
  evidence.kind === "inspected"
    ? { ...evidence, beside: { family: classify(token).family, permissions: null } }
    : evidence;

/** By the app that the exchange was done with. */
async function look(token: string, { appId }: ExchangeRequest): Promise<Seen> {
  try {
    const about = appId === undefined ? { token } : { token, appId };
    const answer = await inspect(about, new AbortController().signal);
    return {
      kind: "seen",
      evidence: withLook(answer.evidence, token),
      clock: clockAt(answer.observedAt),
    };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : "It could not be checked." };
  }
}

/** The token that an answer holds; of Page tokens the first. */
export function madeToken({ outcome }: ExchangeAnswer): string | null {
  if (outcome.kind !== "done") return null;
  if (outcome.result.kind === "token") return outcome.result.made.token;
  return outcome.result.kind === "pages" ? (outcome.result.pages[0]?.token ?? null) : null;
}

export const givenToken = (request: ExchangeRequest) => ("token" in request ? request.token : null);

/** Exchanges, oldest first, and the one under way. */
export interface Shelf {
  readonly runs: Memory<readonly Run[]>;
  readonly under: { way: AbortController | null };
}

const createShelf = (): Shelf => ({ runs: createMemory<readonly Run[]>([]), under: { way: null } });

/** They hold tokens that are nowhere else: leaving the panel loses none of them, nor stops what is under way. */
export const PANEL_SHELF = createShelf();
export const APP_TOKEN_SHELF = createShelf();

function change({ runs }: Shelf, number: number, part: Partial<Run>): void {
  runs.change((all) => all.map((run) => (run.number === number ? { ...run, ...part } : run)));
}

async function check(shelf: Shelf, number: number, request: ExchangeRequest, answer: ExchangeAnswer) {
  // Nothing was sent: nothing can have changed.
  if (answer.outcome.kind === "held-back") return;
  const [made, old] = [madeToken(answer), givenToken(request)];
  change(shelf, number, {
    made: made === null ? null : { kind: "asking" },
    old: old === null ? null : { kind: "asking" },
  });
  await Promise.all([
    made !== null && look(made, request).then((seen) => change(shelf, number, { made: seen })),
    old !== null && look(old, request).then((seen) => change(shelf, number, { old: seen })),
  ]);
}

async function start(shelf: Shelf, request: ExchangeRequest, confirmation: string | null): Promise<void> {
  shelf.under.way?.abort();
  const controller = new AbortController();
  shelf.under.way = controller;
  const number = (shelf.runs.get().at(-1)?.number ?? 0) + 1;
  const confirmed = confirmation !== null;
  const fresh = { pending: true, cancelled: false, answer: null, clock: null, error: null } as const;
  shelf.runs.change((all) => [...all, { number, request, confirmed, ...fresh, made: null, old: null }]);
  try {
    const answer = await askExchange(request, controller.signal, confirmation);
    change(shelf, number, { pending: false, answer, clock: clockAt(answer.observedAt) });
    await check(shelf, number, request, answer);
  } catch (error) {
    const cancelled = isAbort(error);
    const shown = error instanceof Error && !cancelled ? error : null;
    change(shelf, number, { pending: false, cancelled, error: shown });
  }
}

/**
 * The exchanges of a shelf. One at a time; none is repeated by itself. After each that was sent, what it made and what
 * it was made from are inspected, each for itself: a slow check never holds back the new token.
 */
export function useRuns(shelf: Shelf) {
  const runs = useMemory(shelf.runs);
  return {
    runs,
    start: (request: ExchangeRequest, confirmation: string | null = null) =>
      start(shelf, request, confirmation),
    /** Inspects both tokens of a run again. */
    recheck: async ({ number, request, answer }: Run) => {
      if (answer !== null) await check(shelf, number, request, answer);
    },
    cancel: () => shelf.under.way?.abort(),
  };
}
