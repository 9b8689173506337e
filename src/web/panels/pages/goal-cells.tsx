import type { GoalVerdict } from "#/token/pages/judge-goal.ts";
import { sayLack } from "#/token/pages/goal-advice.ts";
import { AnswerMark } from "./answer-mark.tsx";
import { goalNames, judgeRow, type PageRow } from "./page-rows.ts";

/** Causes of what certainly stands in the way. */
export const causesOf = ({ lacks }: GoalVerdict): string =>
  [...new Set(lacks.flatMap(({ cause, likely }) => (cause === null || likely ? [] : [cause])))].join(" ");

/** What somebody can do on one Page, goal by goal: a cell each, with the goal's name where there is no head. */
export function GoalCells({ row }: { readonly row: PageRow }) {
  return goalNames.map(({ id, name }) => {
    const verdict = judgeRow(row, id);
    return (
      <div
        key={id}
        role="cell"
        data-goal={id}
        data-answer={verdict.answer}
        data-cause={causesOf(verdict) || undefined}
        title={verdict.lacks.map(sayLack).join("; ") || undefined}
        className="flex justify-between gap-2 max-side:-my-1"
      >
        <span className="text-[0.8125rem] text-ink-3 side:sr-only">{name}</span>
        <AnswerMark answer={verdict.answer} />
      </div>
    );
  });
}
