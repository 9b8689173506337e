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
  /** Epoch seconds on Graph's side: what an observation is dated by where no answer carries a date. */
  readonly now: () => number;
  /** 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** For all calls of one inspection together; 10 s unless told. */
  readonly deadlineMs?: number;
}

/** The way to Graph: deadlines, retries and records are its business, what is asked and understood is not. */
export interface GraphClient {
  readonly place: GraphPlace;
  /** Epoch seconds on Graph's side, by our own reckoning. */
  readonly now: () => number;
  /** Starts the clock of one inspection. Whoever begins an errand ends it. */
  readonly begin: (watchAsker: WatchAsker) => Errand;
  /** Asks once, and again (GET alone) while the failure is transient and time is left. Never rejects but on a bug. */
  readonly ask: <T>(
    question: Question,
    parse: (response: GraphResponse) => Understood<T>,
    errand: Errand,
  ) => Promise<Result<GraphAnswer<T>, GraphFailure>>;
}

/** Graph's own clock in epoch seconds, from the `Date` header. */
function answeredAt(response: GraphResponse): number | null {
  const date = Date.parse(response.headers["date"] ?? "");
  return Number.isNaN(date) ? null : Math.floor(date / 1000);
}

const failed = (failure: GraphFailure) => ({ ok: false, failure }) as const;

function unanswered(error: unknown, call: CallRecord): GraphFailure {
  if (!(error instanceof SendError)) throw error;
  const { reason, status } = error;
  if (reason !== "answer-too-large") return { kind: "unreachable", reason, call, answeredAt: null };
  return { kind: "unreadable", reason, status: status ?? 0, call: { ...call, status }, answeredAt: null };
}

function outcome<T>(
  question: Question,
  understood: Understood<T>,
  response: GraphResponse,
  durationMs: number,
): Result<GraphAnswer<T>, GraphFailure> {
  const refusal = understood.kind === "refused" ? concealRefusal(understood.refusal, question.hidden) : null;
  const call = recordCall(question, response, refusal, durationMs);
  const at = { call, answeredAt: answeredAt(response) };
  if (refusal !== null) return failed({ kind: "refused", refusal, ...at });
  if (understood.kind === "answered") return { ok: true, value: { value: understood.value, ...at } };
  if (understood.kind === "refused") return failed({ ...understood, ...at });
  return failed({ ...understood, status: response.status, ...at });
}

export function createGraphClient(parts: GraphClientParts): GraphClient {
  const { send, clock, random, deadlineMs = 10_000 } = parts;

  async function tryOnce<T>(
    question: Question,
    parse: (response: GraphResponse) => Understood<T>,
    { signal }: Errand,
  ): Promise<Result<GraphAnswer<T>, GraphFailure>> {
    const { method, url, headers, body } = question;
    const startedAt = clock.now();
    try {
      const response = await send({ method, url, headers, body, signal });
      return outcome(question, parse(response), response, clock.now() - startedAt);
    } catch (error) {
      return failed(unanswered(error, recordCall(question, null, null, clock.now() - startedAt)));
    }
  }

  return {
    place: { baseUrl: parts.baseUrl, version: parts.version },
    now: parts.now,
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
