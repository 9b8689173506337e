import { goalSteps, sayLack } from "#/token/pages/goal-advice.ts";
import { type Goal, GOALS, type ProofEdge } from "#/token/pages/goals.data.ts";
import { proveGoal } from "#/token/pages/prove-goal.ts";
import { Button } from "../../ui/button.tsx";
import { StepsList } from "../../ui/inspection/steps-list.tsx";
import { AnswerMark } from "./answer-mark.tsx";
import { causesOf } from "./goal-cells.tsx";
import { goalNames, judgeRow, type PageRow } from "./page-rows.ts";
import { useProof } from "./use-proof.ts";

const OUTCOMES = {
  proven: "Proven: Graph answered the call.",
  partly:
    "Graph answered: the token acts for this Page. The goal itself would change something, so it is not tried.",
  disproven: "Disproven: Graph refused the call.",
  open: "Not proven: the call failed for another reason.",
};

const EDGES: Readonly<Record<ProofEdge, string>> = {
  published_posts: "GET /{page}/published_posts?limit=1",
  ads_posts: "GET /{page}/ads_posts?limit=1",
  feed: "GET /{page}/feed?limit=1",
  conversations: "GET /{page}/conversations?limit=1",
  insights: "GET /{page}/insights",
  subscribed_apps: "GET /{page}/subscribed_apps",
};

function GoalItem({ row, goal }: { readonly row: PageRow; readonly goal: Goal }) {
  const { page, holder } = row;
  const { called, refusal, pending, error, tryIt } = useProof(row, goal);
  const judged = judgeRow(row, goal.id);
  const proof = called === null ? null : proveGoal(goal, judged, called);
  const steps = goalSteps(goal, judged.lacks, page, holder);
  return (
    <li
      data-goal={goal.id}
      data-answer={proof?.answer ?? judged.answer}
      data-cause={proof?.causes.join(" ") || causesOf(judged) || undefined}
      className="py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="font-semibold">{goal.name}</h4>
        <AnswerMark answer={proof?.answer ?? judged.answer} />
        {goal.proof !== null && page.token !== null && holder.session !== null && (
          <Button small className="ml-auto" title={EDGES[goal.proof.edge]} disabled={pending} onClick={tryIt}>
            {pending ? "Asking…" : "Prove it"}
          </Button>
        )}
      </div>
      {judged.lacks.length > 0 && (
        <ul className="text-[0.8125rem] text-ink-2">
          {judged.lacks.map((lack) => (
            <li key={sayLack(lack)}>{sayLack(lack)}.</li>
          ))}
        </ul>
      )}
      <p className="text-[0.8125rem] text-ink-3" aria-live="polite">
        {proof !== null && goal.proof !== null && (
          <>
            <code className="font-mono">{EDGES[goal.proof.edge]}</code> · {OUTCOMES[proof.outcome]}
          </>
        )}
        {error !== null && `Not asked: ${error}`}
        {refusal !== null && <q className="ml-1 wrap-anywhere">{refusal}</q>}
      </p>
      {steps.length > 0 && <StepsList steps={steps} token={holder.session?.token ?? null} onRetry={null} />}
    </li>
  );
}

/** Every goal on one Page: whether it can be reached, what is missing, whom to ask, and a call that proves it. */
export function GoalList({ row }: { readonly row: PageRow }) {
  return (
    <section aria-label="Goals explained" className="rounded-xl border border-line bg-panel px-5 py-2">
      <ul className="divide-y divide-line">
        {goalNames.map(({ id }) => (
          <GoalItem key={id} row={row} goal={GOALS[id]} />
        ))}
      </ul>
      <p className="border-t border-line py-3 text-[0.8125rem] text-ink-3">
        A yes holds for people with a role in the app. For everybody else it is likely: Graph serves them only
        what the app has advanced access to, and tells that to nobody in advance.
      </p>
    </section>
  );
}
