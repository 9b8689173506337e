import {
  appNotAuthorized,
  type GraphError,
  LOGGED_OUT,
  PAGE_ROLE_LOST,
  PASSWORD_CHANGED,
  sessionExpired,
} from "./graph-error.ts";
import type { IssuedToken } from "./issued-token.ts";
import type { World } from "./world.ts";

/**
 * Why Graph turns this token away now (epoch seconds); null: it works. Uncertain: which reason wins when several
 * apply. Here its own end comes first, since that can be read off the token without looking up the session.
 */
export function tokenRefusal(world: World, token: IssuedToken, now: number): GraphError | null {
  const { session, page, expiresAt } = token;
  if (expiresAt !== 0 && expiresAt <= now) return sessionExpired(expiresAt, now);
  if (session.ended !== null && session.ended.at <= now) {
    switch (session.ended.by) {
      case "password-changed":
        return PASSWORD_CHANGED;
      case "logged-out":
        return LOGGED_OUT;
      case "app-removed":
        return appNotAuthorized(session.app.id);
    }
  }
  return page !== null && !world.hasRole(session.person, page) ? PAGE_ROLE_LOST : null;
}
