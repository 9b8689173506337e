import type { App } from "../app-registry.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import {
  APP_DELETED,
  BAD_CLIENT_SECRET,
  BAD_CODE_FORMAT,
  INVALID_APP_ID,
  MISSING_CLIENT_ID,
  MISSING_REDIRECT_URI,
  RELATIVE_REDIRECT_URI,
} from "../graph-error.ts";

// Without `expires_in`: an app token does not end by time (docs/facebook-login/guides/access-tokens, Nov 2026).
function clientCredentials(app: App, params: GraphCall["params"]): Answer {
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  return give({ access_token: app.appToken, token_type: "bearer" });
}

// Uncertain: what Graph answers to a missing or unknown grant. Recorded calls show that the code flow is what it falls
// back on (node-oauth#12, 2010), so its errors come, in the order of the recordings (php-graph-sdk#274, 2014). No code
// has been given out in this world.
function withoutGrant(app: App, params: GraphCall["params"]): Answer {
  const redirectUri = params.get("redirect_uri");
  if (redirectUri === undefined) return refuse(MISSING_REDIRECT_URI);
  if (!URL.canParse(redirectUri)) return refuse(RELATIVE_REDIRECT_URI);
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  return refuse(BAD_CODE_FORMAT);
}

/**
 * `/oauth/access_token`, by GET or by POST with a form. Uncertain: a missing client_secret counts as a wrong one.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function oauthAccessToken({ world, params }: GraphCall): Answer {
  const clientId = params.get("client_id");
  if (clientId === undefined) return refuse(MISSING_CLIENT_ID);
  const app = world.findApp(clientId);
  if (app === null) return refuse(INVALID_APP_ID);
  if (app.deleted) return refuse(APP_DELETED);
  const grant = params.get("grant_type") === "client_credentials" ? clientCredentials : withoutGrant;
  return grant(app, params);
}
