import { ALWAYS_GRANTED } from "../login/compare-grants.ts";
import type { PermissionList } from "../extras.ts";
import type { Inspection } from "../inspection.ts";
import { lengthInWords } from "../relative-time.ts";
import { mustInWords, type PlanRow, type TestPlan, TYPE_WORDS } from "./test-plan.ts";

/** `unknown`: the facts that would tell are not there (yet). */
export interface Cell {
  readonly outcome: "pass" | "fail" | "unknown";
  /** A few words; empty for a plain pass. */
  readonly says: string;
}

/** What is known of one person's token. */
export interface Column {
  readonly inspection: Inspection;
  /** Null where Graph has not listed them. */
  readonly permissions: PermissionList | null;
  /** When Graph said so, epoch seconds. */
  readonly at: number;
}

const PASS: Cell = { outcome: "pass", says: "" };
const pass = (says: string): Cell => ({ outcome: "pass", says });
const fail = (says: string): Cell => ({ outcome: "fail", says });
const unknown = (says: string): Cell => ({ outcome: "unknown", says });

const MOST_NAMED = 4;
const named = (ids: readonly string[]) =>
  ids.slice(0, MOST_NAMED).join(", ") +
  (ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : "");

function judgeTargets({ permission, targets }: PlanRow, { granular }: Inspection): Cell {
  if (targets === "any") return PASS;
  const found = granular.find(({ scope }) => scope === permission);
  // Permissions that can't be limited are not listed at all: they reach everything.
  const ids = found?.targetIds ?? null;
  if (targets === "all") return ids === null ? PASS : fail(`only on ${named(ids)}`);
  if (ids === null) return fail("on all, not on single ones");
  const missing = targets.filter((id) => !ids.includes(id));
  const besides = ids.filter((id) => !targets.includes(id));
  const says = [
    missing.length > 0 ? `not on ${named(missing)}` : "",
    besides.length > 0 ? `also on ${named(besides)}` : "",
  ].filter(Boolean);
  return says.length === 0 ? PASS : fail(says.join("; "));
}

function judgePermission(row: PlanRow, { inspection, permissions }: Column): Cell {
  const scopes = inspection.scopes ?? permissions?.granted ?? null;
  const { permission, must } = row;
  const expired = permissions?.expired.includes(permission) ?? false;
  const declined = permissions?.declined.includes(permission) ?? false;
  const granted = scopes?.includes(permission) === true && !expired;
  if (must === "be-declined") {
    if (granted) return fail("granted");
    if (declined) return PASS;
    return permissions === null ? unknown("Graph has not listed it") : fail("not declined: never asked for");
  }
  if (scopes === null) return unknown("Graph reports no permissions");
  if (must === "not-have") return granted ? fail("granted") : PASS;
  if (expired) return fail("expired after 90 days unused");
  if (!granted) return fail(declined ? "declined" : "not given");
  return judgeTargets(row, inspection);
}

function judgeWorks({ inspection, at }: Column): Cell {
  const { valid, expires } = inspection;
  if (expires.kind === "at" && expires.at <= at) return fail("it has ended");
  if (valid === null) return unknown("Graph does not say");
  return valid ? PASS : fail("Graph calls it invalid");
}

function judgeType(wanted: NonNullable<TestPlan["tokenType"]>, { type }: Inspection): Cell {
  if (type === "unknown") return unknown("Graph does not say");
  return type === wanted ? PASS : fail(TYPE_WORDS[type]);
}

function judgeLifetime(least: number | "not-by-time", { inspection, at }: Column): Cell {
  const { expires } = inspection;
  if (expires.kind === "not-reported") return unknown("Graph does not say");
  if (expires.kind === "never") return pass("does not end by time");
  const left = expires.at - Math.floor(at);
  const says = left > 0 ? `${lengthInWords(left)} left` : "it has ended";
  if (least === "not-by-time") return fail(says);
  return left >= least ? pass(says) : fail(says);
}

function judgeExtras(plan: TestPlan, { inspection, permissions }: Column): Cell {
  const scopes = inspection.scopes ?? permissions?.granted ?? null;
  if (scopes === null) return unknown("Graph reports no permissions");
  const rows = new Set(plan.rows.map(({ permission }) => permission));
  const extras = scopes.filter((name) => !rows.has(name) && name !== ALWAYS_GRANTED);
  return extras.length === 0 ? PASS : fail(named(extras));
}

/** One row of the table as it is read: what is asked, and how a column answers it. */
export interface PlanCheck {
  readonly id: string;
  /** What the row is about: a permission's name, or words. */
  readonly subject: string;
  readonly demand: string;
  readonly judge: (column: Column) => Cell;
}

function demandOf({ must, targets }: PlanRow): string {
  const words = mustInWords(must);
  if (must !== "have" || targets === "any") return words;
  return targets === "all" ? `${words}, on all` : `${words}, on exactly ${named(targets)}`;
}

/**
 * The rows of a plan in the order in which they are shown: that the token works, its kind and life, each permission,
 * and that nothing else was granted (`public_profile` aside, which every login has).
 */
export function checksOf(plan: TestPlan): readonly PlanCheck[] {
  const { tokenType, leastLifetime } = plan;
  const checks: PlanCheck[] = [
    {
      id: "works",
      subject: "Token",
      demand: "works",
      judge: judgeWorks,
    },
  ];
  if (tokenType !== null) {
    checks.push({
      id: "type",
      subject: "Kind",
      demand: TYPE_WORDS[tokenType],
      judge: ({ inspection }) => judgeType(tokenType, inspection),
    });
  }
  if (leastLifetime !== null) {
    const demand =
      leastLifetime === "not-by-time" ? "does not end by time" : `at least ${lengthInWords(leastLifetime)}`;
    checks.push({
      id: "lifetime",
      subject: "Time left",
      demand,
      judge: (column) => judgeLifetime(leastLifetime, column),
    });
  }
  for (const row of plan.rows) {
    checks.push({
      id: `permission ${row.permission}`,
      subject: row.permission,
      demand: demandOf(row),
      judge: (column) => judgePermission(row, column),
    });
  }
  checks.push({
    id: "extras",
    subject: "Anything else",
    demand: "must not be granted",
    judge: (column) => judgeExtras(plan, column),
  });
  return checks;
}
