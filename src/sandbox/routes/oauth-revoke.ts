import { foreignToken, UNFIT_TOKEN } from "../exchange-error.ts";
import { readCredential } from "../credential.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { BAD_CLIENT_SECRET, missingParameter, TOKEN_REQUIRED } from "../graph-error.ts";
import { identifyApp } from "./identify-app.ts";

/**
 * `GET /oauth/revoke`: this one token dies at once. Documented for system users' tokens, with this request. Uncertain:
 * `{"success":true}`, POST, the order of the checks, and what it does to tokens of people and Pages (here the same).
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 */
export function oauthRevoke(call: GraphCall): Answer {
  const { world, params, caller, now } = call;
  const app = identifyApp(call);
  if ("kind" in app) return app;
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  const text = params.get("revoke_token");
  if (text === undefined) return refuse(missingParameter("revoke_token"));
  const doomed = readCredential(world, text, now);
  if (doomed.refusal !== null) return refuse(doomed.refusal);
  if (caller.app.id !== app.id || doomed.app.id !== app.id) return refuse(foreignToken(app.id));
  if (doomed.kind === "app") return refuse(UNFIT_TOKEN);
  world.revoke(doomed.token, now);
  return give({ success: true });
}
