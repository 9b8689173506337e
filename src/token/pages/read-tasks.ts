import type { Page } from "./page.ts";
import { FULL_CONTROL, FURTHER_TASKS, MAIN_TASKS, type MainTask, TASK_FACTS } from "./page-tasks.data.ts";

/** How sure it is that somebody has a task. `unknown`: Graph reported no tasks at all. */
type Given = "yes" | "likely" | "no" | "unknown";

/**
 * What tasks amount to. Admins have full control and editors partial control; moderators, advertisers and analysts
 * have task access (Facebook help 289207354498410, read Nov 2026).
 */
export type Role = "full-control" | "partial-control" | "task-access" | "none" | "unknown";

interface FurtherTask {
  readonly name: string;
  /** Null for a word that is not known here. */
  readonly allows: string | null;
}

/** A Page's tasks, classic ones, those of the new experience and legacy permissions folded into one reading. */
export interface TaskReading {
  readonly main: Readonly<Record<MainTask, Given>>;
  readonly further: readonly FurtherTask[];
  /** Graph's own words, in its order. */
  readonly words: readonly string[];
  /** `perms`: an answer from before 2018. */
  readonly source: "tasks" | "perms" | "none";
  readonly role: Role;
  readonly roleCertainty: "certain" | "likely";
}

function givenBy(words: ReadonlySet<string>, task: MainTask, legacy: boolean): Given {
  const { plus, likely, perms } = TASK_FACTS[task];
  if (legacy) {
    // An administrator could do everything; that the rest stood beside it is what every recording shows.
    return perms.some((word) => words.has(word)) || words.has("ADMINISTER") ? "likely" : "no";
  }
  if (words.has(task) || plus.some((word) => words.has(word))) return "yes";
  return words.has(FULL_CONTROL) || likely.some((word) => words.has(word)) ? "likely" : "no";
}

/** Every word that says something of the six tasks. */
const MAIN_WORDS: ReadonlySet<string> = new Set([
  FULL_CONTROL,
  ...MAIN_TASKS.flatMap((task) => {
    const { plus, likely, perms } = TASK_FACTS[task];
    return [task, ...plus, ...likely, ...perms];
  }),
]);

function furtherOf(words: readonly string[]): readonly FurtherTask[] {
  const further = words
    .filter((word) => !MAIN_WORDS.has(word))
    .map((word) => {
      const [names, allows] = FURTHER_TASKS.find(([known]) => known.includes(word)) ?? [[word], null];
      return { name: names[0] ?? word, allows };
    });
  return [...new Map(further.map((task) => [task.name, task])).values()];
}

function roleOf(
  main: TaskReading["main"],
  words: readonly string[],
): Pick<TaskReading, "role" | "roleCertainty"> {
  const has = (task: MainTask) => main[task] === "yes" || main[task] === "likely";
  const every = MAIN_TASKS.every(has);
  if (words.includes(FULL_CONTROL)) return { role: "full-control", roleCertainty: "certain" };
  if (has("MANAGE"))
    return { role: "full-control", roleCertainty: every && main.MANAGE === "yes" ? "certain" : "likely" };
  if (has("CREATE_CONTENT")) return { role: "partial-control", roleCertainty: "likely" };
  if (words.length > 0) return { role: "task-access", roleCertainty: "likely" };
  return { role: "none", roleCertainty: "certain" };
}

/** What a person may do on a Page, by what Graph said of it. */
export function readTasks({ tasks, perms }: Pick<Page, "tasks" | "perms">): TaskReading {
  const words = tasks ?? perms;
  const legacy = tasks === null;
  const known = new Set(words);
  const given = (task: MainTask): Given => (words === null ? "unknown" : givenBy(known, task, legacy));
  const main = {
    MANAGE: given("MANAGE"),
    CREATE_CONTENT: given("CREATE_CONTENT"),
    MODERATE: given("MODERATE"),
    MESSAGING: given("MESSAGING"),
    ADVERTISE: given("ADVERTISE"),
    ANALYZE: given("ANALYZE"),
  };
  if (words === null) {
    return { main, further: [], words: [], source: "none", role: "unknown", roleCertainty: "certain" };
  }
  return {
    main,
    further: furtherOf(words),
    words,
    source: legacy ? "perms" : "tasks",
    ...roleOf(main, words),
  };
}

/** Is the task there, as far as anybody can tell? */
export const hasTask = ({ main }: TaskReading, task: MainTask) =>
  main[task] === "yes" || main[task] === "likely";
