import { foreignToken } from "../exchange-error.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { TOKEN_REQUIRED } from "../graph-error.ts";
import { identifyApp } from "./identify-app.ts";

/**
 * `GET /oauth/access_token_info`, an old endpoint that is no longer documented. Third parties read `access_token`,
 * `expires_in` (missing where the token does not end) and `auth_nonce` off it (field reports, Nov 2026). All else here is
 * uncertain.
 */
export function accessTokenInfo(call: GraphCall): Answer {
  const { accessToken, caller, now } = call;
  const app = identifyApp(call);
  if ("kind" in app) return app;
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (caller.app.id !== app.id) return refuse(foreignToken(app.id));
  const token = caller.kind === "session" ? caller.token : null;
  const nonce = token?.session.metadata["auth_nonce"];
  return give({
    access_token: accessToken,
    ...(token !== null && token.expiresAt !== 0 && { expires_in: token.expiresAt - now }),
    ...(nonce !== undefined && { auth_nonce: nonce }),
  });
}
