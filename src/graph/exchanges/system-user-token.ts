import { appsecretProof } from "../appsecret-proof.ts";
import type { GraphApp } from "../order-apps.ts";
import { type GraphPlace, type Question, carryCredential } from "../question.ts";
import { tokenForm } from "./token-form.ts";

/** A further token for a system user, and who asks for it. */
export interface NewSystemUserToken {
  /** The system user's own token, or one of an admin of the business. */
  readonly token: string;
  readonly systemUserId: string;
  readonly app: GraphApp;
  readonly scopes: readonly string[];
  /** False: not limited by time, which Meta refuses to some businesses. */
  readonly sixtyDays: boolean;
}

/**
 * Asks for a new token beside the old one. Answered by `parseTokenAnswer`. The proof is required here.
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 * (read Nov 2026)
 */
export function systemUserTokenRequest(
  place: GraphPlace,
  { token, systemUserId, app, scopes, sixtyDays }: NewSystemUserToken,
): Question {
  const form = {
    business_app: app.id,
    scope: scopes.join(","),
    appsecret_proof: appsecretProof(token, app.secret.reveal()),
    ...(sixtyDays ? { set_token_expires_in_60_days: "true" } : {}),
  };
  const { headers, query } = carryCredential(token);
  const carried = query === null ? form : { ...form, access_token: token };
  const question = tokenForm(place, `${systemUserId}/access_tokens`, carried, "token");
  return {
    ...question,
    headers: { ...question.headers, ...headers },
    hidden: [...question.hidden, { text: token, shownAs: "•••" }],
  };
}
