import type { Asset, Page } from "./cast.data.ts";
import { Edge } from "./graph-field.ts";
import type { GraphNode } from "./graph-node.ts";
import { clientPages, ownedPages, type Viewer } from "./page-access.ts";
import { pageNode } from "./page-node.ts";

/**
 * A portfolio and its Pages. Uncertain: the usual fields of a row, for which the references name none.
 * @see https://developers.facebook.com/docs/marketing-api/reference/business/owned_pages (read Nov 2026)
 */
export function businessNode(viewer: Viewer, business: Asset): GraphNode {
  const { id, name } = business;
  const pages = (list: (viewer: Viewer, business: Asset) => readonly Page[]) =>
    new Edge(() => list(viewer, business).map((page) => pageNode(viewer, page)));
  return {
    type: "Business",
    id,
    fields: {
      id,
      name,
      link: `https://business.facebook.com/${id}`,
      verification_status: "verified",
      owned_pages: pages(ownedPages),
      client_pages: pages(clientPages),
    },
    usual: ["id", "name"],
  };
}
