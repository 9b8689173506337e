import { groupBy } from "./group-by.ts";
import type { FoundPage } from "./page.ts";
import type { MainTask } from "./page-tasks.data.ts";
import { MAIN_TASKS } from "./page-tasks.data.ts";
import { hasTask, readTasks } from "./read-tasks.ts";

/** A Page that somebody expects in the list: by its id, or by its name where no id is known. */
export interface ExpectedPage {
  readonly id: string | null;
  readonly name: string | null;
  /** Null: nothing is expected of them. */
  readonly tasks: readonly MainTask[] | null;
}

interface ChangedPage {
  readonly page: FoundPage;
  readonly gained: readonly MainTask[];
  readonly lost: readonly MainTask[];
}

/** An expected list held against the one that Graph gave. */
export interface PageComparison {
  readonly missing: readonly ExpectedPage[];
  readonly extra: readonly FoundPage[];
  readonly changed: readonly ChangedPage[];
  readonly same: number;
}

const fold = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/** Tasks that are there, likely ones too. */
export const tasksOf = (page: Pick<FoundPage, "tasks" | "perms">): readonly MainTask[] | null => {
  const reading = readTasks(page);
  return reading.source === "none" ? null : MAIN_TASKS.filter((task) => hasTask(reading, task));
};

function changeOf(page: FoundPage, expected: ExpectedPage): ChangedPage | null {
  const now = tasksOf(page);
  const then = expected.tasks;
  if (now === null || then === null) return null;
  const gained = now.filter((task) => !then.includes(task));
  const lost = then.filter((task) => !now.includes(task));
  return gained.length + lost.length > 0 ? { page, gained, lost } : null;
}

/** What is missing, what is more than was expected, and where tasks differ. */
export function comparePages(expected: readonly ExpectedPage[], pages: readonly FoundPage[]): PageComparison {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const byName = groupBy(pages, ({ name }) => fold(name ?? ""));
  const matched = new Set<FoundPage>();
  const missing: ExpectedPage[] = [];
  const changed: ChangedPage[] = [];
  for (const one of expected) {
    // Several Pages may have one name: the first that nobody else has claimed.
    const named = one.name === null ? [] : (byName.get(fold(one.name)) ?? []);
    const page = one.id === null ? named.find((found) => !matched.has(found)) : byId.get(one.id);
    if (page === undefined) {
      missing.push(one);
      continue;
    }
    matched.add(page);
    const change = changeOf(page, one);
    if (change !== null) changed.push(change);
  }
  const extra = pages.filter((page) => !matched.has(page));
  return { missing, extra, changed, same: matched.size - changed.length };
}
