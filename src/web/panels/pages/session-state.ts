import type { CallRecord } from "#/token/call-record.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { Extra, Identity, PermissionList } from "#/token/extras.ts";
import type { Inspection } from "#/token/inspection.ts";
import type { FieldSet } from "#/token/pages/answers.ts";
import { type DoctorFacts, foundPages, grantsIn, hasPerson, isRefusedWhole } from "#/token/pages/doctor.ts";
import { standingOf } from "#/token/pages/grants.ts";
import { foundBy, type FoundPage, type NamedRef, type Page } from "#/token/pages/page.ts";
import type { Pause } from "#/token/pages/pause.ts";
import { NEW_WALK, type Walk, type WalkStop } from "#/token/pages/walk.ts";
import type { WorldClock } from "../../ui/use-now.ts";

/** A wait that Graph's limits ask for. `until`: `Date.now()` in milliseconds. */
export interface Wait {
  readonly pause: Pause;
  readonly until: number;
}

/** What the doctor has learnt beside the list. */
export interface Search {
  readonly read: ReadonlyMap<string, Extra<Page>>;
  readonly businesses: Walk<NamedRef> | null;
  readonly edges: ReadonlyMap<string, Walk<Page>>;
  readonly expected: readonly string[];
  /** Calls that the search has made. */
  readonly calls: number;
}

/** All that is known of the Pages of one token. */
export interface SessionState {
  /** How often all was asked for anew. */
  readonly round: number;
  /** Null until Graph has described the token, or failed to. */
  readonly described: InspectionAnswer | null;
  readonly identity: Extra<Identity> | null;
  readonly permissions: Extra<PermissionList> | null;
  readonly listing: Walk<Page>;
  /** The Page of a Page token. */
  readonly own: Extra<Page> | null;
  /** Null before the doctor was called. */
  readonly search: Search | null;
  readonly fields: FieldSet;
  /** All rows were asked with their portfolio. */
  readonly withOwners: boolean;
  /** Why not all of them could be. */
  readonly ownersStop: WalkStop | null;
  /** Our server took the request for the list: until Graph answers there is time for what else is to be made. */
  readonly taken: boolean;
  readonly working: "list" | "search" | null;
  readonly wait: Wait | null;
  /** Our own server said no, or is out of reach. */
  readonly trouble: string | null;
  /** Somebody pressed Cancel. */
  readonly cancelled: boolean;
  readonly calls: readonly CallRecord[];
  /** Graph's clock; null until the first answer. */
  readonly clock: WorldClock | null;
}

export const NEW_SESSION: SessionState = {
  round: 0,
  described: null,
  identity: null,
  permissions: null,
  listing: NEW_WALK,
  own: null,
  search: null,
  fields: "full",
  withOwners: false,
  ownersStop: null,
  taken: false,
  working: null,
  wait: null,
  trouble: null,
  cancelled: false,
  calls: [],
  clock: null,
};

export const NO_SEARCH: Search = {
  read: new Map(),
  businesses: null,
  edges: new Map(),
  expected: [],
  calls: 0,
};

/** What `debug_token` said; null where it said nothing. */
export const inspectionIn = ({ described }: SessionState): Inspection | null =>
  described?.evidence.kind === "inspected" ? described.evidence.inspection : null;

/** What the doctor goes by. Permissions that can't be asked about count as asked. */
export function factsOf(state: SessionState): DoctorFacts {
  const { listing, permissions, search } = state;
  const { read, businesses, edges, expected } = search ?? NO_SEARCH;
  return { inspection: inspectionIn(state), permissions, listing, read, businesses, edges, expected };
}

const listed = new WeakMap<Page, FoundPage>();

/** The same for the same Page, so that what is made of it can be kept. */
function listedPage(page: Page): FoundPage {
  const known = listed.get(page);
  if (known !== undefined) return known;
  const made = foundBy(page, "listed");
  listed.set(page, made);
  return made;
}

function gatherFound(state: SessionState): readonly FoundPage[] {
  const { own, search, listing } = state;
  if (own?.kind === "known") return [foundBy(own.value, "own-token")];
  // Nowhere else than in the list was one looked for.
  return search === null ? listing.items.map(listedPage) : foundPages(factsOf(state));
}

const found = new WeakMap<SessionState, readonly FoundPage[]>();

/** Every Page of this token that has been found so far. Put together once for a state: several ask. */
export function pagesIn(state: SessionState): readonly FoundPage[] {
  const known = found.get(state);
  if (known !== undefined) return known;
  const pages = gatherFound(state);
  found.set(state, pages);
  return pages;
}

/** The token is a Page's own: there is one Page, and no list. */
export const isPageToken = (state: SessionState) => inspectionIn(state)?.type === "page";

/** What a Page's own token has in place of a list. */
export const NO_LIST: Walk<Page> = {
  ...NEW_WALK,
  state: "stopped",
  stop: { kind: "not-asked", reason: "page-token" },
};

/** Graph takes this token no more, as it says itself, or as the refusal of the whole list shows. */
export const isOver = (state: SessionState) =>
  inspectionIn(state)?.valid === false ||
  (state.listing.items.length === 0 && isRefusedWhole(factsOf(state)));

/** business_management is known to be granted, so that the portfolio of each Page can be asked for. */
export const mayReadOwners = (state: SessionState) =>
  standingOf(grantsIn(factsOf(state)), "business_management", null) === "granted";

/** How many calls it takes to ask for them, as far as the list has come: one for each of its parts. */
export const callsForOwners = (state: SessionState) =>
  mayReadOwners(state) && !state.withOwners && !isPageToken(state) ? state.listing.parts : 0;

/** A list of Pages may be incomplete, so that the doctor has something to do. */
export const canSearch = (state: SessionState) =>
  state.described !== null &&
  state.listing.stop?.kind !== "not-asked" &&
  hasPerson(factsOf(state)) &&
  state.listing.parts + (state.listing.stop ? 1 : 0) > 0;
