import type { GraphPlace, Question } from "../question.ts";
import { tokenForm } from "./token-form.ts";

/**
 * Asks for a token that can be inspected and nothing else. Needs no secret, only the id of the token's own app.
 * Answered by `parseTokenAnswer`.
 * @see github.com/bk-rs/facebook-apis-rs helper.rs (recorded Nov 2022; read Nov 2026). Not in Meta's documentation.
 */
export function attenuateTokenRequest(place: GraphPlace, token: string, appId: string): Question {
  const form = { grant_type: "fb_attenuate_token", client_id: appId, fb_exchange_token: token };
  return tokenForm(place, "oauth/access_token", form, "token");
}
