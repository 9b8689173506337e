import type { PermissionList } from "../extras.ts";
import type { GranularScope, Inspection, TokenType } from "../inspection.ts";

/** What is known of the permissions of the token in hand. */
export interface Grants {
  readonly type: TokenType;
  /** Null: not known. */
  readonly scopes: readonly string[] | null;
  readonly granular: readonly GranularScope[];
  readonly declined: readonly string[];
  readonly expired: readonly string[];
}

/** Puts together what `debug_token` and `/me/permissions` said; either may not be known. */
export function grantsOf(inspection: Inspection | null, list: PermissionList | null): Grants {
  const granular = inspection?.granular ?? [];
  const expired = list?.expired ?? [];
  const named =
    inspection === null || inspection.scopes === null
      ? (list?.granted ?? null)
      : [...inspection.scopes, ...granular.map(({ scope }) => scope)];
  return {
    type: inspection?.type ?? "unknown",
    scopes: named === null ? null : [...new Set(named)].filter((scope) => !expired.includes(scope)),
    granular,
    declined: list?.declined ?? [],
    expired,
  };
}

/**
 * How a permission stands, for one Page where that is given. `other-pages`: it was given, and not for this one.
 * Permissions that are limited to single assets name them; without that they hold for all.
 */
export type Standing = "granted" | "other-pages" | "missing" | "declined" | "expired" | "unknown";

export function standingOf(grants: Grants, scope: string, pageId: string | null): Standing {
  const { scopes, granular, declined, expired } = grants;
  if (expired.includes(scope)) return "expired";
  if (scopes?.includes(scope)) {
    const limit = granular.find((one) => one.scope === scope)?.targetIds ?? null;
    return pageId === null || limit === null || limit.includes(pageId) ? "granted" : "other-pages";
  }
  if (declined.includes(scope)) return "declined";
  return scopes === null ? "unknown" : "missing";
}

/** The Pages that the person ticked when logging in; null where a permission holds for all of them. */
export function grantedPageIds({ granular }: Grants): readonly string[] | null {
  const limited = granular.filter(({ scope }) =>
    /^(?:pages_|manage_pages$|publish_pages$|read_insights$)/.test(scope),
  );
  if (limited.length === 0 || limited.some(({ targetIds }) => targetIds === null)) return null;
  return [...new Set(limited.flatMap(({ targetIds }) => targetIds ?? []))];
}
