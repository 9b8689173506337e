import { type Asset, CLIENT_PAGES, type Page, PAGES } from "./cast.data.ts";
import { grantedIn, type IssuedToken, type Session } from "./issued-token.ts";
import type { World } from "./world.ts";

/** Whoever asks, and where. */
export interface Viewer {
  readonly world: World;
  readonly token: IssuedToken;
}

/** A permission whose name fits is granted, for everything or for this object. */
export const isGranted = (session: Session, names: RegExp, id: string): boolean =>
  grantedIn(session).some(({ scope, targets }) => names.test(scope) && (targets?.includes(id) ?? true));

/** The permissions of which one is needed to speak for a Page: the words of Graph's refusal (field report, Nov 2026). */
const IMPERSONATION =
  /^(?:pages_read_engagement|pages_manage_metadata|pages_read_user_content|pages_manage_ads|pages_show_list|pages_messaging)$/;
export const mayImpersonate = ({ token }: Viewer, { id }: Page): boolean =>
  isGranted(token.session, IMPERSONATION, id);

const BUSINESS = /^business_management$/;

function isListed({ world, token: { session } }: Viewer, page: Page): boolean {
  if (!isGranted(session, /^pages_show_list$/, page.id)) return false;
  const listed = world.roleOf(session.person, page)?.listed ?? "never";
  // With system users business_management is required: documentation/pages-api/manage-pages (read Nov 2026).
  if (listed === "always" && !session.systemUser) return true;
  const holder = page.owner?.id;
  return (
    listed !== "never" &&
    grantedIn(session).some(
      ({ scope, targets }) =>
        BUSINESS.test(scope) && (targets === null || holder === undefined || targets.includes(holder)),
    )
  );
}

/**
 * What `me/accounts` lists: Pages on which the person has a role and for which pages_show_list was granted. Without
 * that permission it lists none (docs/graph-api/reference/user/accounts, read Nov 2026).
 */
export const listedPages = (viewer: Viewer): readonly Page[] =>
  viewer.world.pagesOf(viewer.token.session.person).filter((page) => isListed(viewer, page));

/** Somebody with a role in the business, and the permission for it. */
export const seesBusiness = (
  { world, token: { session } }: Viewer,
  business: { readonly id: string },
): boolean => world.hasRole(session.person, business) && isGranted(session, BUSINESS, business.id);

const assignedTo =
  ({ world, token: { session } }: Viewer) =>
  (page: Page): boolean =>
    !session.systemUser || world.hasRole(session.person, page);

/** `owned_pages`. Uncertain: a system user sees those alone that were assigned to it. */
export const ownedPages = (viewer: Viewer, { id }: Asset): readonly Page[] =>
  PAGES.filter(({ owner }) => owner?.id === id).filter(assignedTo(viewer));

/** `client_pages`, likewise. */
export const clientPages = (viewer: Viewer, { id }: Asset): readonly Page[] =>
  (CLIENT_PAGES[id] ?? []).filter(assignedTo(viewer));
