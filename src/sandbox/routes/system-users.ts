import { scopedUserId } from "../app-registry.ts";
import { INVALID_PARAMETER, INVALID_SCOPE, MUST_EXPIRE, NO_PERMISSION } from "../exchange-error.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { missingParameter, TOKEN_REQUIRED, unsupported } from "../graph-error.ts";
import type { Grant, IssuedToken } from "../issued-token.ts";
import { PERMISSION_NAMES } from "../permission-names.data.ts";
import type { Employer } from "../system-users.data.ts";
import { type SystemUser, SYSTEM_USERS, systemUserOf } from "../system-users.data.ts";

/** Who manages system users: an admin of the business, or one of its system users (guide to system users, Nov 2026). */
export function worksFor({ session }: IssuedToken, employer: Employer): boolean {
  if (!session.systemUser) return employer.admins.includes(session.person);
  return systemUserOf(session.person)?.employer === employer;
}

/** The caller's token, where it is a person's or a system user's and works. */
export function callerToken({ caller, method }: GraphCall, id: string): IssuedToken | Answer {
  if (caller === null) return refuse(TOKEN_REQUIRED);
  if (caller.refusal !== null) return refuse(caller.refusal);
  const token = caller.kind === "session" && caller.token.page === null ? caller.token : null;
  return token ?? refuse(unsupported(method, id));
}

/** The permissions that `scope` names, without limits; null: one of them is none. */
export function readScope(scope: string, excluded: ReadonlySet<string> = new Set()): readonly Grant[] | null {
  const names = [...new Set(scope.split(/[\s,]+/).filter((name) => name !== ""))];
  if (names.some((name) => !PERMISSION_NAMES.has(name) || excluded.has(name))) return null;
  return names.map((name): Grant => ({ scope: name, targets: null, status: "granted" }));
}

/** `set_token_expires_in_60_days`, or what is wrong with it: some businesses have no tokens that live for ever. */
export function readEnd({ params }: GraphCall, employer: Employer): boolean | Answer {
  const sixtyDays = params.get("set_token_expires_in_60_days") === "true";
  return employer.expiringOnly && !sixtyDays ? refuse(MUST_EXPIRE) : sixtyDays;
}

/** Does something to a system user whom the caller may manage. Ids are app-scoped, as the guide says. */
function manage(call: GraphCall, id: string, act: (user: SystemUser) => Answer): Answer {
  const token = callerToken(call, id);
  if ("kind" in token) return token;
  const { app } = token.session;
  const user = SYSTEM_USERS.find(({ person }) => scopedUserId(app, person.id) === id);
  if (user === undefined || !worksFor(token, user.employer)) return refuse(unsupported(call.method, id));
  return act(user);
}

/**
 * `POST /{system-user-id}/applications`: the system user installs an app that its business has claimed. Uncertain:
 * `{"success":true}`, where the documents say "a boolean", and the words of the refusals.
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 */
export function installApp(call: GraphCall, id: string): Answer {
  return manage(call, id, (user) => {
    const appId = call.params.get("business_app");
    if (appId === undefined) return refuse(missingParameter("business_app"));
    const app = user.employer.apps.find((one) => one.id === appId);
    if (app === undefined) return refuse(NO_PERMISSION);
    call.world.installations.add(user, app);
    return give({ success: true });
  });
}

/**
 * Assets are assigned to the system user, not to one of its tokens: its own next token is limited to the same. Uncertain:
 * nothing published shows `granular_scopes` of two tokens of one system user (looked for Nov 2026).
 */
function withAssigned({ caller }: GraphCall, user: SystemUser, grants: readonly Grant[]): readonly Grant[] {
  const session = caller?.kind === "session" ? caller.token.session : null;
  if (session?.person !== user.person) return grants;
  return grants.map((grant) => session.grants.find(({ scope }) => scope === grant.scope) ?? grant);
}

/**
 * `POST /{system-user-id}/access_tokens`: a token of an app that it has installed, without an end or of 60 days. Needs
 * the proof (`graph.ts` asks for it). Uncertain: the words of the refusals, and that `scope` may not be missing.
 * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
 */
export function createSystemUserToken(call: GraphCall, id: string): Answer {
  return manage(call, id, (user) => {
    const { params, world, now } = call;
    const appId = params.get("business_app");
    if (appId === undefined) return refuse(missingParameter("business_app"));
    const app = world.findApp(appId);
    if (app === null) return refuse(INVALID_PARAMETER);
    if (!world.installations.has(user, app)) return refuse(NO_PERMISSION);
    const scope = params.get("scope");
    if (scope === undefined) return refuse(missingParameter("scope"));
    const grants = readScope(scope);
    if (grants === null) return refuse(INVALID_SCOPE);
    const sixtyDays = readEnd(call, user.employer);
    if (typeof sixtyDays !== "boolean") return sixtyDays;
    const assigned = withAssigned(call, user, grants);
    const { text } = world.issueToSystemUser(
      { person: user.person, app, grants: assigned, at: now },
      sixtyDays,
    );
    return give({ access_token: text });
  });
}

/** `DELETE /{system-user-id}/access_tokens`: all of its tokens die (field report, Nov 2026). Uncertain: the answer. */
export function deleteSystemUserTokens(call: GraphCall, id: string): Answer {
  return manage(call, id, ({ person }) => {
    call.world.revokeAll(person, call.now);
    return give({ success: true });
  });
}
