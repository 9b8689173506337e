import type { App } from "../app-registry.ts";
import { type Answer, type GraphCall, refuse } from "../graph-call.ts";
import { NO_ACTIVE_TOKEN, TOKEN_REQUIRED, unsupported } from "../graph-error.ts";
import { appNode, type GraphNode } from "../graph-node.ts";
import { ownNode, personNode } from "../person-node.ts";
import { selectFields } from "../select-fields.ts";
import { visibleNode } from "../visible-node.ts";
import type { World } from "../world.ts";

/** `GET /me`: the person, or on a Page token the Page. Recorded, with the refusal of app tokens (Nov 2026). */
export function me(call: GraphCall): Answer {
  const { caller, world } = call;
  if (caller === null || caller.kind === "app") return refuse(NO_ACTIVE_TOKEN);
  if (caller.refusal !== null) return refuse(caller.refusal);
  return selectFields(ownNode({ world, token: caller.token }), call);
}

/** `GET /app`: the token's own app (field report, Nov 2026). Uncertain: the error without a token. */
export function ownApp(call: GraphCall): Answer {
  const { caller } = call;
  if (caller === null) return refuse(NO_ACTIVE_TOKEN);
  if (caller.refusal !== null) return refuse(caller.refusal);
  return selectFields(appNode(caller.app), call);
}

/** Uncertain: an app reads the people who use it by its own token, with what they granted (facebook-sdk#236). */
export function personOfApp(world: World, app: App, id: string): GraphNode | null {
  const session = world.findSession(app, id);
  return session === null || session.ended?.by === "app-removed" ? null : personNode(session, null);
}

/** `GET /{id}`: the token's app, and what the token stands for or may see. */
export function objectById(call: GraphCall, id: string): Answer {
  const { world, caller, method } = call;
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (id === caller.app.id) return ownApp(call);
  const node =
    caller.kind === "session"
      ? visibleNode({ world, token: caller.token }, id)
      : personOfApp(world, caller.app, id);
  if (node === null) return refuse(unsupported(method, id));
  return selectFields(node, call);
}
