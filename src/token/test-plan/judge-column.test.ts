import { describe, expect, test } from "vitest";
import type { PermissionList } from "../extras.ts";
import type { Inspection } from "../inspection.ts";
import { checksOf, type Column } from "./judge-column.ts";
import { EMPTY_PLAN, type PlanRow, type TestPlan } from "./test-plan.ts";

const NOW = 1_795_341_600;
const DAY = 86_400;

const INSPECTION: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "1",
  appName: null,
  userId: "2",
  profileId: null,
  issuedAt: NOW,
  expires: { kind: "at", at: NOW + 60 * DAY },
  dataAccess: { kind: "never" },
  scopes: ["public_profile", "pages_show_list", "pages_manage_posts"],
  granular: [
    { scope: "pages_show_list", targetIds: ["11", "12"] },
    { scope: "pages_manage_posts", targetIds: null },
  ],
  origin: null,
  refusal: null,
};
const LIST: PermissionList = {
  granted: ["public_profile", "pages_show_list", "pages_manage_posts"],
  declined: ["email"],
  expired: [],
  other: [],
};

const judged = (plan: Partial<TestPlan>, column: Partial<Column> = {}) =>
  checksOf({ ...EMPTY_PLAN, ...plan }).map(({ id, judge }) => {
    const { outcome, says } = judge({ inspection: INSPECTION, permissions: LIST, at: NOW, ...column });
    return [id, outcome, says] as const;
  });
const row = (permission: string, must: PlanRow["must"] = "have", targets: PlanRow["targets"] = "any") => ({
  permission,
  must,
  targets,
});
const outcome = (one: PlanRow, column: Partial<Column> = {}) =>
  judged({ rows: [one] }, column)
    .find(([id]) => id.startsWith("permission"))
    ?.slice(1);

test("what was asked for was given, and nothing else", () => {
  const rows = [
    row("pages_show_list"),
    row("pages_manage_posts"),
    row("email", "be-declined"),
    row("ads_read", "not-have"),
  ];
  expect(judged({ rows, tokenType: "user", leastLifetime: 59 * DAY })).toEqual([
    ["works", "pass", ""],
    ["type", "pass", ""],
    ["lifetime", "pass", "60 days left"],
    ["permission pages_show_list", "pass", ""],
    ["permission pages_manage_posts", "pass", ""],
    ["permission email", "pass", ""],
    ["permission ads_read", "pass", ""],
    ["extras", "pass", ""],
  ]);
});

test("an unexpected permission fails; public_profile is in every login", () => {
  expect(judged({ rows: [row("pages_show_list")] }).at(-1)).toEqual(["extras", "fail", "pages_manage_posts"]);
  expect(judged({ rows: [row("public_profile", "not-have")] })[1]).toEqual([
    "permission public_profile",
    "fail",
    "granted",
  ]);
});

test("a token that has ended does not work, whatever Graph called it before", () => {
  const inspection: Inspection = { ...INSPECTION, expires: { kind: "at", at: NOW } };
  expect(judged({}, { inspection })[0]).toEqual(["works", "fail", "it has ended"]);
  expect(judged({}, { inspection: { ...INSPECTION, valid: false } })[0]?.[1]).toBe("fail");
  expect(judged({}, { inspection: { ...INSPECTION, valid: null } })[0]?.[1]).toBe("unknown");
});

describe("a permission", () => {
  test.each([
    [row("email"), "fail", "declined"],
    [row("ads_read"), "fail", "not given"],
    [row("pages_show_list", "not-have"), "fail", "granted"],
    [row("email", "not-have"), "pass", ""],
    [row("pages_show_list", "be-declined"), "fail", "granted"],
    [row("ads_read", "be-declined"), "fail", "not declined: never asked for"],
    [row("pages_show_list", "have", ["12", "11"]), "pass", ""],
    [row("pages_show_list", "have", ["11"]), "fail", "also on 12"],
    [row("pages_show_list", "have", ["11", "13"]), "fail", "not on 13; also on 12"],
    [row("pages_show_list", "have", "all"), "fail", "only on 11, 12"],
    [row("pages_manage_posts", "have", "all"), "pass", ""],
    [row("pages_manage_posts", "have", ["11"]), "fail", "on all, not on single ones"],
  ] as const)("%o: %s %s", (one, ...expected) => {
    expect(outcome(one)).toEqual(expected);
  });

  test("that expired is none", () => {
    const permissions = { ...LIST, expired: ["pages_show_list"] };
    expect(outcome(row("pages_show_list"), { permissions })).toEqual([
      "fail",
      "expired after 90 days unused",
    ]);
  });

  test("is not known where nobody lists it", () => {
    const blind = { inspection: { ...INSPECTION, scopes: null }, permissions: null };
    expect(outcome(row("pages_show_list"), blind)?.[0]).toBe("unknown");
    expect(outcome(row("email", "be-declined"), { permissions: null })?.[0]).toBe("unknown");
    expect(judged({}, blind).at(-1)?.[1]).toBe("unknown");
  });
});

test.each([
  [{ kind: "never" }, 60 * DAY, "pass", "does not end by time"],
  [{ kind: "never" }, "not-by-time", "pass", "does not end by time"],
  [{ kind: "at", at: NOW + 3600 }, "not-by-time", "fail", "1 h left"],
  [{ kind: "at", at: NOW + 3600 }, 7200, "fail", "1 h left"],
  [{ kind: "not-reported" }, 7200, "unknown", "Graph does not say"],
] as const)("a life of %o against %s: %s", (expires, leastLifetime, ...expected) => {
  const told = judged({ leastLifetime }, { inspection: { ...INSPECTION, expires } });
  expect(told[1]?.slice(1)).toEqual(expected);
});

test("a token of another kind fails", () => {
  expect(judged({ tokenType: "page" })[1]).toEqual(["type", "fail", "User token"]);
});
