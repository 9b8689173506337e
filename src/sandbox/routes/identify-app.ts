import type { App } from "../app-registry.ts";
import { type Answer, type GraphCall, refuse } from "../graph-call.ts";
import { APP_DELETED, INVALID_APP_ID, MISSING_CLIENT_ID } from "../graph-error.ts";

/** The app that `client_id` names, or what Graph says where it names none that lives. */
export function identifyApp({ world, params }: GraphCall): App | Answer {
  const clientId = params.get("client_id");
  if (clientId === undefined) return refuse(MISSING_CLIENT_ID);
  const app = world.findApp(clientId);
  if (app === null) return refuse(INVALID_APP_ID);
  return app.deleted ? refuse(APP_DELETED) : app;
}
