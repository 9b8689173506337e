import { diagnose } from "../diagnose.ts";
import type { Evidence } from "../evidence.ts";
import type { Inspection, TimeLimit } from "../inspection.ts";

/** A fact of one of two tokens, to be shown. `limit` is shown with the reader's zone. */
type FactShown =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "limit"; readonly limit: TimeLimit };

/** One fact of both. `unknown`: one of the two was not reported. */
export interface ComparedFact {
  readonly name: string;
  readonly before: FactShown;
  readonly after: FactShown;
  readonly change: "same" | "better" | "worse" | "other" | "unknown";
}

const NOT_REPORTED = "not reported";
const text = (value: string | null): FactShown => ({ kind: "text", text: value ?? NOT_REPORTED });

const KINDS: Readonly<Record<Inspection["type"], string>> = {
  user: "User token",
  page: "Page token",
  "system-user": "System-user token",
  app: "App token",
  unknown: NOT_REPORTED,
};

function named(name: string, before: string | null, after: string | null): ComparedFact {
  const unknown = before === null || after === null;
  const change = unknown ? "unknown" : before === after ? "same" : "other";
  return { name, before: text(before), after: text(after), change };
}

const rank = (limit: TimeLimit) => (limit.kind === "never" ? Infinity : limit.kind === "at" ? limit.at : NaN);

function limited(name: string, before: TimeLimit, after: TimeLimit): ComparedFact {
  const [was, is] = [rank(before), rank(after)];
  const known = !Number.isNaN(was) && !Number.isNaN(is);
  const change = !known ? "unknown" : was === is ? "same" : is > was ? "better" : "worse";
  return { name, before: { kind: "limit", limit: before }, after: { kind: "limit", limit: after }, change };
}

const MOST_NAMED = 4;
function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** A grant for all assets stands in for one that is limited to some. */
const covers = (given: readonly string[], wanted: string) =>
  given.includes(wanted) || given.includes(`${wanted.split(" ")[0]} for all`);

/** Which names came and went, in one line. */
function changes(before: readonly string[], after: readonly string[]): string {
  const lost = before.filter((name) => !covers(after, name));
  const gained = after.filter((name) => !before.includes(name));
  const parts = [
    lost.length === 0 ? "" : `without ${list(lost)}`,
    gained.length === 0 ? "" : `with ${list(gained)}`,
  ].filter(Boolean);
  return parts.length === 0 ? "the same" : parts.join(", ");
}

/** @param more - what it is to have gained some and lost none */
function sets(
  name: string,
  before: readonly string[] | null,
  after: readonly string[] | null,
  more: "better" | "other",
): ComparedFact {
  const count = (names: readonly string[] | null) => (names === null ? null : String(names.length));
  if (before === null || after === null) {
    return { name, before: text(count(before)), after: text(count(after)), change: "unknown" };
  }
  const lost = before.some((one) => !covers(after, one));
  const gained = after.some((one) => !before.includes(one));
  return {
    name,
    before: text(String(before.length)),
    after: text(`${after.length}, ${changes(before, after)}`),
    change: lost ? "worse" : gained ? more : "same",
  };
}

/** Each grant that is limited to an asset, as one text; a grant for all of them as another. */
const targetsOf = ({ granular }: Inspection) =>
  granular.flatMap(({ scope, targetIds }) =>
    targetIds === null ? [`${scope} for all`] : targetIds.map((id) => `${scope} for ${id}`),
  );

const inspectionOf = (evidence: Evidence) => (evidence.kind === "inspected" ? evidence.inspection : null);

/**
 * What changed from one token to the next, fact by fact. Empty where one of them was not described. Only what Graph
 * reported is compared; the tokens' texts and whether they work are for others to tell.
 */
export function compareTokens(before: Evidence, after: Evidence): readonly ComparedFact[] {
  const [was, is] = [inspectionOf(before), inspectionOf(after)];
  if (was === null || is === null) return [];
  const facts = [
    named("Kind", KINDS[was.type], KINDS[is.type]),
    limited("Expires", was.expires, is.expires),
    limited("Access to data", was.dataAccess, is.dataAccess),
    sets("Permissions", was.scopes, is.scopes, "better"),
    // Fewer limits are no gain: what was kept from a token is open to its successor.
    sets("Limited to", targetsOf(was), targetsOf(is), "other"),
    named("App", was.appName ?? was.appId, is.appName ?? is.appId),
    named("Acts for", was.profileId ?? was.userId, is.profileId ?? is.userId),
  ];
  const nothing = ({ before: left, after: right }: ComparedFact) =>
    [left, right].every(
      (fact) => fact.kind === "text" && (fact.text === NOT_REPORTED || /^0\b/.test(fact.text)),
    );
  return facts.filter((fact) => !nothing(fact));
}

/** How far a new token reaches, measured by the old one. `limits`: those of the old one that it is not bound by. */
export type Reach =
  | { readonly kind: "same" | "less" }
  | { readonly kind: "more"; readonly limits: readonly string[] };

/** The old one's limits where the new one has the permission for all assets, or for further ones. */
function liftedLimits(was: Inspection, is: Inspection): readonly string[] {
  return was.granular.flatMap(({ scope, targetIds }) => {
    const given = is.granular.find((grant) => grant.scope === scope);
    if (targetIds === null || given === undefined) return [];
    const further = given.targetIds === null || given.targetIds.some((id) => !targetIds.includes(id));
    return further ? targetIds.map((id) => `${scope} for ${id}`) : [];
  });
}

/**
 * Whether a new token may do what the old one may, for the same assets and no others. Further permissions are none of
 * its concern: a limit that is gone opens what nobody meant to open. Null where it can't be told.
 */
export function compareReach(before: Evidence, after: Evidence): Reach | null {
  const [was, is] = [inspectionOf(before), inspectionOf(after)];
  if (was === null || is === null || was.scopes === null || is.scopes === null) return null;
  const reaches = (wanted: readonly string[], given: readonly string[]) =>
    wanted.every((one) => covers(given, one));
  if (!reaches(was.scopes, is.scopes) || !reaches(targetsOf(was), targetsOf(is))) return { kind: "less" };
  const limits = liftedLimits(was, is);
  return limits.length === 0 ? { kind: "same" } : { kind: "more", limits };
}

/** Whether a token works, as it was found. @param now epoch seconds */
export function worksNow(evidence: Evidence, now: number): "yes" | "no" | "unknown" {
  switch (diagnose(evidence, now).state) {
    case "valid":
    case "expiring":
    case "limited":
      return "yes";
    case "ended":
    case "invalid":
      return "no";
    case "unknown":
      return "unknown";
  }
}
