import type { Answer, GraphCall } from "../graph-call.ts";
import { attenuate } from "./grants/attenuate.ts";
import { clientCredentials } from "./grants/client-credentials.ts";
import { code } from "./grants/code.ts";
import { exchange } from "./grants/exchange.ts";
import type { Grant } from "./grants/grant.ts";
import { identifyApp } from "./identify-app.ts";

const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["client_credentials", clientCredentials],
  ["fb_attenuate_token", attenuate],
  ["fb_exchange_token", exchange],
]);

/**
 * `/oauth/access_token`, by GET or by POST with a form. Uncertain: a missing client_secret counts as a wrong one; and
 * what Graph answers to a missing or unknown grant. Recorded calls show that the code flow is what it falls back on
 * (node-oauth#12, 2010), so it does here.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026)
 */
export function oauthAccessToken(call: GraphCall): Answer {
  const app = identifyApp(call);
  if ("kind" in app) return app;
  const grant = GRANTS.get(call.params.get("grant_type") ?? "") ?? code;
  return grant(call, app);
}
