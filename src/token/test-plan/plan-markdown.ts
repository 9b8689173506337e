import { redactText } from "../redact.ts";
import type { Cell } from "./judge-column.ts";
import type { PlanResult } from "./plan-result.ts";

const WORDS = { pass: "pass", fail: "**FAIL**", unknown: "not known" } as const;

/** One table cell: nothing in it may end the cell, begin markup or break the line. */
const inCell = (text: string) =>
  redactText(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\|`*_<>[\]]/g, (letter) => `\\${letter}`);

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "—";
  return cell.says === "" ? WORDS[cell.outcome] : `${WORDS[cell.outcome]}: ${inCell(cell.says)}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A moment (epoch seconds) in UTC, as `2026-11-22 10:00`. */
const dateOf = (at: number) => new Date(Math.floor(at) * 1000).toISOString().replace("T", " ").slice(0, 16);

/** A result as a Markdown table, without any token. */
export function planMarkdown({ plan, checks, cells, checkedAt }: PlanResult): string {
  const title = plan.name === "" ? "Test plan" : plan.name;
  const people = plan.people.map((person, place) => inCell(person === "" ? `Person ${place + 1}` : person));
  const rows = checks.map(({ subject, demand }, at) =>
    row([inCell(subject), inCell(demand), ...cells.map((column) => cellText(column?.[at]))]),
  );
  return [
    `## ${inCell(title)}`,
    "",
    row(["Check", "Demand", ...people]),
    row(["---", "---", ...people.map(() => "---")]),
    ...rows,
    "",
    checkedAt === null ? "Not checked yet." : `Checked ${dateOf(checkedAt)} UTC.`,
    "",
  ].join("\n");
}
