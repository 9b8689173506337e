import { sayLack } from "./goal-advice.ts";
import { GOAL_IDS, GOALS, type GoalId } from "./goals.data.ts";
import type { GoalVerdict } from "./judge-goal.ts";

/** One thing that is missing on every Page alike, and the goals that it keeps from all of them. */
export interface SharedLack {
  readonly words: string;
  readonly goals: readonly string[];
}

const inTheWay = ({ lacks }: GoalVerdict) =>
  lacks.filter(({ how, likely }) => how !== "unknown" && !likely).map(sayLack);

/**
 * What certainly stands in the way on all rows at once: mended in one place, it is mended for all of them.
 * @param judged - the verdicts on each goal, row by row
 */
export function sharedLacks(judged: readonly Readonly<Record<GoalId, GoalVerdict>>[]): readonly SharedLack[] {
  const [first, ...rest] = judged;
  if (first === undefined) return [];
  const goalsOf = new Map<string, string[]>();
  for (const id of GOAL_IDS) {
    for (const lack of inTheWay(first[id])) {
      if (!rest.every((row) => inTheWay(row[id]).includes(lack))) continue;
      const words = lack.replace(/ on this Page$/, "");
      goalsOf.set(words, [...(goalsOf.get(words) ?? []), GOALS[id].short]);
    }
  }
  return [...goalsOf].map(([words, goals]) => ({ words, goals }));
}
