import * as z from "zod";
import type { Identity } from "#/token/extras.ts";
import { Id } from "./graph-id.ts";
import type { GraphPlace, Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";
import { type Bearer, tokenQuestion } from "./token-question.ts";

/**
 * Asks for whom a token speaks: a person or system user, on a Page token the Page. App tokens are refused (2500).
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function identityRequest(place: GraphPlace, bearer: Bearer): Question {
  return tokenQuestion(place, "me", ["id", "name"], bearer);
}

/** The name is missing where permissions lack. */
const Me = z.object({ id: Id, name: z.string().nullable().default(null) });

export function parseIdentity(response: GraphResponse): Understood<Identity> {
  return readAnswer(response, (json) => Me.safeParse(json).data ?? null);
}
