import { writeCsv } from "./csv.ts";
import { tasksOf } from "./expected-pages.ts";
import { GOAL_IDS, type GoalId } from "./goals.data.ts";
import type { GoalAnswer } from "./judge-goal.ts";
import type { FoundPage } from "./page.ts";
import { readTasks } from "./read-tasks.ts";

/** One line of an export. */
export interface ExportRow {
  readonly page: FoundPage;
  /** What its token's time limit is, in words. */
  readonly ends: string;
  readonly goals: Readonly<Record<GoalId, GoalAnswer>>;
}

/** `withTokens`: only where somebody asked for them; an export is easily sent on. */
export interface ExportOptions {
  readonly withTokens: boolean;
}

const HEADER = [
  "page_id",
  "name",
  "categories",
  "tasks",
  "role",
  "graph_tasks",
  "instagram",
  "business_id",
  "business",
  "found_by",
  "token_ends",
  ...GOAL_IDS.map((id) => `goal_${id}`),
];

function lineOf({ page, ends, goals }: ExportRow, { withTokens }: ExportOptions): readonly string[] {
  const reading = readTasks(page);
  return [
    page.id,
    page.name ?? "",
    page.categories.join(" · "),
    tasksOf(page)?.join(" ") ?? "",
    reading.role,
    reading.words.join(" "),
    page.instagram?.name ?? page.instagram?.id ?? "",
    page.business?.id ?? "",
    page.business?.name ?? "",
    page.routes.join(" "),
    ends,
    ...GOAL_IDS.map((id) => goals[id]),
    ...(withTokens ? [page.token ?? ""] : []),
  ];
}

/** A list of Pages for a spreadsheet. What `readExpected` reads again next week. */
export function pagesToCsv(rows: readonly ExportRow[], options: ExportOptions): string {
  const header = options.withTokens ? [...HEADER, "page_token"] : HEADER;
  return writeCsv([header, ...rows.map((row) => lineOf(row, options))]);
}

/** The same for programs, with Graph's own names of fields where it has one. */
export function pagesToJson(rows: readonly ExportRow[], { withTokens }: ExportOptions): string {
  const pages = rows.map(({ page, ends, goals }) => ({
    id: page.id,
    name: page.name,
    categories: page.categories,
    tasks: page.tasks,
    perms: page.perms,
    role: readTasks(page).role,
    instagram_business_account:
      page.instagram === null ? null : { id: page.instagram.id, username: page.instagram.name },
    business: page.business,
    found_by: page.routes,
    token_ends: ends,
    goals,
    ...(withTokens ? { access_token: page.token } : {}),
  }));
  return `${JSON.stringify({ pages }, null, 2)}\n`;
}
