import type { Route } from "#/token/pages/page.ts";

/** How a Page was found, in a few words; null for the plain list, which needs none. */
export const ROUTE_WORDS: Readonly<Record<Route, string | null>> = {
  listed: null,
  granted: "granted, not listed",
  expected: "expected, not listed",
  owned: "through a portfolio",
  client: "through a portfolio, for a client",
  "own-token": "by its own token",
  pasted: null,
};
