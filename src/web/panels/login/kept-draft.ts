import {
  AUTH_TYPES,
  type Display,
  type LoginPlan,
  planFor,
  RESPONSE_TYPES,
} from "#/token/login/login-plan.ts";

/** What was chosen, without a word of any login: so a reload and Back find it again. Of this tab alone. */
const NAME = "login plan";
const DISPLAYS: readonly Display[] = ["page", "popup", "touch"];
const MOST = 100;

/** A plan whose app is not chosen yet has an empty `appId`. */
export function writeKept(plan: LoginPlan): string {
  const { appId, permissions, authTypes, configId, responseType, display, listsGrants } = plan;
  const kept = new URLSearchParams({ app: appId, scope: permissions.join(","), auth: authTypes.join(",") });
  kept.set("config", configId ?? "");
  kept.set("response", responseType);
  kept.set("display", display ?? "");
  kept.set("lists", listsGrants ? "1" : "");
  return kept.toString();
}

const digitsOf = (text: string | null) => (text !== null && /^\d{1,30}$/.test(text) ? text : null);

/** Null for what this page has not written. Storage is a door: only known words come in. */
export function readKept(text: string): LoginPlan | null {
  const kept = new URLSearchParams(text);
  const response = RESPONSE_TYPES.find(({ id }) => id === kept.get("response"))?.id;
  if (response === undefined) return null;
  const auth = (kept.get("auth") ?? "").split(",");
  const names = (kept.get("scope") ?? "").split(",").filter((name) => /^\w[\w.:]{0,79}$/.test(name));
  return {
    ...planFor(digitsOf(kept.get("app")) ?? "", [...new Set(names)].slice(0, MOST)),
    authTypes: AUTH_TYPES.map(({ id }) => id).filter((id) => auth.includes(id)),
    configId: digitsOf(kept.get("config")),
    responseType: response,
    display: DISPLAYS.find((one) => one === kept.get("display")) ?? null,
    listsGrants: kept.get("lists") === "1",
  };
}

/** A browser that keeps nothing is no reason to fail. */
export function keepPlan(plan: LoginPlan): void {
  try {
    sessionStorage.setItem(NAME, writeKept(plan));
  } catch {
    // Then a reload begins anew.
  }
}

export function keptPlan(): LoginPlan | null {
  try {
    return readKept(sessionStorage.getItem(NAME) ?? "");
  } catch {
    return null;
  }
}
