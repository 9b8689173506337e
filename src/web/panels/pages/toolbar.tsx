import type { ReactNode } from "react";
import type { Arrangement, SortBy } from "#/token/pages/arrange-pages.ts";
import { MAIN_TASKS } from "#/token/pages/page-tasks.data.ts";
import { Button } from "../../ui/button.tsx";
import { ExportDialog, exportPages } from "./export-dialog.tsx";
import type { Showing } from "./page-row.tsx";
import type { PageRow } from "./page-rows.ts";

/** What of the table is shown, and how. */
export interface View extends Arrangement {
  readonly showing: Showing;
  readonly grouped: boolean;
}

export const NEW_VIEW: View = { text: "", task: null, sort: "graph", showing: "tasks", grouped: false };

const SORTS: readonly (readonly [SortBy, string])[] = [
  ["graph", "Graph's order"],
  ["name", "By name"],
  ["category", "By category"],
  ["tasks", "By tasks"],
  ["id", "By id"],
];

const select =
  "min-h-9 rounded-lg border border-line-strong bg-panel px-2 text-[0.8125rem] font-medium text-ink";

function Switch({
  showing,
  onShow,
}: {
  readonly showing: Showing;
  readonly onShow: (showing: Showing) => void;
}) {
  return (
    <fieldset className="inline-flex rounded-lg border border-line bg-panel p-0.5">
      <legend className="sr-only">Show</legend>
      {(["tasks", "goals"] as const).map((id) => (
        <label
          key={id}
          className="cursor-pointer rounded-md px-3 py-1 text-[0.8125rem] font-medium text-ink-2 has-checked:bg-accent-bg has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="showing"
            className="sr-only"
            checked={showing === id}
            onChange={() => onShow(id)}
          />
          {id === "tasks" ? "Tasks" : "Goals"}
        </label>
      ))}
    </fieldset>
  );
}

interface ToolbarProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** What is left after filtering: that is exported. */
  readonly rows: readonly PageRow[];
  /** Calls to Graph that grouping takes. */
  readonly groupingCalls: number;
  readonly children?: ReactNode;
}

/** Filter, sort, group, export. */
export function Toolbar({ view, onView, rows, groupingCalls, children }: ToolbarProps) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2 rounded-xl border border-edge bg-panel p-2 focus-within:outline-2 focus-within:outline-accent">
        <input
          type="search"
          aria-label="Filter by name, category or task"
          placeholder="Filter by name, category or task"
          value={view.text}
          onChange={(event) => onView({ ...view, text: event.target.value })}
          className="min-h-9 min-w-0 grow basis-56 bg-transparent px-3 text-[0.8125rem] outline-none placeholder:text-ink-3"
        />
        <select
          aria-label="Task"
          value={view.task ?? ""}
          onChange={(event) =>
            onView({ ...view, task: MAIN_TASKS.find((task) => task === event.target.value) ?? null })
          }
          className={select}
        >
          <option value="">Any task</option>
          {MAIN_TASKS.map((task) => (
            <option key={task}>{task}</option>
          ))}
        </select>
        <Button disabled={rows.length === 0} onClick={() => exportPages(rows, "csv", false)}>
          Export CSV
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Switch showing={view.showing} onShow={(showing) => onView({ ...view, showing })} />
        <select
          aria-label="Sort"
          value={view.sort}
          onChange={(event) =>
            onView({ ...view, sort: SORTS.find(([id]) => id === event.target.value)?.[0] ?? "graph" })
          }
          className={select}
        >
          {SORTS.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label className="flex min-h-9 items-center gap-2 px-1 text-[0.8125rem] font-medium text-ink-2">
          <input
            type="checkbox"
            checked={view.grouped}
            onChange={(event) => onView({ ...view, grouped: event.target.checked })}
          />
          Group by portfolio
          {groupingCalls > 0 && (
            <span className="font-normal text-ink-3">
              ({groupingCalls === 1 ? "1 call" : `${groupingCalls} calls`} to Graph)
            </span>
          )}
        </label>
        <span className="grow" />
        {children}
        <ExportDialog rows={rows} />
      </div>
    </div>
  );
}
