import {
  appNotAuthorized,
  CHECKPOINTED,
  type GraphError,
  INACTIVE,
  LOGGED_OUT,
  PAGE_ROLE_LOST,
  PASSWORD_CHANGED,
  REVOKED,
  SESSION_INVALID,
  SESSION_REPLACED,
  sessionExpired,
  UNCONFIRMED,
} from "./graph-error.ts";
import type { Ending, IssuedToken } from "./issued-token.ts";
import type { World } from "./world.ts";

const ENDED: Readonly<Record<Exclude<Ending, "app-removed">, GraphError>> = {
  "password-changed": PASSWORD_CHANGED,
  "logged-out": LOGGED_OUT,
  revoked: REVOKED,
  checkpointed: CHECKPOINTED,
  unconfirmed: UNCONFIRMED,
  inactive: INACTIVE,
  replaced: SESSION_REPLACED,
  invalidated: SESSION_INVALID,
};

/**
 * Why Graph turns this token away now (epoch seconds); null: it works. Uncertain: which reason wins when several
 * apply. Here its own end comes first, since that can be read off the token without looking up the session.
 */
export function tokenRefusal(world: World, token: IssuedToken, now: number): GraphError | null {
  const { session, page, expiresAt, life } = token;
  if (expiresAt !== 0 && expiresAt <= now) return sessionExpired(expiresAt, now);
  if (life.revokedAt !== null && life.revokedAt <= now) return REVOKED;
  const { ended, app, person } = session;
  if (ended !== null && ended.at <= now) {
    return ended.by === "app-removed" ? appNotAuthorized(app.id) : ENDED[ended.by];
  }
  return page !== null && !world.hasRole(person, page) ? PAGE_ROLE_LOST : null;
}
