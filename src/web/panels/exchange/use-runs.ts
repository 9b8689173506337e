import { useEffect, useRef, useState } from "react";
import { classify } from "#/token/classify.ts";
import type { Evidence } from "#/token/evidence.ts";
import type { ExchangeAnswer } from "#/token/exchanges/exchange-answer.ts";
import { inspect } from "../../api.ts";
import { clockAt, type WorldClock } from "../../ui/use-now.ts";
import { askExchange, type ExchangeRequest } from "./ask-exchange.ts";

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

async function look(token: string): Promise<Seen> {
  try {
    const answer = await inspect({ token }, new AbortController().signal);
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

const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/**
 * The exchanges of this page, oldest first. One at a time; none is repeated by itself. After each that was sent, what
 * it made and what it was made from are inspected, each for itself: a slow check never holds back the new token.
 */
export function useRuns() {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const change = (number: number, part: Partial<Run>) =>
    setRuns((all) => all.map((run) => (run.number === number ? { ...run, ...part } : run)));

  async function check(number: number, request: ExchangeRequest, answer: ExchangeAnswer) {
    // Nothing was sent: nothing can have changed.
    if (answer.outcome.kind === "held-back") return;
    const [made, old] = [madeToken(answer), givenToken(request)];
    change(number, {
      made: made === null ? null : { kind: "asking" },
      old: old === null ? null : { kind: "asking" },
    });
    await Promise.all([
      made !== null && look(made).then((seen) => change(number, { made: seen })),
      old !== null && look(old).then((seen) => change(number, { old: seen })),
    ]);
  }

  const start = async (request: ExchangeRequest, confirmation: string | null = null): Promise<void> => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const number = (runs.at(-1)?.number ?? 0) + 1;
    const fresh = { pending: true, cancelled: false, answer: null, clock: null, error: null } as const;
    const confirmed = confirmation !== null;
    setRuns((all) => [...all, { number, request, confirmed, ...fresh, made: null, old: null }]);
    try {
      const answer = await askExchange(request, controller.signal, confirmation);
      change(number, { pending: false, answer, clock: clockAt(answer.observedAt) });
      await check(number, request, answer);
    } catch (error) {
      const cancelled = isAbort(error);
      const shown = error instanceof Error && !cancelled ? error : null;
      change(number, { pending: false, cancelled, error: shown });
    }
  };
  return { runs, start, cancel: () => stop.current?.abort() };
}
