import { causeOf, matchRefusal } from "../causes/index.ts";
import type { Extra, PermissionList } from "../extras.ts";
import type { Inspection } from "../inspection.ts";
import { grantedPageIds, grantsOf, standingOf } from "./grants.ts";
import { foundBy, type FoundPage, gatherPages, type NamedRef, type Page, type Route } from "./page.ts";
import type { Walk } from "./walk.ts";

export const BUSINESS_EDGES = ["owned_pages", "client_pages"] as const;
export type BusinessEdge = (typeof BUSINESS_EDGES)[number];

/** One call to Graph that the doctor wants made. */
export type DoctorCall =
  | { readonly kind: "permissions" }
  | { readonly kind: "list"; readonly after: string | null }
  | { readonly kind: "page"; readonly id: string }
  | { readonly kind: "businesses"; readonly after: string | null }
  | {
      readonly kind: "business-pages";
      readonly business: string;
      readonly edge: BusinessEdge;
      readonly after: string | null;
    };

/** All that is known so far of a list with Pages missing. Nothing is forgotten, and nothing is asked twice. */
export interface DoctorFacts {
  /** What `debug_token` said of the token; null where it said nothing. */
  readonly inspection: Inspection | null;
  /** Null until asked. */
  readonly permissions: Extra<PermissionList> | null;
  readonly listing: Walk<Page>;
  /** Pages that were read directly, by id. */
  readonly read: ReadonlyMap<string, Extra<Page>>;
  /** Null until asked. */
  readonly businesses: Walk<NamedRef> | null;
  /** By `<business id> <edge>`. */
  readonly edges: ReadonlyMap<string, Walk<Page>>;
  /** Pages that somebody misses, by id. */
  readonly expected: readonly string[];
}

export const edgeKey = (business: string, edge: BusinessEdge) => `${business} ${edge}`;

/** More Pages than these are not read one by one unless they are listed: each is a call. */
export const MOST_READ = 200;

export const grantsIn = ({ inspection, permissions }: DoctorFacts) =>
  grantsOf(inspection, permissions?.kind === "known" ? permissions.value : null);

/** A person or system user is behind the token. Others have no list that Pages could be missing from. */
export function hasPerson({ inspection }: DoctorFacts): boolean {
  const type = inspection?.type ?? "unknown";
  return type !== "page" && type !== "app";
}

/** Graph refuses the token as a whole: whatever else was asked would hear the same. */
export function isRefusedWhole({ inspection, listing }: DoctorFacts): boolean {
  if (inspection?.valid === false) return true;
  const cause = listing.stop?.kind === "refused" ? matchRefusal(listing.stop.refusal)[0] : undefined;
  return (
    cause !== undefined &&
    ["session", "time", "page", "shape", "app", "proof"].includes(causeOf(cause).family)
  );
}

/** Whether portfolios can be asked: the permission is there, or nobody knows whether it is. */
export function mayAskBusinesses(facts: DoctorFacts): boolean {
  return ["granted", "unknown"].includes(standingOf(grantsIn(facts), "business_management", null));
}

/** Pages of portfolios that the list does not have. */
function beyondList(facts: DoctorFacts): readonly string[] {
  const listed = new Set(facts.listing.items.map(({ id }) => id));
  const found = [...facts.edges.values()].flatMap(({ items }) => items.map(({ id }) => id));
  return [...new Set(found)].filter((id) => !listed.has(id));
}

/** Pages to read directly, because they should be there and are not: granted, expected, or of a portfolio. */
export function idsToRead(facts: DoctorFacts): readonly string[] {
  const listed = new Set(facts.listing.items.map(({ id }) => id));
  const granted = grantedPageIds(grantsIn(facts)) ?? [];
  const wanted = [...granted, ...facts.expected, ...beyondList(facts)];
  return [...new Set(wanted)].filter((id) => !listed.has(id)).slice(0, MOST_READ);
}

function businessCalls({ businesses, edges }: DoctorFacts): readonly DoctorCall[] {
  if (businesses === null) return [{ kind: "businesses", after: null }];
  if (businesses.state === "going") return [{ kind: "businesses", after: businesses.after }];
  return businesses.items.flatMap(({ id }) =>
    BUSINESS_EDGES.flatMap((edge): DoctorCall[] => {
      const walk = edges.get(edgeKey(id, edge));
      if (walk !== undefined && walk.state !== "going") return [];
      return [{ kind: "business-pages", business: id, edge, after: walk?.after ?? null }];
    }),
  );
}

/**
 * What to ask next; all of it may be asked at once. Empty: everything is known that can be.
 * The order is that of what is cheapest and tells most: permissions, the rest of the list, Pages that were granted,
 * portfolios, what these hold.
 */
export function nextCalls(facts: DoctorFacts): readonly DoctorCall[] {
  if (!hasPerson(facts)) return [];
  if (facts.permissions === null) return [{ kind: "permissions" }];
  if (isRefusedWhole(facts)) return [];
  const { listing } = facts;
  if (listing.state === "going") return [{ kind: "list", after: listing.after }];
  const reads = idsToRead(facts)
    .filter((id) => !facts.read.has(id))
    .map((id): DoctorCall => ({ kind: "page", id }));
  if (reads.length > 0) return reads;
  return mayAskBusinesses(facts) ? businessCalls(facts) : [];
}

/** How many calls the doctor makes, as far as that can be told beforehand. */
export interface CallPlan {
  /** Without what only turns up on the way. */
  readonly atLeast: number;
  /** The list is not at its end: a call for each hundred Pages more. */
  readonly restOfList: boolean;
  /** Portfolios are asked: two calls for each, and one for each Page that is found there. */
  readonly portfolios: boolean;
}

/** Tells what `nextCalls` would come to, before the first call is made. */
export function planCalls(facts: DoctorFacts): CallPlan {
  if (!hasPerson(facts) || isRefusedWhole(facts)) return { atLeast: 0, restOfList: false, portfolios: false };
  const restOfList = facts.listing.state === "going";
  const reads = idsToRead(facts).filter((id) => !facts.read.has(id)).length;
  const portfolios =
    mayAskBusinesses(facts) && (facts.businesses === null || businessCalls(facts).length > 0);
  const own = [facts.permissions === null, restOfList, portfolios].filter(Boolean).length;
  return { atLeast: own + reads, restOfList, portfolios };
}

/** What a portfolio owns names it as its owner, also where the answer did not. */
function ofPortfolios(facts: DoctorFacts, edge: BusinessEdge): readonly FoundPage[] {
  return (facts.businesses?.items ?? []).flatMap((business) => {
    const pages = facts.edges.get(edgeKey(business.id, edge))?.items ?? [];
    if (edge === "client_pages") return pages.map((page) => foundBy(page, "client"));
    return pages.map((page) =>
      Object.assign(foundBy(page, "owned"), { business: page.business ?? business }),
    );
  });
}

/** Every Page that was found, each with the routes that led to it; the list's own come first. */
export function foundPages(facts: DoctorFacts): readonly FoundPage[] {
  const granted = new Set(grantedPageIds(grantsIn(facts)));
  const expected = new Set(facts.expected);
  const routesOf = (id: string): Route[] => [
    ...(granted.has(id) ? ["granted" as const] : []),
    ...(expected.has(id) ? ["expected" as const] : []),
  ];
  const direct = [...facts.read.values()].flatMap((read) => (read.kind === "known" ? [read.value] : []));
  return gatherPages([
    ...facts.listing.items.map((page) => foundBy(page, "listed")),
    ...direct.map((page) => foundBy(page, ...routesOf(page.id))),
    ...ofPortfolios(facts, "owned_pages"),
    ...ofPortfolios(facts, "client_pages"),
  ]);
}
