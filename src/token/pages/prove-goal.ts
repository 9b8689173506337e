import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import type { Extra } from "../extras.ts";
import type { Goal } from "./goals.data.ts";
import type { GoalAnswer, GoalVerdict } from "./judge-goal.ts";

/** What a real call showed. `open`: it failed for a reason that says nothing of the goal. */
export interface Proof {
  readonly outcome: "proven" | "partly" | "disproven" | "open";
  readonly answer: GoalAnswer;
  readonly causes: readonly CauseId[];
}

/** Families of causes that speak of what the token may do; limits and faults of the platform don't. */
const TELLING = new Set(["permission", "page", "caller", "session", "time", "proof", "app"]);
/** Graph's one answer for "not there" and "not yours": on a Page that is known to be there it is the second. */
const NOT_YOURS: CauseId = "object-not-found-or-no-permission";

/**
 * Weighs a reading call against what was judged beforehand.
 * @param called - what came of the call of `goal.proof`
 */
export function proveGoal(goal: Goal, judged: GoalVerdict, called: Extra<unknown>): Proof {
  if (called.kind === "known") {
    return goal.proof?.whole === true
      ? { outcome: "proven", answer: "yes", causes: [] }
      : { outcome: "partly", answer: judged.answer, causes: [] };
  }
  if (called.kind !== "refused") return { outcome: "open", answer: judged.answer, causes: [] };
  const causes = matchRefusal(called.refusal);
  const [first] = causes;
  const tells = first !== undefined && (TELLING.has(causeOf(first).family) || first === NOT_YOURS);
  return tells
    ? { outcome: "disproven", answer: "no", causes }
    : { outcome: "open", answer: judged.answer, causes };
}
