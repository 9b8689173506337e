import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ignoredOf, isPermissionName, isTargetId, readPlan, writePlan } from "./plan-address.ts";
import { EMPTY_PLAN, type TestPlan } from "./test-plan.ts";

const PLAN: TestPlan = {
  name: "Release 7 & more",
  rows: [
    { permission: "pages_show_list", must: "have", targets: ["1353269864728879", "act_12"] },
    { permission: "email", must: "be-declined", targets: "any" },
    { permission: "pages_manage_posts", must: "have", targets: "all" },
    { permission: "ads_read", must: "not-have", targets: "any" },
  ],
  tokenType: "user",
  leastLifetime: 5_097_600,
  people: ["Mina", "Otto Ø", ""],
};

test("a plan is readable in its address and comes back whole, rows in their order", () => {
  const query = writePlan(PLAN);
  expect(query).toBe(
    "plan=Release%207%20%26%20more&type=user&left=5097600&have=pages_show_list:1353269864728879,act_12&declined=email&have=pages_manage_posts:all&not=ads_read&who=Mina&who=Otto%20%C3%98&who=",
  );
  expect(readPlan(query)).toEqual(PLAN);
  expect(readPlan(`?${query}`)).toEqual(PLAN);
});

test("no plan is an empty address, and an empty address no plan", () => {
  expect(writePlan(EMPTY_PLAN)).toBe("");
  expect(readPlan("")).toEqual(EMPTY_PLAN);
});

describe("a token", () => {
  const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
  const SECRET = "c0ffee00c0ffee11c0ffee22c0ffee33";

  test("that was typed for a name does not get into the address", () => {
    const query = writePlan({ ...PLAN, name: TOKEN, people: [TOKEN, `x ${TOKEN}`, SECRET] });
    expect(query).not.toMatch(/Canary{3}|CanaryCanary/);
    expect(query).not.toContain(SECRET);
  });

  test("in an address is not read as a permission, a target or a name", () => {
    const plan = readPlan(`have=${TOKEN}&have=email:${TOKEN}&who=${TOKEN}&plan=${TOKEN}&code=AQD`);
    expect(JSON.stringify(plan)).not.toContain(TOKEN);
    expect(plan.rows).toEqual([{ permission: "email", must: "have", targets: "any" }]);
  });
});

test("whatever the address says, reading it gives a plan that fits into an address again", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const once = readPlan(query);
      expect(readPlan(writePlan(once))).toEqual(once);
      expect(writePlan(once).length).toBeLessThan(20_000);
    }),
  );
});

test("an address with ten thousand rows is cut to what anybody tests", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `have=perm_${at}&who=p${at}`).join("&");
  const plan = readPlan(many);
  expect(plan.rows).toHaveLength(60);
  expect(plan.people).toHaveLength(12);
});

test.each([
  ["pages_show_list", true],
  ["user_actions.books", true],
  ["Pages", false],
  ["a b", false],
  ["x".repeat(90), false],
])("%s is a permission's name: %s", (text, is) => {
  expect(isPermissionName(text)).toBe(is);
});

test.each([
  ["1353269864728879", true],
  ["act_12", true],
  ["all", false],
  ["", false],
])("%s is a target's id: %s", (text, is) => {
  expect(isTargetId(text)).toBe(is);
});

test("a kind or a time that no plan can have is named, without what looks like a token", () => {
  expect(ignoredOf("?type=user&left=3600")).toEqual([]);
  expect(ignoredOf("left=not-by-time&have=email")).toEqual([]);
  expect(ignoredOf("type=owner&left=soon")).toEqual(["type=owner", "left=soon"]);
  const token = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
  expect(ignoredOf(`type=${token}`).join("")).not.toContain(token);
});
