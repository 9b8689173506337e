import { ChevronDown } from "lucide-react";
import { clsx } from "clsx";
import { useId } from "react";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { GoalCells } from "./goal-cells.tsx";
import { LifeChip } from "./life-chip.tsx";
import type { PageRow } from "./page-rows.ts";
import { ROUTE_WORDS } from "./route-words.ts";
import { TaskChips } from "./task-chips.tsx";

export type Showing = "tasks" | "goals";

/** The columns of the table from a certain width on; below it each Page is a card. */
export const COLUMNS: Readonly<Record<Showing, string>> = {
  tasks: "side:grid side:grid-cols-[minmax(0,28fr)_minmax(0,42fr)_minmax(0,18fr)_11.5rem] side:gap-x-4",
  goals: "side:grid side:grid-cols-[minmax(0,30fr)_repeat(6,minmax(0,9fr))_11.5rem] side:gap-x-3",
};

interface PageNameProps {
  readonly row: PageRow;
  readonly several: boolean;
  readonly nameId: string;
}

function PageName({ row, several, nameId }: PageNameProps) {
  const { page, holder } = row;
  const routes = page.routes.map((route) => ROUTE_WORDS[route]).filter((words) => words !== null);
  return (
    <div role="cell" className="min-w-0">
      <p id={nameId} className="line-clamp-2 font-semibold wrap-anywhere" title={page.name?.slice(0, 300)}>
        {page.name === null || page.name === "" ? (
          <span className="font-normal text-ink-3">name not reported</span>
        ) : (
          <bdi>{page.name}</bdi>
        )}
      </p>
      <p className="line-clamp-3 text-[0.8125rem] wrap-anywhere text-ink-3">
        {page.categories.length > 0 && <bdi>{page.categories.join(", ")} · </bdi>}
        <code className="font-mono">{page.id}</code>
        {page.instagram && (
          <>
            {" "}
            · Instagram{" "}
            <bdi>{page.instagram.name === null ? page.instagram.id : `@${page.instagram.name}`}</bdi>
          </>
        )}
      </p>
      {routes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1">
          {routes.map((words) => (
            <span key={words} className="rounded-full bg-accent-bg px-2 text-xs/5 font-medium text-accent">
              {words}
            </span>
          ))}
        </p>
      )}
      {several && (
        <p className="mt-0.5 text-[0.8125rem] text-ink-2">through {holder.name ?? "another token"}</p>
      )}
    </div>
  );
}

function TokenCell({ row }: { readonly row: PageRow }) {
  const { page, holder } = row;
  return (
    <div role="cell" className="min-w-0">
      {page.token === null ? (
        <span className="text-[0.8125rem] text-ink-3">no token in the answer</span>
      ) : (
        <>
          <LifeChip life={holder.life} clock={holder.clock} />
          <code className="mt-1 block font-mono text-xs text-ink-3">{redactToken(page.token)}</code>
        </>
      )}
    </div>
  );
}

interface PageRowProps {
  readonly row: PageRow;
  readonly showing: Showing;
  /** Pages of several tokens stand in one table. */
  readonly several: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One Page: what it is, what its person may do on it, its token. */
export function PageRowView({ row, showing, several, open, onOpen }: PageRowProps) {
  const { page } = row;
  const { token } = page;
  const nameId = useId();
  return (
    <div className={clsx("grid items-start gap-2.5 px-5 py-3", COLUMNS[showing])}>
      <PageName row={row} several={several} nameId={nameId} />
      {showing === "goals" ? (
        <GoalCells row={row} />
      ) : (
        <>
          <div role="cell" className="min-w-0">
            <TaskChips page={page} />
          </div>
          <TokenCell row={row} />
        </>
      )}
      <div role="cell" className="flex gap-1.5 side:justify-end">
        {token !== null && <CopyButton label="Copy" describedBy={nameId} text={() => token} />}
        <Button small aria-expanded={open} aria-describedby={nameId} onClick={onOpen}>
          Inspect
          <ChevronDown size={13} aria-hidden className={clsx("transition-transform", open && "rotate-180")} />
        </Button>
      </div>
    </div>
  );
}
