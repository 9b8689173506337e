import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { TOKEN_REQUIRED } from "../graph-error.ts";

/**
 * `GET /token_deprecation_check`, which in 2019 told an app which of its tokens would end on 29 October. No answer is
 * recorded, so all of this is uncertain: since no token of this world is that old, the list is empty.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (as it was with v4.0)
 */
export function tokenDeprecationCheck({ caller }: GraphCall): Answer {
  if (caller === null) return refuse(TOKEN_REQUIRED);
  return caller.refusal === null ? give({ data: [] }) : refuse(caller.refusal);
}
