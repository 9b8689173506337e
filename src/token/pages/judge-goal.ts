import type { CauseId } from "../causes/cause-ids.ts";
import type { Goal } from "./goals.data.ts";
import { type Grants, standingOf } from "./grants.ts";
import type { Page } from "./page.ts";
import type { MainTask } from "./page-tasks.data.ts";
import type { TaskReading } from "./read-tasks.ts";

/** Whether a goal can be reached. `likely`: nothing certain is in the way, and not all of it is certain. */
export type GoalAnswer = "yes" | "likely" | "no" | "unknown";

/** One thing that is missing, or not known. */
export type Lack =
  | {
      readonly kind: "permission";
      readonly name: string;
      /** `other-pages`: granted at the login, but not for this Page. */
      readonly how: "missing" | "declined" | "expired" | "other-pages" | "unknown";
      readonly likely: boolean;
      readonly cause: CauseId | null;
    }
  | {
      readonly kind: "task";
      readonly anyOf: readonly MainTask[];
      readonly how: "missing" | "unknown";
      readonly likely: boolean;
      readonly cause: CauseId | null;
    };

export interface GoalVerdict {
  readonly answer: GoalAnswer;
  /** What certainly stands in the way comes first. */
  readonly lacks: readonly Lack[];
}

const CAUSES = {
  missing: "permission-missing",
  declined: "permission-declined",
  expired: "permission-expired",
  "other-pages": "permission-missing",
  unknown: null,
} as const;

function permissionLacks(goal: Goal, grants: Grants, pageId: string): Lack[] {
  return goal.permissions.flatMap(({ name, likely }): Lack[] => {
    const how = standingOf(grants, name, pageId);
    return how === "granted" ? [] : [{ kind: "permission", name, how, likely, cause: CAUSES[how] }];
  });
}

/** A system user has tasks as people have; an app's token has none, and a Page's token those of its person. */
function taskLacks(goal: Goal, { main }: TaskReading): Lack[] {
  const given = goal.tasks.map(({ name, likely }) => ({ given: main[name], likely }));
  if (given.some((one) => one.given === "yes" && !one.likely)) return [];
  const anyOf = goal.tasks.filter(({ likely }) => !likely).map(({ name }) => name);
  if (given.some((one) => one.given === "unknown")) {
    return [{ kind: "task", anyOf, how: "unknown", likely: true, cause: null }];
  }
  const probably = given.some((one) => one.given === "yes" || one.given === "likely");
  return [
    { kind: "task", anyOf, how: "missing", likely: probably, cause: probably ? null : "asset-not-assigned" },
  ];
}

const isInTheWay = ({ how, likely }: Lack) => how !== "unknown" && !likely;

/**
 * Can this be done on the Page with this token, and what is missing? Beside what is judged here, Graph serves people
 * without a role in the app only what the app has advanced access to, and tells nobody in advance: so a "yes" holds
 * for the app's own people, and likely for others.
 * @see https://developers.facebook.com/docs/graph-api/overview/access-levels (read Nov 2026)
 */
export function judgeGoal(
  goal: Goal,
  page: Pick<Page, "id">,
  tasks: TaskReading,
  grants: Grants,
): GoalVerdict {
  const lacks = [...permissionLacks(goal, grants, page.id), ...taskLacks(goal, tasks)].toSorted(
    (a, b) => Number(isInTheWay(b)) - Number(isInTheWay(a)),
  );
  if (lacks.some(isInTheWay)) return { answer: "no", lacks };
  if (grants.scopes === null) return { answer: "unknown", lacks };
  return { answer: lacks.length === 0 ? "yes" : "likely", lacks };
}
