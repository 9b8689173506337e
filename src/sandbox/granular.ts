import type { Page } from "./cast.data.ts";
import type { Grant } from "./issued-token.ts";

// Seen in recorded granular_scopes (bk-rs, restfb, live probes, Nov 2022 to Nov 2026); email and public_profile never.
// The ads' and whatsapp_business_messaging: third parties' tests alone, with bare ad account numbers (Nov 2026).
const LIMITABLE = new Set([
  "pages_show_list",
  "pages_read_engagement",
  "pages_manage_posts",
  "pages_manage_engagement",
  "pages_manage_metadata",
  "business_management",
  "ads_read",
  "ads_management",
  "instagram_basic",
  "instagram_manage_insights",
  "whatsapp_business_management",
  "whatsapp_business_messaging",
]);

interface GranularScope {
  readonly scope: string;
  readonly target_ids?: readonly string[];
}

/**
 * `granular_scopes` as debug_token writes them: only permissions that can be limited, ids as strings, no `target_ids`
 * where the grant covers everything. On a Page token the Pages' permissions are limited to that Page.
 * @see bk-rs/facebook-apis-rs, restfb#1191 (recorded; Nov 2026)
 */
export function granularScopes(grants: readonly Grant[], page: Page | null): readonly GranularScope[] {
  return grants
    .filter(({ scope }) => LIMITABLE.has(scope))
    .map(({ scope, targets }) => {
      const ids = page !== null && scope.startsWith("pages_") ? [page.id] : targets;
      return ids === null ? { scope } : { scope, target_ids: ids };
    });
}
