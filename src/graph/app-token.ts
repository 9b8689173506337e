import * as z from "zod";
import type { GraphApp } from "./order-apps.ts";
import type { GraphPlace, Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";

/**
 * Asks for an app access token. A POST with a form, though documented as GET, so that the secret is in no query.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function appTokenRequest(place: GraphPlace, app: GraphApp): Question {
  const secret = app.secret.reveal();
  const form = `grant_type=client_credentials&client_id=${app.id}&client_secret=${encodeURIComponent(secret)}`;
  return {
    method: "POST",
    url: `${place.baseUrl}/${place.version}/oauth/access_token`,
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: form,
    hidden: [{ text: secret, shownAs: "•••" }],
    caller: "app",
    answerIsSecret: true,
  };
}

const AppToken = z.object({ access_token: z.string().min(1) });

/** Gives the app token: a secret like the app secret itself. */
export function parseAppToken(response: GraphResponse): Understood<string> {
  return readAnswer(response, (json) => AppToken.safeParse(json).data?.access_token ?? null);
}
