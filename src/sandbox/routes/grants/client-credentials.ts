import { give, refuse } from "../../graph-call.ts";
import { BAD_CLIENT_SECRET } from "../../graph-error.ts";
import type { Grant } from "./grant.ts";

/** Without `expires_in`: an app token does not end by time (docs/facebook-login/guides/access-tokens, Nov 2026). */
export const clientCredentials: Grant = ({ params }, app) => {
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  return give({ access_token: app.appToken, token_type: "bearer" });
};
