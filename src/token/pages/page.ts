/** An account or a portfolio that a Page is tied to. */
export interface NamedRef {
  readonly id: string;
  readonly name: string | null;
}

/** A Page as Graph, or a paste, lists it. What was not in the answer is null. */
export interface Page {
  readonly id: string;
  readonly name: string | null;
  /** The main one first. */
  readonly categories: readonly string[];
  /** What the token's person may do on it, in Graph's own words. */
  readonly tasks: readonly string[] | null;
  /** What stood in place of tasks before 2018 (restfb issue 461, read Nov 2026). */
  readonly perms: readonly string[] | null;
  /**
   * What a portfolio may hand out on a client's Page: it says nothing of what anybody was given.
   * @see https://developers.facebook.com/documentation/ads-commerce/marketing-api/reference/business/client_pages (read Nov 2026)
   */
  readonly permitted: readonly string[] | null;
  /** The Page's own token: a secret. Unique to the Page, the person behind it and the app. */
  readonly token: string | null;
  /** The Instagram account that is linked to it; `name` is its user name. */
  readonly instagram: NamedRef | null;
  /** The portfolio that owns it. */
  readonly business: NamedRef | null;
}

/** How a Page was found. */
export type Route = "listed" | "granted" | "expected" | "owned" | "client" | "own-token" | "pasted";

/** A Page with every route that led to it, the first one first. */
export interface FoundPage extends Page {
  readonly routes: readonly Route[];
}

/** Puts together what two answers said of the same Page: the first one's word stands, the second fills its gaps. */
function mergePage(first: FoundPage, second: FoundPage): FoundPage {
  return {
    id: first.id,
    name: first.name ?? second.name,
    categories: first.categories.length > 0 ? first.categories : second.categories,
    tasks: first.tasks ?? second.tasks,
    perms: first.perms ?? second.perms,
    permitted: first.permitted ?? second.permitted,
    token: first.token ?? second.token,
    instagram: first.instagram ?? second.instagram,
    business: first.business ?? second.business,
    routes: [...new Set([...first.routes, ...second.routes])],
  };
}

/** All Pages that one token reaches, each once, in order of appearance. */
export function gatherPages(found: Iterable<FoundPage>): readonly FoundPage[] {
  const byId = new Map<string, FoundPage>();
  for (const page of found) {
    const known = byId.get(page.id);
    byId.set(page.id, known === undefined ? page : mergePage(known, page));
  }
  return [...byId.values()];
}
