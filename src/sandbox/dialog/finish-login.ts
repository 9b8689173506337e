import type { Person } from "../cast.data.ts";
import type { CodeLogin } from "../code-shelf.ts";
import type { Consent } from "../consents.ts";
import type { Grant } from "../issued-token.ts";
import { dataAccessEnd } from "../lifetimes.ts";
import type { World } from "../world.ts";
import { businessOf, loginForBusiness } from "./business-login.ts";
import { chosenPages, decideGrants, pagesOf } from "./decide-grants.ts";
import type { Decision } from "./decision.ts";
import { APP_NOT_ACTIVE, type DialogProblem, FEATURE_UNAVAILABLE, NO_BUSINESS } from "./dialog-problem.ts";
import type { LoginRequest } from "./login-request.ts";
import { deny, redirectAnswer } from "./redirect-answer.ts";

/** The dialog ends with an address to go to, or with a page of its own. */
export type Ending = { readonly redirect: string } | { readonly problem: DialogProblem };

// People with a role in the app get in where others don't (react-native-fbsdk-next#303 and #79, read Nov 2026).
function refusalFor({ app }: LoginRequest, person: Person): DialogProblem | null {
  if (app.developers.includes(person.id)) return null;
  if (app.login.mode === "development") return APP_NOT_ACTIVE;
  return app.login.suspended ? FEATURE_UNAVAILABLE : null;
}

/**
 * 90 days from the login, as long as access to data has not ended; after that only `reauthorize` opens it again.
 * Uncertain: that every login before it counts as activity.
 * @see https://developers.facebook.com/docs/facebook-login/auth-vs-data (read Nov 2026)
 */
function dataAccess(before: Consent | null, { authTypes }: LoginRequest, now: number): number {
  const lapsed = before !== null && before.dataAccessExpiresAt <= now;
  return lapsed && !authTypes.has("reauthorize") ? before.dataAccessExpiresAt : dataAccessEnd(now);
}

/** `granted_scopes` and `denied_scopes`, with commas: docs/facebook-login/guides/advanced/manual-flow (Nov 2026). */
function scopeLists(grants: readonly Grant[]): Record<string, string> {
  const named = (status: Grant["status"]) =>
    grants
      .filter((grant) => grant.status === status)
      .map(({ scope }) => scope)
      .join(",");
  return { granted_scopes: named("granted"), denied_scopes: named("declined") };
}

function answerFor(world: World, request: LoginRequest, login: CodeLogin, now: number): string {
  const { app, redirectUri, challenge, wants, returnScopes } = request;
  const answer: Record<string, string> = returnScopes ? scopeLists(login.grants) : {};
  if (wants.has("code")) {
    answer["code"] = world.codes.issue({ kind: "login", app, redirectUri, challenge, login }, now);
  }
  if (wants.has("token")) {
    const token = world.logIn({ ...login, app, at: now });
    answer["access_token"] = token.text;
    answer["expires_in"] = String(token.expiresAt - now);
    answer["data_access_expiration_time"] = String(token.dataAccessExpiresAt);
  }
  return redirectAnswer(request, answer);
}

function finishForBusiness(
  world: World,
  request: LoginRequest,
  person: Person,
  decision: Decision,
  now: number,
): Ending {
  const business = businessOf(world, person);
  if (business === null) return { problem: NO_BUSINESS };
  const targets = chosenPages(world, person, decision);
  const grants = decideGrants(request, decision, [], targets);
  // Uncertain: without a permission there is no token, so this ends as a refusal does.
  if (grants.some(({ status }) => status !== "granted")) return { redirect: deny(request) };
  const pageIds = targets ?? pagesOf(world, person).map(({ id }) => id);
  const login = loginForBusiness(world, request, business, { grants, pageIds });
  return { redirect: answerFor(world, request, login, now) };
}

/** Lets the person into the app, with what they chose. `now`: epoch seconds. */
export function finishLogin(
  world: World,
  request: LoginRequest,
  person: Person,
  decision: Decision,
  now: number,
): Ending {
  const problem = refusalFor(request, person);
  if (problem !== null) return { problem };
  const { app, configuration, metadata } = request;
  if (configuration !== null && configuration.token !== "user") {
    return finishForBusiness(world, request, person, decision, now);
  }
  const before = world.consents.find(person, app);
  const targets = chosenPages(world, person, decision);
  const grants = decideGrants(request, decision, before?.grants ?? [], targets);
  const dataAccessExpiresAt = dataAccess(before, request, now);
  world.consents.remember(person, app, { grants, dataAccessExpiresAt });
  const login = {
    person,
    grants,
    metadata,
    systemUser: null,
    dataAccessExpiresAt,
    openId: request.scopes.includes("openid") ? { nonce: request.nonce } : null,
  };
  return { redirect: answerFor(world, request, login, now) };
}
