import { useEffect } from "react";
import { diagnose } from "#/token/diagnose.ts";
import type { ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import { planExchanges } from "#/token/exchanges/plan-exchanges.ts";
import { lineageOf, type TokenInLine } from "#/token/exchanges/lineage.ts";
import type { Announce } from "../../ui/inspection/use-announcer.ts";
import type { PanelParts } from "./exchange-panel.tsx";
import { InHandLine } from "./in-hand.tsx";
import { LineageCard } from "./lineage-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import type { Given } from "./plan-row.tsx";
import { RotationCard } from "./rotation-card.tsx";
import { type InHand, usePlan } from "./use-desk.ts";
import { givenToken, madeToken, type Run } from "./use-runs.ts";

interface TokenDeskProps {
  readonly hand: InHand;
  readonly appId: string | null;
  readonly panel: PanelParts;
  readonly announce: Announce;
}

/** The runs that led from an earlier token to this one, and what was made of it last. */
function lineOf(
  hand: InHand,
  runs: readonly Run[],
): { tokens: readonly TokenInLine[]; pages: number | null } {
  const tokens: TokenInLine[] = [];
  let value = hand.token;
  let evidence = hand.evidence;
  let at = hand.clock.observedAt;
  for (let guard = 0; guard < 10; guard += 1) {
    const origin = runs.findLast(
      ({ answer, request }) =>
        answer && request.exchange !== "debug-only" && madeToken(answer) === value && value !== null,
    );
    if (evidence.kind === "inspected") {
      tokens.unshift({ inspection: evidence.inspection, madeBy: origin?.request.exchange ?? null, at });
    }
    const before = origin?.answer?.before?.evidence;
    if (origin === undefined || before === undefined) break;
    value = givenToken(origin.request);
    evidence = before;
    at = origin.answer?.observedAt ?? at;
  }
  const next = runs.findLast(
    ({ request, answer }) => givenToken(request) === hand.token && answer?.outcome.kind === "done",
  );
  const result = next?.answer?.outcome.kind === "done" ? next.answer.outcome.result : null;
  return { tokens, pages: result?.kind === "pages" ? result.pages.length : null };
}

/** A long token that was just made of this one stands in the picture, too. */
function withNext(
  hand: InHand,
  runs: readonly Run[],
  tokens: readonly TokenInLine[],
): readonly TokenInLine[] {
  const next = runs.findLast(
    ({ request, made }) =>
      givenToken(request) === hand.token &&
      ["extend", "refresh", "rotate"].includes(request.exchange) &&
      made?.kind === "seen",
  );
  if (next?.made?.kind !== "seen" || next.made.evidence.kind !== "inspected") return tokens;
  const { evidence, clock } = next.made;
  return [
    ...tokens,
    { inspection: evidence.inspection, madeBy: next.request.exchange, at: clock.observedAt },
  ];
}

interface HandPartProps extends Pick<TokenDeskProps, "hand" | "announce"> {
  readonly busy: boolean;
  readonly onRun: (exchange: ExchangeId, given: Given) => void;
}

/** What is in the field and what can be made of it, as of now. */
function HandPart({ hand, busy, announce, onRun }: HandPartProps) {
  const { plan, now } = usePlan(hand);
  const { state, headline } = diagnose(hand.evidence, now);
  const topic = `${hand.clock.receivedAt} ${state}`;
  useEffect(() => announce(topic, headline), [announce, topic, headline]);
  return (
    <>
      <InHandLine hand={hand} now={now} />
      {hand.token !== null && <PlanCard plan={plan} busy={busy} onRun={onRun} />}
    </>
  );
}

/** The token as it was found last, where an exchange of it changed what can be made of it. */
function freshest(hand: InHand, runs: readonly Run[]): InHand {
  const last = runs.findLast(
    ({ request, old }) => givenToken(request) === hand.token && old?.kind === "seen",
  );
  if (last?.old?.kind !== "seen" || last.old.clock.receivedAt < hand.clock.receivedAt) return hand;
  const { evidence, clock } = last.old;
  const kind = (seen: InHand) => planExchanges(seen.evidence, seen.clock.observedAt).input;
  const fresh = { ...hand, evidence, clock };
  return kind(fresh) === kind(hand) ? hand : fresh;
}

/** The rotation of the token in the field, once it was begun. */
function Rotating({ hand, panel }: Pick<TokenDeskProps, "hand" | "panel">) {
  const { runs, start, busy, rotation: all } = panel;
  const rotation = all.rotations.find(({ about }) => about.token === hand.token);
  if (rotation === undefined) return null;
  const { about } = rotation;
  const mine = runs.filter(({ request }) => givenToken(request) === about.token);
  const made = mine.findLast(({ request }) => request.exchange === "rotate") ?? null;
  return (
    <RotationCard
      key={about.token}
      rotation={rotation}
      sixty={planExchanges(hand.evidence, hand.clock.observedAt).rotateSixty}
      made={made}
      revoked={mine.findLast(({ request }) => request.exchange === "revoke") ?? null}
      busy={busy}
      onMake={(sixtyDays, typed) => void start({ exchange: "rotate", ...about, sixtyDays }, typed)}
      onCheck={() => void (made && panel.recheck(made))}
      onProve={(newToken) => void all.prove(rotation, newToken)}
      onTick={(place) => all.tick(rotation, place)}
      onRevoke={(typed) => void start({ exchange: "revoke", ...about }, typed)}
    />
  );
}

/** All that is about the token in the field. */
export function TokenDesk({ hand: given, appId, panel, announce }: TokenDeskProps) {
  const { runs, start, busy } = panel;
  const hand = freshest(given, runs);
  const { token } = hand;
  const run = (exchange: ExchangeId, { confirmation = null, ...more }: Given) => {
    if (token === null || exchange === "code" || exchange === "redeem" || exchange === "app-token") return;
    const about = appId === null ? { token } : { token, appId };
    if (exchange === "rotate") return panel.rotation.begin(about);
    void start({ exchange, ...about, ...more }, confirmation);
  };
  const { tokens, pages } = lineOf(hand, runs);
  const line = lineageOf(withNext(hand, runs, tokens), pages);
  return (
    <>
      <HandPart key={hand.clock.receivedAt} hand={hand} busy={busy} announce={announce} onRun={run} />
      <Rotating hand={hand} panel={panel} />
      {line.length > 1 && <LineageCard steps={line} />}
    </>
  );
}
