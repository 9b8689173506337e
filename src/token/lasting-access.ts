/**
 * Permissions whose access to data has no end, by Meta's own list. `public_profile` and `email` are not on it, though
 * nearly every login has them: a token that carries them loses that part, and only that part.
 * @see https://developers.facebook.com/docs/facebook-login/auth-vs-data (read Nov 2026)
 */
const LASTING = new Set(
  "ads_read ads_management business_management configure_page_transactions pages_manage_ads pages_manage_cta pages_manage_instant_articles pages_manage_engagement pages_manage_metadata pages_manage_posts pages_messaging pages_read_engagement pages_read_user_content pages_show_list read_audience_network_insights read_insights".split(
    " ",
  ),
);

/** Has this permission's access to data no end? */
export const hasLastingAccess = (scope: string) => LASTING.has(scope);

/** What the clock of data access ends, and what it leaves alone. */
export interface AccessSplit {
  readonly ends: readonly string[];
  readonly lasts: readonly string[];
  /** There are permissions, and the clock means none of them. */
  readonly allLast: boolean;
}

/** Sorts a token's permissions by what the clock of data access means to them; null: Graph did not report any. */
export function splitByAccess(scopes: readonly string[] | null): AccessSplit {
  const given = scopes ?? [];
  const lasts = given.filter((scope) => LASTING.has(scope));
  return {
    ends: given.filter((scope) => !LASTING.has(scope)),
    lasts,
    allLast: lasts.length > 0 && lasts.length === given.length,
  };
}
