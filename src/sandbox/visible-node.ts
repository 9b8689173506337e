import { type Asset, ASSETS, PAGES } from "./cast.data.ts";
import { type GraphNode, assetNode, ownNode, pageNode } from "./graph-node.ts";
import { grantedIn, type IssuedToken, type Session } from "./issued-token.ts";
import type { World } from "./world.ts";

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

function isOpen(world: World, session: Session, kind: Asset["kind"] | "page", id: string): boolean {
  if (!world.hasRole(session.person, { id })) return false;
  return grantedIn(session).some(
    ({ scope, targets }) => OPENED_BY[kind].test(scope) && (targets?.includes(id) ?? true),
  );
}

/**
 * The object of that id, if this token may see it: its own person or Page, and what the person has a role on and has
 * granted a permission for. A Page token sees its own Page alone. Null: Graph does not tell whether it exists.
 */
export function visibleNode(world: World, token: IssuedToken, id: string): GraphNode | null {
  const own = ownNode(token);
  if (own.fields["id"] === id) return own;
  if (token.page !== null) return null;
  const page = PAGES.find((one) => one.id === id);
  if (page !== undefined) return isOpen(world, token.session, "page", id) ? pageNode(page) : null;
  const asset = ASSETS.find((one) => assetNode(one).fields["id"] === id);
  if (asset === undefined || !isOpen(world, token.session, asset.kind, asset.id)) return null;
  return assetNode(asset);
}
