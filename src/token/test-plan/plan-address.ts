import { redactText } from "../redact.ts";
import { EMPTY_PLAN, MOST_PEOPLE, MOST_ROWS, type Must, type PlanRow, type TestPlan } from "./test-plan.ts";

/** The parameters that hold rows: readable, so that somebody can see in the address what is tested. */
const MUSTS: readonly (readonly [parameter: string, must: Must])[] = [
  ["have", "have"],
  ["not", "not-have"],
  ["declined", "be-declined"],
];
const TYPES = ["user", "page", "app", "system-user"] as const;

const PERMISSION = /^[a-z][a-z0-9_.]{1,79}$/;
const TARGET = /^(?:act_)?\d{1,30}$/;
const LONGEST_TEXT = 60;

/** A name that somebody gave: nothing that looks like a token or a secret gets into an address. */
const plain = (text: string) => redactText(text).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_TEXT);

function writeRow({ permission, targets, must }: PlanRow): string {
  if (must !== "have" || targets === "any") return permission;
  return `${permission}:${targets === "all" ? "all" : targets.join(",")}`;
}

function readRow(must: Must, text: string): PlanRow | null {
  const [permission = "", reach] = text.split(":", 2);
  if (!PERMISSION.test(permission)) return null;
  if (must !== "have" || reach === undefined) return { permission, must, targets: "any" };
  if (reach === "all") return { permission, must, targets: "all" };
  const ids = reach.split(",").filter((id) => TARGET.test(id));
  return { permission, must, targets: ids.length === 0 ? "any" : ids };
}

/** Commas and colons may stand in a query as they are; so the address stays readable. */
const encode = (text: string) => encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");

/** A plan as the query of an address, without `?`; empty for an empty plan. Never a token: names are redacted. */
export function writePlan(plan: TestPlan): string {
  const pairs: (readonly [string, string])[] = [];
  if (plain(plan.name) !== "") pairs.push(["plan", plain(plan.name)]);
  if (plan.tokenType !== null) pairs.push(["type", plan.tokenType]);
  if (plan.leastLifetime !== null) pairs.push(["left", String(plan.leastLifetime)]);
  for (const row of plan.rows.slice(0, MOST_ROWS)) {
    const [parameter] = MUSTS.find(([, must]) => must === row.must) ?? ["have"];
    pairs.push([parameter, writeRow(row)]);
  }
  for (const person of plan.people.slice(0, MOST_PEOPLE)) pairs.push(["who", plain(person)]);
  return pairs.map(([name, value]) => `${name}=${encode(value)}`).join("&");
}

function leastOf(text: string | null): TestPlan["leastLifetime"] {
  if (text === "not-by-time") return text;
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Reads a plan out of an address's query; what does not belong into one is left out. Never throws. */
export function readPlan(query: string): TestPlan {
  const given = new URLSearchParams(query);
  const rows = new Map<string, PlanRow>();
  const people: string[] = [];
  given.forEach((value, name) => {
    const must = MUSTS.find(([parameter]) => parameter === name)?.[1];
    const row = must === undefined ? null : readRow(must, value);
    if (row !== null && rows.size < MOST_ROWS) rows.set(row.permission, row);
    if (name === "who" && people.length < MOST_PEOPLE) people.push(plain(value));
  });
  return {
    ...EMPTY_PLAN,
    name: plain(given.get("plan") ?? ""),
    rows: [...rows.values()],
    tokenType: TYPES.find((type) => type === given.get("type")) ?? null,
    leastLifetime: leastOf(given.get("left")),
    people,
  };
}

/**
 * What an address says of a plan's kind and time that no plan can have, as `name=value`, redacted: `readPlan` goes on
 * without it, which must not happen in silence.
 */
export function ignoredOf(query: string): readonly string[] {
  const given = new URLSearchParams(query);
  const { tokenType, leastLifetime } = readPlan(query);
  const [type, left] = [given.get("type"), given.get("left")];
  return [
    ...(type !== null && tokenType === null ? [`type=${plain(type)}`] : []),
    ...(left !== null && leastLifetime === null ? [`left=${plain(left)}`] : []),
  ];
}

export const isPermissionName = (text: string): boolean => PERMISSION.test(text);
export const isTargetId = (text: string): boolean => TARGET.test(text);
