import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { NO_ACTIVE_TOKEN, TOKEN_REQUIRED, unsupported } from "../graph-error.ts";
import { appNode } from "../graph-node.ts";
import { PAGE_EDGES } from "../page-edges.data.ts";
import { ownNode } from "../person-node.ts";
import { personOfApp } from "./nodes.ts";
import { readEdge } from "../select-fields.ts";
import { visibleNode } from "../visible-node.ts";

/** What objects have here at an address of its own, whichever object has it: lists, and the picture. */
export const EDGES: ReadonlySet<string> = new Set([
  "picture",
  "accounts",
  "businesses",
  "owned_pages",
  "client_pages",
  ...Object.keys(PAGE_EDGES),
]);

/** `GET /me/{edge}`: a list of the person's, or on a Page token of the Page's. */
export function myEdge(call: GraphCall, edge: string): Answer {
  const { caller, world } = call;
  if (caller === null || caller.kind === "app") return refuse(NO_ACTIVE_TOKEN);
  if (caller.refusal !== null) return refuse(caller.refusal);
  return readEdge(ownNode({ world, token: caller.token }), edge, call);
}

/**
 * `GET /{id}/{edge}`. With an app token a person's accounts are an empty list, if the app knows the person; uncertain
 * (field reports, Nov 2026).
 */
export function edgeOf(call: GraphCall, id: string, edge: string): Answer {
  const { world, caller, method } = call;
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (id === caller.app.id) return readEdge(appNode(caller.app), edge, call);
  if (caller.kind === "app" && edge === "accounts" && world.findSession(caller.app, id) !== null) {
    return give({ data: [] });
  }
  const node =
    caller.kind === "app"
      ? personOfApp(world, caller.app, id)
      : visibleNode({ world, token: caller.token }, id);
  return node === null ? refuse(unsupported(method, id)) : readEdge(node, edge, call);
}
