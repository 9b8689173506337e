import type { CallRecord } from "#/token/evidence.ts";
import { recordCall } from "./call-record.ts";
import { type Clock, pause } from "./clock.ts";
import { concealRefusal } from "./concealed.ts";
import { beginErrand, type Errand, type WatchAsker } from "./errand.ts";
import type { GraphAnswer, GraphFailure, Result } from "./failure.ts";
import type { GraphPlace, Question } from "./question.ts";
import type { Understood } from "./read-answer.ts";
import { backoffMs, isTransient, MOST_RETRIES } from "./retry.ts";
import type { GraphResponse, Send } from "./send.ts";
import { SendError } from "./send-error.ts";

/** All that the client needs from outside. */
export interface GraphClientParts extends GraphPlace {
  readonly send: Send;
  readonly clock: Clock;
  /** Epoch seconds on Graph's side: what an observation is dated by where no answer carries a date. Fractions are welcome. */
  readonly now: () => number;
  /** 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** For all calls of one inspection together; 10 s unless told. */
  readonly deadlineMs?: number;
}

/** The way to Graph: deadlines, retries and records are its business, what is asked and understood is not. */
export interface GraphClient {
  readonly place: GraphPlace;
  /** Whole epoch seconds by Graph's own clock, as this errand's answers told it; else by our own reckoning. */
  readonly graphNow: (errand: Errand) => number;
  /** Starts the clock of one inspection. Whoever begins an errand ends it. */
  readonly begin: (watchAsker: WatchAsker) => Errand;
  /** Asks once, and again (GET alone) while the failure is transient and time is left. Never rejects but on a bug. */
  readonly ask: <T>(
    question: Question,
    parse: (response: GraphResponse) => Understood<T>,
    errand: Errand,
  ) => Promise<Result<GraphAnswer<T>, GraphFailure>>;
}

/** When Graph answered by its own clock, in epoch seconds: the `Date` header. Null where there is none. */
function dateOf(response: GraphResponse): number | null {
  const date = Date.parse(response.headers["date"] ?? "");
  return Number.isNaN(date) ? null : Math.floor(date / 1000);
}

const failed = (failure: GraphFailure) => ({ ok: false, failure }) as const;

function unanswered(error: unknown, call: CallRecord): GraphFailure {
  if (!(error instanceof SendError)) throw error;
  const { reason, status } = error;
  if (reason !== "answer-too-large") return { kind: "unreachable", reason, call };
  return { kind: "unreadable", reason, status: status ?? 0, call: { ...call, status } };
}

function outcome<T>(
  question: Question,
  understood: Understood<T>,
  response: GraphResponse,
  durationMs: number,
): Result<GraphAnswer<T>, GraphFailure> {
  const refusal = understood.kind === "refused" ? concealRefusal(understood.refusal, question.hidden) : null;
  const call = recordCall(question, response, refusal, durationMs);
  if (refusal !== null) return failed({ kind: "refused", refusal, call });
  if (understood.kind === "answered") return { ok: true, value: { value: understood.value, call } };
  if (understood.kind === "refused") return failed({ ...understood, call });
  return failed({ ...understood, status: response.status, call });
}

export function createGraphClient(parts: GraphClientParts): GraphClient {
  const { send, clock, now, random, deadlineMs = 10_000 } = parts;

  async function tryOnce<T>(
    question: Question,
    parse: (response: GraphResponse) => Understood<T>,
    errand: Errand,
  ): Promise<Result<GraphAnswer<T>, GraphFailure>> {
    const { method, url, headers, body } = question;
    const startedAt = clock.now();
    try {
      const response = await send({ method, url, headers, body, signal: errand.signal });
      const theirs = dateOf(response);
      if (theirs !== null) errand.graphClock = { theirs, ours: now() };
      return outcome(question, parse(response), response, clock.now() - startedAt);
    } catch (error) {
      return failed(unanswered(error, recordCall(question, null, null, clock.now() - startedAt)));
    }
  }

  return {
    place: { baseUrl: parts.baseUrl, version: parts.version },
    graphNow: ({ graphClock }) =>
      Math.floor(graphClock === null ? now() : graphClock.theirs + now() - graphClock.ours),
    begin: (watchAsker) => beginErrand(clock, deadlineMs, watchAsker),
    ask: async (question, parse, errand) => {
      for (let retry = 0; ; retry += 1) {
        const result = await tryOnce(question, parse, errand);
        errand.calls.push(result.ok ? result.value.call : result.failure.call);
        if (result.ok || question.method !== "GET" || retry === MOST_RETRIES) return result;
        const wait = backoffMs(retry, random);
        const worthwhile = isTransient(result.failure) && clock.now() + wait < errand.deadline;
        if (!worthwhile || !(await pause(clock, wait, errand.signal))) return result;
      }
    },
  };
}
