import * as z from "zod";
import type { GraphApp } from "../order-apps.ts";
import type { GraphPlace, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { type Bearer, tokenQuestion } from "../token-question.ts";
import { AS_GET, tokenForm } from "./token-form.ts";

/**
 * Ends one token at once; it asks for that itself. Documented for system users' tokens; for others uncertain.
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 * (field reports quoting it, read Nov 2026)
 */
export function revokeTokenRequest(place: GraphPlace, token: string, app: GraphApp): Question {
  const form = {
    ...AS_GET,
    client_id: app.id,
    client_secret: app.secret.reveal(),
    revoke_token: token,
    access_token: token,
  };
  return { ...tokenForm(place, "oauth/revoke", form, "app"), answerIsSecret: false };
}

/** Ends every token of a system user (field report, read Nov 2026). */
export function revokeSystemUserRequest(place: GraphPlace, systemUserId: string, bearer: Bearer): Question {
  return { ...tokenQuestion(place, `${systemUserId}/access_tokens`, [], bearer), method: "DELETE" };
}

/**
 * Takes the app out of a person's account, which ends every token that they gave it.
 * @see https://developers.facebook.com/docs/facebook-login/permissions/requesting-and-revoking (read Nov 2026)
 */
export function removeAppRequest(place: GraphPlace, bearer: Bearer): Question {
  return { ...tokenQuestion(place, "me/permissions", [], bearer), method: "DELETE" };
}

/** A bare `true` is documented, an object is what newer answers have (uncertain). */
const Success = z.union([z.literal(true), z.object({ success: z.literal(true) })]);

export function parseRevoked(response: GraphResponse): Understood<true> {
  return readAnswer(response, (json) => (Success.safeParse(json).success ? true : null));
}
