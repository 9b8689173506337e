/**
 * What an empty list of Pages may mean, each on its own: Graph gives no reason, and no order of likelihood is known.
 * Permissions: https://developers.facebook.com/documentation/pages-api/manage-pages (read Nov 2026). The rest is
 * *uncertain*: field reports alone, and for Graph's own fault issue 1120 of facebookarchive/php-graph-sdk (read Nov 2026).
 */
export const EMPTY_REASONS = [
  "The token lacks pages_show_list.",
  "No Page was ticked at the login.",
  "The Pages belong to a business portfolio, and the token lacks business_management.",
  "The person, or system user, has a role on no Page.",
  "It was asked with a token of an app or a Page, which have no list.",
  "Graph left it empty by its own fault: asked once more later, the list is there.",
] as const;
