import type { GoalVerdict } from "#/token/pages/judge-goal.ts";
import { sayLack } from "#/token/pages/goal-advice.ts";
import { AnswerMark } from "./answer-mark.tsx";
import { goalNames, judgeRow, type PageRow } from "./page-rows.ts";

/** Causes of what certainly stands in the way. */
export const causesOf = ({ lacks }: GoalVerdict): string =>
  [...new Set(lacks.flatMap(({ cause, likely }) => (cause === null || likely ? [] : [cause])))].join(" ");

/** What somebody can do on one Page, goal by goal. */
export function GoalCells({ row }: { readonly row: PageRow }) {
  return (
    <ul aria-label="Goals" className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3 wide:grid-cols-6">
      {goalNames.map(({ id, name }) => {
        const verdict = judgeRow(row, id);
        return (
          <li
            key={id}
            data-goal={id}
            data-answer={verdict.answer}
            data-cause={causesOf(verdict) || undefined}
            title={verdict.lacks.map(sayLack).join("; ") || undefined}
          >
            <span className="block text-xs text-ink-3">{name}</span>
            <AnswerMark answer={verdict.answer} />
          </li>
        );
      })}
    </ul>
  );
}
