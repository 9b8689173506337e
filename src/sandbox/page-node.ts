import type { Page } from "./cast.data.ts";
import { type Asking, Edge, Late, Link } from "./graph-field.ts";
import { assetNode, type GraphNode, picture } from "./graph-node.ts";
import { isGranted, mayImpersonate, type Viewer } from "./page-access.ts";
import { pageEdges } from "./page-edges.ts";
import { deprecatedField, IMPERSONATION_REFUSED } from "./page-error.ts";
import { writeTasks } from "./page-role.ts";

/** The Page's token for this viewer; none without a role on it. */
function accessToken(viewer: Viewer, page: Page, { refuse }: Asking): string | null {
  const { world, token } = viewer;
  if (token.page !== null) return token.text;
  if (!world.hasRole(token.session.person, page)) return null;
  return mayImpersonate(viewer, page)
    ? world.derivePageToken(token, page).text
    : refuse(IMPERSONATION_REFUSED);
}

/**
 * The linked professional account. Left out where it was not ticked at consent (mixpost#73, keboola#29); uncertain:
 * that this goes by the instagram_* permissions.
 */
function instagramAccount({ world, token: { session } }: Viewer, { instagram }: Page): GraphNode | null {
  if (instagram === null || !world.hasRole(session.person, instagram)) return null;
  return isGranted(session, /^instagram_/, instagram.id) ? assetNode(instagram) : null;
}

/** docs/graph-api/reference/page (read Nov 2026), a few of its fields. `usual`: what comes unasked. */
export function pageNode(viewer: Viewer, page: Page, usual: readonly string[] = ["name", "id"]): GraphNode {
  const { id, name, category, owner, fans } = page;
  return {
    type: "Page",
    id,
    usual,
    fields: {
      id,
      name,
      category,
      category_list: page.categories,
      username: page.username,
      link: `https://www.facebook.com/${page.username ?? id}`,
      fan_count: fans,
      followers_count: fans,
      is_published: true,
      verification_status: "not_verified",
      has_transitioned_to_new_page_experience: page.newExperience,
      picture: picture(id),
      // Docs: {access_token, id} (docs/pages/access-tokens, read Nov 2026).
      access_token: new Late((asking) => accessToken(viewer, page, asking)),
      tasks: new Late(() => {
        const role = viewer.world.roleOf(viewer.token.session.person, page);
        return role === null ? null : writeTasks(page, role);
      }),
      // Old versions' roles: restfb#919 says 3.1, restfb#1135 says 3.0.
      perms: new Late(({ refuse }) => refuse(deprecatedField("perms", "v3.1"))),
      instagram_business_account: new Link(() => instagramAccount(viewer, page)),
      connected_instagram_account: new Link(() => instagramAccount(viewer, page)),
      business: new Link(() => (owner === null ? null : assetNode(owner))),
      ...pageEdges(viewer, page),
    },
  };
}

/** Recorded order of a row of `me/accounts` (devJUKI/tiktok-to-instagram-uploader, suttiphakw/shout_project). */
const ACCOUNT_FIELDS = ["access_token", "category", "category_list", "name", "id", "tasks"];

/** A list of Pages as `me/accounts` writes it. */
export const accountsEdge = (viewer: Viewer, list: () => readonly Page[]): Edge =>
  new Edge(() => list().map((page) => pageNode(viewer, page, ACCOUNT_FIELDS)));
