import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { NO_ACTIVE_TOKEN, nonexistingField, TOKEN_REQUIRED, unsupported } from "../graph-error.ts";
import type { Session } from "../issued-token.ts";
import { ownNode } from "../person-node.ts";

const list = ({ grants }: Session): Answer =>
  give({ data: grants.map(({ scope, status }) => ({ permission: scope, status })) });

/**
 * `GET /me/permissions`: all that the app ever asked this person for, and what came of it. Uncertain: the words for a
 * Page token, which are those for any edge that a node lacks (facebook-python-business-sdk#471).
 * @see https://developers.facebook.com/docs/graph-api/reference/user/permissions (read Nov 2026)
 */
export function myPermissions({ caller }: GraphCall): Answer {
  if (caller === null || caller.kind === "app") return refuse(NO_ACTIVE_TOKEN);
  if (caller.refusal !== null) return refuse(caller.refusal);
  const { session, page } = caller.token;
  return page === null ? list(session) : refuse(nonexistingField("permissions", "Page"));
}

/**
 * `GET /{user-id}/permissions`, by the person or by the app. Uncertain: what the app hears of somebody who has removed
 * it; and that of several logins the latest counts, where Graph adds them up.
 */
export function permissionsOf(call: GraphCall, id: string): Answer {
  const { world, caller, method } = call;
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (caller.kind === "session") {
    const own = ownNode({ world, token: caller.token }).id === id;
    return own ? myPermissions(call) : refuse(unsupported(method, id));
  }
  const session = world.findSession(caller.app, id);
  if (session === null || session.ended?.by === "app-removed") return refuse(unsupported(method, id));
  return list(session);
}
