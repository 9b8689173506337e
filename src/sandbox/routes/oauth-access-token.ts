import { type Answer, type GraphCall, refuse } from "../graph-call.ts";
import { APP_DELETED, INVALID_APP_ID, MISSING_CLIENT_ID } from "../graph-error.ts";
import { clientCredentials } from "./grants/client-credentials.ts";
import { code } from "./grants/code.ts";
import type { Grant } from "./grants/grant.ts";

const GRANTS: ReadonlyMap<string, Grant> = new Map([["client_credentials", clientCredentials]]);

/**
 * `/oauth/access_token`, by GET or by POST with a form. Uncertain: a missing client_secret counts as a wrong one; and
 * what Graph answers to a missing or unknown grant. Recorded calls show that the code flow is what it falls back on
 * (node-oauth#12, 2010), so it does here.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function oauthAccessToken(call: GraphCall): Answer {
  const { world, params } = call;
  const clientId = params.get("client_id");
  if (clientId === undefined) return refuse(MISSING_CLIENT_ID);
  const app = world.findApp(clientId);
  if (app === null) return refuse(INVALID_APP_ID);
  if (app.deleted) return refuse(APP_DELETED);
  const grant = GRANTS.get(params.get("grant_type") ?? "") ?? code;
  return grant(call, app);
}
