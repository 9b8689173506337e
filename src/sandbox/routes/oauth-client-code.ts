import { isAllowedRedirect } from "../allowed-redirect.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import {
  APP_DELETED,
  BAD_CLIENT_SECRET,
  INVALID_APP_ID,
  MISSING_CLIENT_ID,
  MISSING_REDIRECT_URI,
  RELATIVE_REDIRECT_URI,
  TOKEN_REQUIRED,
} from "../graph-error.ts";
import { TOKEN_NOT_LONG_LIVED, UNLISTED_REDIRECT } from "../login-error.ts";

/**
 * `/oauth/client_code`, documented for GET: a server gives the long-lived token of its user, and gets a code that a client can redeem
 * without the app's secret. Uncertain: its errors, which are those of `oauth/access_token`, and their order; and the
 * words for tokens of another kind or another app.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function oauthClientCode({ world, params, caller, now }: GraphCall): Answer {
  const clientId = params.get("client_id");
  if (clientId === undefined) return refuse(MISSING_CLIENT_ID);
  const app = world.findApp(clientId);
  if (app === null) return refuse(INVALID_APP_ID);
  if (app.deleted) return refuse(APP_DELETED);
  const redirectUri = params.get("redirect_uri");
  if (redirectUri === undefined) return refuse(MISSING_REDIRECT_URI);
  if (!URL.canParse(redirectUri)) return refuse(RELATIVE_REDIRECT_URI);
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  if (!isAllowedRedirect(app, redirectUri)) return refuse(UNLISTED_REDIRECT);
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (caller.kind === "app" || caller.app !== app) return refuse(TOKEN_NOT_LONG_LIVED);
  const { token } = caller;
  const fit = token.page === null && token.issuedAt !== null && !token.session.systemUser;
  if (!fit) return refuse(TOKEN_NOT_LONG_LIVED);
  return give({
    code: world.codes.issue({ kind: "client", app, redirectUri, challenge: null, token }, now),
  });
}
