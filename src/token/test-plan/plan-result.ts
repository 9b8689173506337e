import type { Cell, PlanCheck } from "./judge-column.ts";
import { checksOf, type Column } from "./judge-column.ts";
import type { TestPlan } from "./test-plan.ts";

/** A plan with its answers: rows as `checksOf` orders them, one cell a person. */
export interface PlanResult {
  readonly plan: TestPlan;
  readonly checks: readonly PlanCheck[];
  /** By person, then by row; null for a column that nobody has filled. */
  readonly cells: readonly (readonly Cell[] | null)[];
  /** When the last of them was checked, epoch seconds; null: nobody has been. */
  readonly checkedAt: number | null;
}

/** How many cells of a column came out how. */
export interface Tally {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
}

/** @param columns - one a person, in the plan's order; null where there is no token yet */
export function judgePlan(plan: TestPlan, columns: readonly (Column | null)[]): PlanResult {
  const checks = checksOf(plan);
  const cells = plan.people.map((_, place) => {
    const column = columns[place] ?? null;
    return column === null ? null : checks.map(({ judge }) => judge(column));
  });
  const times = columns.flatMap((column) => (column === null ? [] : [column.at]));
  return { plan, checks, cells, checkedAt: times.length === 0 ? null : Math.max(...times) };
}

export function tallyOf(cells: readonly Cell[]): Tally {
  const count = (outcome: Cell["outcome"]) => cells.filter((cell) => cell.outcome === outcome).length;
  return { pass: count("pass"), fail: count("fail"), unknown: count("unknown") };
}
