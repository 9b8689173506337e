import { clsx } from "clsx";
import type { Page } from "#/token/pages/page.ts";
import { MAIN_TASKS, TASK_FACTS } from "#/token/pages/page-tasks.data.ts";
import { readTasks } from "#/token/pages/read-tasks.ts";

const chip = "rounded-md px-1.5 py-px font-mono text-[0.71875rem]/5 whitespace-nowrap";

/** The six tasks, those that are not given struck through; likely ones say so. */
export function TaskChips({ page }: { readonly page: Page }) {
  const reading = readTasks(page);
  if (reading.source === "none") {
    return (
      <p className="text-[0.8125rem] text-ink-3">
        {page.permitted === null
          ? "not reported"
          : `its portfolio may hand out: ${page.permitted.join(", ")}`}
      </p>
    );
  }
  return (
    <ul aria-label="Tasks" className="flex flex-wrap gap-1">
      {MAIN_TASKS.map((task) => {
        const given = reading.main[task];
        const has = given === "yes" || given === "likely";
        return (
          <li
            key={task}
            title={TASK_FACTS[task].allows}
            className={clsx(chip, has ? "bg-mute text-ink" : "text-ink-3 line-through")}
          >
            {!has && <span className="sr-only">not given: </span>}
            {task}
            {given === "likely" && <span className="ml-1 font-sans text-ink-3">likely</span>}
          </li>
        );
      })}
      {reading.further.length > 0 && (
        <li
          className={clsx(chip, "font-sans text-ink-3")}
          title={reading.further.map(({ name }) => name).join(", ")}
        >
          + {reading.further.length} more
        </li>
      )}
    </ul>
  );
}
