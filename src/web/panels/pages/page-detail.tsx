import { useState } from "react";
import { DetailToken } from "./detail-token.tsx";
import { GoalList } from "./goal-list.tsx";
import { Lineage } from "./lineage.tsx";
import type { Showing } from "./page-row.tsx";
import type { PageRow } from "./page-rows.ts";
import { Snippets } from "./snippets.tsx";
import { TasksExplained } from "./tasks-explained.tsx";

const PARTS = [
  { id: "token", name: "Token" },
  { id: "tasks", name: "Tasks" },
  { id: "goals", name: "Goals" },
  { id: "code", name: "Code" },
] as const;
type PartId = (typeof PARTS)[number]["id"];

/** All about one Page, in place: its token inspected, what its tasks allow, what can be done with it. */
export function PageDetail({ row, showing }: { readonly row: PageRow; readonly showing: Showing }) {
  // Whoever looks at goals opens a row for its goals.
  const [part, setPart] = useState<PartId>(showing === "goals" ? "goals" : "token");
  const named = row.page.name?.slice(0, 80) || row.page.id;
  return (
    <section aria-label={`Details of ${named}`} className="border-t border-line bg-bg px-5 pt-3 pb-5">
      <fieldset className="mb-3 inline-flex flex-wrap rounded-lg border border-line bg-panel p-0.5">
        <legend className="sr-only">Show of this Page</legend>
        {PARTS.map(({ id, name }) => (
          <label
            key={id}
            className="cursor-pointer rounded-md px-3 py-1 text-[0.8125rem] font-medium text-ink-2 has-checked:bg-accent-bg has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="part"
              className="sr-only"
              checked={part === id}
              onChange={() => setPart(id)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {part === "token" && (
        <div className="grid gap-4">
          <DetailToken row={row} />
          <Lineage row={row} />
        </div>
      )}
      {part === "tasks" && <TasksExplained page={row.page} />}
      {part === "goals" && <GoalList row={row} />}
      {part === "code" && <Snippets page={row.page} />}
    </section>
  );
}
