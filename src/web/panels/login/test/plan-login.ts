import { type LoginPlan, planFor } from "#/token/login/login-plan.ts";
import { writePlan } from "#/token/test-plan/plan-address.ts";
import type { TestPlan } from "#/token/test-plan/test-plan.ts";

/**
 * The login that a plan tests: it asks for what must be there and for what must be declined, and asks again, since a
 * person who declined once would not be asked a second time.
 */
export function loginOf({ rows }: TestPlan, appId: string): LoginPlan {
  const asked = rows.filter(({ must }) => must !== "not-have").map(({ permission }) => permission);
  return { ...planFor(appId, asked), authTypes: ["rerequest"] };
}

const LONGEST = 1100;

/** What a login for a column gives along, to come back to its place. A plan that is too long stays in its own tab. */
export function placeOf(plan: TestPlan, place: string): string {
  const query = writePlan(plan);
  return query.length > LONGEST ? place : `${query}&${place}`;
}
