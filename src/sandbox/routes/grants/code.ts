import { refuse } from "../../graph-call.ts";
import {
  BAD_CLIENT_SECRET,
  BAD_CODE_FORMAT,
  MISSING_REDIRECT_URI,
  RELATIVE_REDIRECT_URI,
} from "../../graph-error.ts";
import type { Grant } from "./grant.ts";

/** The order of the errors is that of the recordings (php-graph-sdk#274, 2014). No code has been given out here. */
export const code: Grant = ({ params }, app) => {
  const redirectUri = params.get("redirect_uri");
  if (redirectUri === undefined) return refuse(MISSING_REDIRECT_URI);
  if (!URL.canParse(redirectUri)) return refuse(RELATIVE_REDIRECT_URI);
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  return refuse(BAD_CODE_FORMAT);
};
