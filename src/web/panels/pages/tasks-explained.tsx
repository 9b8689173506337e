import type { Page } from "#/token/pages/page.ts";
import { MAIN_TASKS, TASK_FACTS } from "#/token/pages/page-tasks.data.ts";
import { readTasks, type Role, type TaskReading } from "#/token/pages/read-tasks.ts";
import { AnswerMark } from "./answer-mark.tsx";

const ROLES: Readonly<Record<Role, string>> = {
  "full-control": "Full control (the classic Admin)",
  "partial-control": "Partial control (the classic Editor)",
  "task-access": "Task access (the classic Moderator, Advertiser or Analyst)",
  none: "Nothing on this Page",
  unknown: "Not reported",
};

function RoleLine({ reading }: { readonly reading: TaskReading }) {
  const likely = reading.roleCertainty === "likely" ? "Likely: " : "";
  return (
    <p className="mb-2">
      {likely}
      <b className="font-semibold">{ROLES[reading.role]}</b>
      <span className="text-ink-3"> · what the tasks amount to</span>
    </p>
  );
}

/** What the person may do on the Page, task by task, and in which words Graph said so. */
export function TasksExplained({ page }: { readonly page: Page }) {
  const reading = readTasks(page);
  return (
    <section aria-label="Tasks explained" className="rounded-xl border border-line bg-panel px-5 py-4">
      <RoleLine reading={reading} />
      <dl className="divide-y divide-line">
        {MAIN_TASKS.map((task) => (
          <div key={task} className="grid gap-x-4 py-1.5 sm:grid-cols-[10rem_5.5rem_minmax(0,1fr)]">
            <dt className="font-mono text-[0.8125rem]">{task}</dt>
            <dd>
              <AnswerMark answer={reading.main[task]} />
            </dd>
            <dd className="text-ink-2">{TASK_FACTS[task].allows}.</dd>
          </div>
        ))}
        {reading.further.map(({ name, allows }) => (
          <div key={name} className="grid gap-x-4 py-1.5 sm:grid-cols-[10rem_5.5rem_minmax(0,1fr)]">
            <dt className="font-mono text-[0.8125rem] wrap-anywhere">{name}</dt>
            <dd>
              <AnswerMark answer="yes" />
            </dd>
            <dd className="text-ink-2">
              {allows === null ? "What it allows is not known here." : `${allows}.`}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-[0.8125rem] wrap-anywhere text-ink-3">
        {reading.source === "none"
          ? "The answer named no tasks. Lists of Pages do; other answers often don't."
          : `${reading.source === "perms" ? "Legacy perms, so all of this is likely only" : "Graph's own words"}: ${reading.words.join(", ") || "none"}.`}
      </p>
    </section>
  );
}
