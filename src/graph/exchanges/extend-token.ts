import type { GraphApp } from "../order-apps.ts";
import type { GraphPlace, Question } from "../question.ts";
import { tokenForm } from "./token-form.ts";

/**
 * Asks for the long-lived form of a person's token (about 60 days). The new one is another text; the old one lives on
 * until its own end (recorded in github.com/bk-rs/facebook-apis-rs, Nov 2022). Answered by `parseTokenAnswer`.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function extendTokenRequest(place: GraphPlace, token: string, app: GraphApp): Question {
  return tokenForm(place, "oauth/access_token", formOf(token, app), "app");
}

/**
 * Asks for 60 days from now for a system user's token. Without the flag the new one would not end by time, which
 * Meta no longer allows every business. Answered by `parseTokenAnswer`.
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 * (read Nov 2026)
 */
export function refreshTokenRequest(place: GraphPlace, token: string, app: GraphApp): Question {
  const form = { ...formOf(token, app), set_token_expires_in_60_days: "true" };
  return tokenForm(place, "oauth/access_token", form, "app");
}

const formOf = (token: string, app: GraphApp) => ({
  grant_type: "fb_exchange_token",
  client_id: app.id,
  client_secret: app.secret.reveal(),
  fb_exchange_token: token,
});
