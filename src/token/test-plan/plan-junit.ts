import { redactText } from "../redact.ts";
import type { Cell, PlanCheck } from "./judge-column.ts";
import { type PlanResult, tallyOf } from "./plan-result.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** An attribute's value. XML 1.0 knows no way to write control characters. */
const attribute = (text: string) =>
  redactText(text)
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, " ")
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

function testcase(suite: string, { subject, demand }: PlanCheck, cell: Cell): string {
  const open = `    <testcase classname="${attribute(suite)}" name="${attribute(`${subject} ${demand}`)}"`;
  if (cell.outcome === "pass") return `${open}/>`;
  const inner = cell.outcome === "fail" ? "failure" : "skipped";
  return `${open}><${inner} message="${attribute(cell.says)}"/></testcase>`;
}

/**
 * A result as JUnit XML: a suite for each person who has been tested, a case for each row. What could not be told counts
 * as skipped.
 */
export function planJunit({ plan, checks, cells }: PlanResult): string {
  const suites = cells.flatMap((column, place) => {
    if (column === null) return [];
    const suite = plan.people[place] || `Person ${place + 1}`;
    const { fail, unknown } = tallyOf(column);
    const cases = column.flatMap((cell, at) => {
      const check = checks[at];
      return check === undefined ? [] : [testcase(suite, check, cell)];
    });
    return [
      `  <testsuite name="${attribute(suite)}" tests="${column.length}" failures="${fail}" skipped="${unknown}">`,
      ...cases,
      "  </testsuite>",
    ];
  });
  const name = plan.name === "" ? "Test plan" : plan.name;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}
