import type { PermissionFacts } from "./permissions.data.ts";

/** Products, in the order in which they are shown. */
const PRODUCTS = [
  "Profile",
  "Pages",
  "Messaging",
  "Marketing",
  "Business",
  "Instagram",
  "WhatsApp",
  "Threads",
  "Other",
] as const;

export type Product = (typeof PRODUCTS)[number];

/** What the ids of a granular scope stand for. They differ by scope (nyaruka/rapidpro issue 6666, Nov 2026). */
export type TargetKind =
  | "page"
  | "ad-account"
  | "business"
  | "instagram-account"
  | "whatsapp-account"
  | "none";

interface ScopeRow {
  readonly name: string;
  /** What it allows; null while the facts are not loaded, and for unknown names. */
  readonly allows: string | null;
  readonly targets: TargetKind;
}

export interface ScopeGroup {
  readonly product: Product;
  readonly scopes: readonly ScopeRow[];
}

const RULES: readonly (readonly [RegExp, Product, TargetKind])[] = [
  // Instagram Login has one account, so nothing is chosen. The old Basic Display and business_* names likewise.
  [
    /^(instagram_(business|graph_user)_\w+|business_(basic|content_publish|manage_\w+)|user_(media|profile))$/,
    "Instagram",
    "none",
  ],
  [
    /^(public_profile|email|openid|basic_info|offline_access|publish_actions|rsvp_event|user_\w+)$/,
    "Profile",
    "none",
  ],
  [/^(pages_(utility_)?messaging\w*|page_messaging_\w+|read_page_mailboxes)$/, "Messaging", "page"],
  [
    /^(pages?_\w+|\w+_pages|configure_page_transactions|read_insights|publish_video|leads_retrieval)$/,
    "Pages",
    "page",
  ],
  [/^(ads_\w+|attribution_read)$/, "Marketing", "ad-account"],
  [/^(private_computation_access|read_audience_network_insights)$/, "Marketing", "none"],
  [/^(business_management|catalog_management|commerce_\w+)$/, "Business", "business"],
  [/^manage_(app_solutions?|fundraisers)$/, "Business", "none"],
  [/^instagram_\w+$/, "Instagram", "instagram-account"],
  [/^whatsapp_\w+$/, "WhatsApp", "whatsapp-account"],
  [/^threads_\w+$/, "Threads", "none"],
];

/** The product that a permission belongs to, and what its granular targets are. Unknown names are `Other`. */
export function placeScope(name: string): { readonly product: Product; readonly targets: TargetKind } {
  const [, product, targets] = RULES.find(([names]) => names.test(name)) ?? [null, "Other", "none"];
  return { product, targets };
}

/**
 * Sorts a token's scopes by product, each once, in the order given.
 * @param facts the table of `permissions.data.ts`, once it is loaded
 */
export function groupScopes(
  scopes: readonly string[],
  facts: ReadonlyMap<string, PermissionFacts> = new Map(),
): readonly ScopeGroup[] {
  const rows = [...new Set(scopes)].map((name) => {
    const { product, targets } = placeScope(name);
    return { name, product, targets };
  });
  return PRODUCTS.flatMap((product) => {
    const own = rows.filter((row) => row.product === product);
    if (own.length === 0) return [];
    const shown = own.map(({ name, targets }) => ({
      name,
      targets,
      allows: facts.get(name)?.allows ?? null,
    }));
    return [{ product, scopes: shown }];
  });
}
