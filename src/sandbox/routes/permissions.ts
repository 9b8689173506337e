import { scopedUserId } from "../app-registry.ts";
import { INVALID_PARAMETER } from "../exchange-error.ts";
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

/** Whose permissions a call takes back: the caller's own, or those of one of the app's people. */
function whoseLogin({ world, caller, method }: GraphCall, id: string): Session | Answer {
  if (caller === null) return refuse(id === "me" ? NO_ACTIVE_TOKEN : TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  if (caller.kind === "app") {
    if (id === "me") return refuse(NO_ACTIVE_TOKEN);
    const session = world.findSession(caller.app, id);
    const gone = session === null || session.ended?.by === "app-removed";
    return gone ? refuse(unsupported(method, id)) : session;
  }
  const { session, page } = caller.token;
  if (page !== null) return refuse(nonexistingField("permissions", "Page"));
  const own = id === "me" || id === scopedUserId(caller.app, session.person.id);
  return own ? session : refuse(unsupported(method, id));
}

/**
 * `DELETE /{user-id}/permissions/{permission}` takes one permission back; without one the app is removed, and all of the
 * person's tokens for it end with it. By the person or by the app. Uncertain: `{"success":true}`, where the documents say
 * `true`; that the permission then counts as declined; what is said of one that the app never asked for.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/permissions (read Nov 2026)
 * @see https://developers.facebook.com/docs/facebook-login/permissions/requesting-and-revoking (read Nov 2026)
 */
export function withdrawPermissions(call: GraphCall, id: string, scope: string | null): Answer {
  const session = whoseLogin(call, id);
  if ("kind" in session) return session;
  if (scope !== null && !session.grants.some((grant) => grant.scope === scope)) {
    return refuse(INVALID_PARAMETER);
  }
  call.world.withdraw(session.person, session.app, scope, call.now);
  return give({ success: true });
}
