import { groupBy } from "./group-by.ts";
import type { FoundPage } from "./page.ts";
import { MAIN_TASKS, type MainTask } from "./page-tasks.data.ts";
import { hasTask, readTasks } from "./read-tasks.ts";

export type SortBy = "graph" | "name" | "category" | "tasks" | "id";

/** What of a list is shown, and in which order. `text` is sought in names, categories, ids and tasks. */
export interface Arrangement {
  readonly text: string;
  /** Only Pages on which this is given. */
  readonly task: MainTask | null;
  /** `graph`: the order in which Graph gave them. */
  readonly sort: SortBy;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function fits(page: FoundPage, words: readonly string[], task: MainTask | null): boolean {
  const reading = readTasks(page);
  if (task !== null && !hasTask(reading, task)) return false;
  if (words.length === 0) return true;
  const tasks = MAIN_TASKS.filter((one) => hasTask(reading, one));
  const text = fold(
    [
      page.name,
      page.id,
      ...page.categories,
      ...tasks,
      ...reading.words,
      page.instagram?.name,
      page.business?.name,
    ].join("\n"),
  );
  return words.every((word) => text.includes(word));
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const taskCount = (page: FoundPage) => {
  const reading = readTasks(page);
  return MAIN_TASKS.filter((task) => hasTask(reading, task)).length;
};

const byName = (a: FoundPage, b: FoundPage) => COLLATOR.compare(a.name ?? "", b.name ?? "");

const ORDERS: Readonly<Record<Exclude<SortBy, "graph">, (a: FoundPage, b: FoundPage) => number>> = {
  name: byName,
  category: (a, b) => COLLATOR.compare(a.categories[0] ?? "", b.categories[0] ?? "") || byName(a, b),
  tasks: (a, b) => taskCount(b) - taskCount(a) || byName(a, b),
  // Ids of one length compare as texts; a longer one is the larger number.
  id: (a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
};

/** The Pages to show, in the order to show them in. */
export function arrangePages(
  pages: readonly FoundPage[],
  { text, task, sort }: Arrangement,
): readonly FoundPage[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const fitting =
    words.length === 0 && task === null ? pages : pages.filter((page) => fits(page, words, task));
  return sort === "graph" ? fitting : fitting.toSorted(ORDERS[sort]);
}

/** Pages of one portfolio; those of none that is known come last, under null. */
export interface BusinessGroup {
  readonly business: FoundPage["business"];
  readonly pages: readonly FoundPage[];
}

export function groupByBusiness(pages: readonly FoundPage[]): readonly BusinessGroup[] {
  const groups = groupBy(pages, ({ business }) => business?.id ?? null);
  return [...groups.values()]
    .map((own) => ({ business: own[0]?.business ?? null, pages: own }))
    .toSorted(
      (a, b) =>
        Number(a.business === null) - Number(b.business === null) ||
        COLLATOR.compare(a.business?.name ?? "", b.business?.name ?? ""),
    );
}
