import { type Asset, ASSETS, type Page, PAGES } from "./cast.data.ts";
import { businessNode } from "./business-node.ts";
import { type GraphNode, assetNode } from "./graph-node.ts";
import { isGranted, ownedPages, clientPages, seesBusiness, type Viewer } from "./page-access.ts";
import { pageNode } from "./page-node.ts";
import { ownNode } from "./person-node.ts";

/**
 * The permissions that open each kind of object. That business_management's targets are businesses: rapidpro#6666;
 * that a Page opens with any of the Pages' permissions is inferred from the words of Graph's refusal to impersonate.
 */
const OPENED_BY: Readonly<Record<Asset["kind"] | "page", RegExp>> = {
  page: /^pages_/,
  "ad-account": /^ads_(?:read|management)$/,
  business: /^business_management$/,
  "instagram-account": /^instagram_/,
  "whatsapp-account": /^whatsapp_business_/,
};

const PAGES_BY_ID = new Map(PAGES.map((page) => [page.id, page]));
const BUSINESSES = ASSETS.filter(({ kind }) => kind === "business");

/** A role on the Page itself; or, uncertain, a look into the portfolio that looks after it. */
function reachesPage(viewer: Viewer, page: Page): boolean {
  if (viewer.world.hasRole(viewer.token.session.person, page)) return true;
  return BUSINESSES.filter((business) => seesBusiness(viewer, business)).some((business) =>
    [...ownedPages(viewer, business), ...clientPages(viewer, business)].includes(page),
  );
}

function visiblePage(viewer: Viewer, id: string): GraphNode | null {
  const page = PAGES_BY_ID.get(id);
  if (page === undefined || !isGranted(viewer.token.session, OPENED_BY.page, id)) return null;
  return reachesPage(viewer, page) ? pageNode(viewer, page) : null;
}

function visibleAsset(viewer: Viewer, asset: Asset): GraphNode | null {
  const { session } = viewer.token;
  if (!viewer.world.hasRole(session.person, asset)) return null;
  if (!isGranted(session, OPENED_BY[asset.kind], asset.id)) return null;
  return asset.kind === "business" ? businessNode(viewer, asset) : assetNode(asset);
}

/**
 * The object of that id, if this token may see it: its own person or Page, and what the person has a role on and has
 * granted a permission for. A Page token sees its own Page alone. Null: Graph does not tell whether it exists.
 */
export function visibleNode(viewer: Viewer, id: string): GraphNode | null {
  const own = ownNode(viewer);
  if (own.id === id) return own;
  if (viewer.token.page !== null) return null;
  const asset = ASSETS.find((one) => assetNode(one).id === id);
  return asset === undefined ? visiblePage(viewer, id) : visibleAsset(viewer, asset);
}
