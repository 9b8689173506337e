import { integerOf, objectOf } from "#/token/json.ts";
import type { GraphPlace, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { type Bearer, tokenQuestion } from "../token-question.ts";

/**
 * Asks the old description of a token, which nobody documents today: it may not answer.
 * @see field reports (read Nov 2026): the answer has at least `access_token`, `expires_in` and `auth_nonce`
 */
export const tokenInfoRequest =
  (appId: string | null) =>
  (place: GraphPlace, bearer: Bearer): Question => {
    const question = tokenQuestion(place, "oauth/access_token_info", [], bearer);
    if (appId === null) return question;
    return {
      ...question,
      url: `${question.url}${question.url.includes("?") ? "&" : "?"}client_id=${encodeURIComponent(appId)}`,
    };
  };

/**
 * Asks whether a token was among those that Meta ended on 29 Oct 2019. No answer was ever published.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function deprecationCheckRequest(place: GraphPlace, bearer: Bearer): Question {
  return tokenQuestion(place, "token_deprecation_check", [], bearer);
}

/** Any answer in JSON is one: what it says is shown as it is. Gives the seconds that are left, where it tells. */
export function parseTold(response: GraphResponse): Understood<{ readonly expiresIn: number | null }> {
  return readAnswer(response, (json) => ({ expiresIn: integerOf(objectOf(json)?.["expires_in"]) }));
}
