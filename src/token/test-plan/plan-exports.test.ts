import { describe, expect, test } from "vitest";
import type { Inspection } from "../inspection.ts";
import { planJunit } from "./plan-junit.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { judgePlan, tallyOf } from "./plan-result.ts";
import type { TestPlan } from "./test-plan.ts";

const NOW = 1_795_341_600;
const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const INSPECTION: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "1",
  appName: null,
  userId: "2",
  profileId: null,
  issuedAt: null,
  expires: { kind: "never" },
  dataAccess: { kind: "never" },
  scopes: ["email", "ads_read"],
  granular: [],
  origin: null,
  refusal: null,
};
const PLAN: TestPlan = {
  name: 'A | "plan" <1> & more',
  rows: [
    { permission: "email", must: "have", targets: "any" },
    { permission: "user_likes", must: "be-declined", targets: "any" },
  ],
  tokenType: null,
  leastLifetime: null,
  people: ["Mina `x` <b>", "", TOKEN],
};
const result = judgePlan(PLAN, [{ inspection: INSPECTION, permissions: null, at: NOW }]);

test("a column has a cell for each row, and columns without a token none", () => {
  const [mina, ...others] = result.cells;
  expect(mina && tallyOf(mina)).toEqual({ pass: 2, fail: 1, unknown: 1 });
  expect(others).toEqual([null, null]);
});

test("Markdown is a table that no name can break out of", () => {
  const text = planMarkdown(result);
  const lines = text.split("\n");
  expect(lines[0]).toBe('## A \\| "plan" \\<1\\> & more');
  expect(lines[2]).toMatch(/^\| Check \| Demand \| Mina \\`x\\` \\<b\\> \| Person 2 \| EAAKcC…wZDZD \|$/);
  expect(lines.filter((line) => line.includes("pages") || line.startsWith("| email"))).toEqual([
    "| email | must have | pass | — | — |",
  ]);
  expect(text).toContain("| Anything else | must not be granted | **FAIL**: ads\\_read | — | — |");
  expect(text).toContain("not known: Graph has not listed it");
  expect(text).toContain("Checked 2026-11-22 10:00 UTC.");
  for (const line of lines.filter((one) => one.startsWith("|"))) {
    expect(line.replaceAll("\\|", "").split("|")).toHaveLength(7);
  }
});

describe("JUnit XML", () => {
  const xml = planJunit(result);

  test("has a suite for each person who was tested", () => {
    expect(xml).toContain('<testsuites name="A | &quot;plan&quot; &lt;1&gt; &amp; more">');
    expect(xml.match(/<testsuite /g)).toHaveLength(1);
    expect(xml).toContain('<testsuite name="Mina `x` &lt;b&gt;" tests="4" failures="1" skipped="1">');
    expect(xml).toContain('name="email must have"/>');
    expect(xml).toContain('<failure message="ads_read"/>');
    expect(xml).toContain('<skipped message="Graph has not listed it"/>');
  });

  test("is free of what XML can't hold", () => {
    const odd = judgePlan({ ...PLAN, name: "a\u0000b\u001Fc", people: ["x\u0007"] }, [null]);
    expect(planJunit(odd)).toContain('<testsuites name="a b c">');
  });
});

test("no token is in either", () => {
  expect(planMarkdown(result) + planJunit(result)).not.toContain(TOKEN);
});
