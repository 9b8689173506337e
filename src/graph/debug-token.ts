import { redactToken } from "#/token/redact.ts";
import { readInspection } from "#/token/read-inspection.ts";
import type { Inspection } from "#/token/inspection.ts";
import { carryCredential, type GraphPlace, type Hidden, type Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";

/** The credential that asks: an app's, or the token about itself. */
export type Caller =
  | { readonly kind: "app"; readonly id: string; readonly secret: string }
  | { readonly kind: "self" };

function credentialOf(caller: Caller, token: string): string {
  return caller.kind === "app" ? `${caller.id}|${caller.secret}` : token;
}

/**
 * Asks Graph what it knows of a token. The app's credential goes into a header, never into the query.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 */
export function debugTokenRequest(place: GraphPlace, token: string, caller: Caller): Question {
  const carried = carryCredential(credentialOf(caller, token));
  const input = `input_token=${encodeURIComponent(token)}`;
  const query = carried.query === null ? input : `${input}&${carried.query}`;
  const hidden: Hidden[] = [{ text: token, shownAs: redactToken(token) }];
  if (caller.kind === "app") hidden.unshift({ text: caller.secret, shownAs: "•••" });
  return {
    method: "GET",
    url: `${place.baseUrl}/${place.version}/debug_token?${query}`,
    headers: carried.headers,
    body: null,
    hidden,
    caller: caller.kind === "app" ? "app" : "token",
    answerIsSecret: false,
  };
}

/** An invalid token is an answer too: Graph refuses only for the caller's or the request's sake. */
export function parseDebugToken(response: GraphResponse): Understood<Inspection> {
  return readAnswer(response, readInspection);
}
