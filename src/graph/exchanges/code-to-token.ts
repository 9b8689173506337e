import type { TokenAnswer } from "#/token/exchanges/read-token-answer.ts";
import type { GraphApp } from "../order-apps.ts";
import type { GraphPlace, Question } from "../question.ts";
import type { Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { parseTokenAnswer, tokenForm } from "./token-form.ts";

/** What a finished login leaves to be exchanged. */
export interface CodeToExchange {
  /** Works once, and for a few minutes. */
  readonly code: string;
  /** The same text, letter by letter, as in the login's address. */
  readonly redirectUri: string;
  readonly app: GraphApp;
  /** Of the login's `code_challenge` (PKCE); null where it had none. */
  readonly codeVerifier: string | null;
}

/**
 * Asks for the token that a login's code stands for.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow and
 * https://developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token for the verifier (read Nov
 * 2026). That a secret and a verifier may come together is uncertain: the documents show one of the two.
 */
export function codeToTokenRequest(
  place: GraphPlace,
  { code, redirectUri, app, codeVerifier }: CodeToExchange,
): Question {
  const form = {
    client_id: app.id,
    redirect_uri: redirectUri,
    client_secret: app.secret.reveal(),
    code,
    ...(codeVerifier === null ? {} : { code_verifier: codeVerifier }),
  };
  return tokenForm(place, "oauth/access_token", form, "app");
}

/** Gives the person's token; `expiresIn` is null for system users' tokens that do not end by time. */
export function parseCodeToToken(response: GraphResponse): Understood<TokenAnswer> {
  return parseTokenAnswer(response);
}
