import { parseJson } from "../json.ts";
import { readCsv } from "./csv.ts";
import { type ExpectedPage, tasksOf } from "./expected-pages.ts";
import { MAIN_TASKS, type MainTask } from "./page-tasks.data.ts";
import { readPages } from "./read-pages.ts";
import { readPastedPages } from "./read-pasted-pages.ts";
import { objectOf } from "../json.ts";

/** Ids of Pages are 15 to 17 digits today, older ones fewer. */
const ID = /^\d{5,25}$/;
const ID_INSIDE = /(?<!\d)\d{9,25}(?!\d)/;

const isMainTask = (word: string): word is MainTask => MAIN_TASKS.some((task) => task === word);

const taskWords = (cell: string | undefined): readonly MainTask[] | null =>
  cell === undefined ? null : cell.split(/[\s,;|]+/).filter(isMainTask);

/** Our own export, or any table with a column that is named after ids. */
function fromTable([header = [], ...rows]: readonly (readonly string[])[]): readonly ExpectedPage[] | null {
  const column = (names: RegExp) => header.findIndex((cell) => names.test(cell.trim().toLowerCase()));
  const id = column(/^(page[ _-]?)?id$/);
  const name = column(/^(page[ _-]?)?name$|^page$/);
  const tasks = column(/^tasks$/);
  if (id < 0 && name < 0) return null;
  return rows.map((row) => ({
    id: ID.test(row[id] ?? "") ? (row[id] ?? null) : null,
    name: row[name] ?? null,
    tasks: tasks < 0 ? null : taskWords(row[tasks]),
  }));
}

/** One Page a line: an id, a name, or both. */
function fromLine(line: string): ExpectedPage {
  const id = ID.test(line) ? line : (ID_INSIDE.exec(line)?.[0] ?? null);
  const name =
    id === null ? line : line.replace(id, "").replace(/^[\s,;:|()·-]{1,20}|[\s,;:|()·-]{1,20}$/g, "");
  return { id, name: name === "" ? null : name, tasks: null };
}

/** The export as JSON has its Pages below `pages`. */
function fromJson(text: string): readonly ExpectedPage[] | null {
  const parsed = parseJson(text);
  const own = parsed.ok ? objectOf(parsed.value)?.["pages"] : undefined;
  const list = Array.isArray(own) ? readPages(own) : readPastedPages(text);
  const pages = list?.pages ?? [];
  return pages.length === 0
    ? null
    : pages.map((page) => ({ id: page.id, name: page.name, tasks: tasksOf(page) }));
}

const keyOf = ({ id, name }: ExpectedPage) => id ?? `name ${name}`;

/**
 * Reads a list of Pages that somebody expects: ids or names line by line, an earlier export (CSV or JSON), an answer
 * of `/me/accounts`. Each once; empty where nothing can be read.
 */
export function readExpected(text: string): readonly ExpectedPage[] {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  const json = /[{[]/.test(trimmed) ? fromJson(trimmed) : null;
  const table = json ?? fromTable(readCsv(trimmed));
  const read =
    table ??
    trimmed
      .split(/[\r\n]+/)
      .map((line) => line.trim().replace(/^["']|["',;]{1,5}$/g, ""))
      .filter((line) => line !== "")
      .map(fromLine);
  const known = read.filter(({ id, name }) => id !== null || (name !== null && name !== ""));
  return [...new Map(known.map((page) => [keyOf(page), page])).values()];
}
