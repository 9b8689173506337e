import type { CallRecord } from "#/token/evidence.ts";
import { redactText } from "#/token/redact.ts";
import type { Refusal } from "#/token/refusal.ts";
import { conceal } from "./concealed.ts";
import type { Question } from "./question.ts";
import { readUsage } from "./read-usage.ts";
import type { GraphResponse } from "./send.ts";

/** Characters of an answer that are kept to be shown. */
const SHOWN_BODY = 200_000;

function shownBody(question: Question, body: string, refused: boolean): string {
  if (question.answerIsSecret && !refused && body !== "") return "•••";
  const shown = redactText(conceal(body, question.hidden));
  return shown.length <= SHOWN_BODY ? shown : `${shown.slice(0, SHOWN_BODY)}…`;
}

/**
 * A call as it may be shown. `response` is null when none came, `refusal` when it was no refusal. Its body is made fit
 * to be shown when somebody looks at it: what was asked for can be on its way before.
 */
export function recordCall(
  question: Question,
  response: GraphResponse | null,
  refusal: Refusal | null,
  durationMs: number,
): CallRecord {
  const queryAt = question.url.indexOf("?");
  let shown: string | null = null;
  return {
    method: question.method,
    url: queryAt === -1 ? question.url : question.url.slice(0, queryAt),
    caller: question.caller,
    status: response?.status ?? null,
    durationMs: Math.round(durationMs * 10) / 10,
    get body() {
      return (shown ??= response === null ? "" : shownBody(question, response.body, refusal !== null));
    },
    traceId: refusal?.traceId ?? response?.headers["x-fb-trace-id"] ?? null,
    servedVersion: response?.headers["facebook-api-version"] ?? null,
    usage: response === null ? null : readUsage(response.headers),
  };
}
