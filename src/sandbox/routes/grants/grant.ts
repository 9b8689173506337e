import type { App } from "../../app-registry.ts";
import type { Answer, GraphCall } from "../../graph-call.ts";

/** One way to a token at `oauth/access_token`, once it is known which app asks. */
export type Grant = (call: GraphCall, app: App) => Answer;
