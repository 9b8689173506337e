import { scopedUserId } from "../app-registry.ts";
import type { AppEntry } from "../cast.data.ts";
import { INVALID_PARAMETER, INVALID_SCOPE, NO_PERMISSION } from "../exchange-error.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { unsupported } from "../graph-error.ts";
import type { Grant } from "../issued-token.ts";
import {
  type Employer,
  EMPLOYERS,
  type SystemUser,
  SYSTEM_USERS,
  systemUserOf,
} from "../system-users.data.ts";
import { callerToken, readEnd, readScope, worksFor } from "./system-users.ts";

/**
 * `GET /{business-id}/system_users`, by an admin of it, person or system user.
 * @see https://developers.facebook.com/docs/marketing-api/system-users/create-retrieve-update (read Nov 2026)
 */
export function listSystemUsers(call: GraphCall, id: string): Answer {
  const token = callerToken(call, id);
  if ("kind" in token) return token;
  const { session } = token;
  const employer = EMPLOYERS.find(({ business }) => business.id === id);
  if (employer === undefined || !worksFor(token, employer)) return refuse(unsupported(call.method, id));
  if (session.systemUser && systemUserOf(session.person)?.role !== "ADMIN") return refuse(NO_PERMISSION);
  const rows = SYSTEM_USERS.filter((user) => user.employer === employer).map(({ person, role }) => ({
    id: scopedUserId(session.app, person.id),
    name: person.name,
    role,
  }));
  return give({ data: rows });
}

/** Permissions that these tokens can't have: docs/facebook-login/facebook-login-for-business (read Nov 2026). */
const NOT_FOR_INTEGRATIONS = new Set(["email", "public_profile"]);

/** The system user by which that client has let the caller's app work for it. */
function findIntegration(client: Employer, app: AppEntry, wanted: string | undefined): SystemUser | null {
  const found = SYSTEM_USERS.find(
    ({ employer, grantedByClient, apps, person }) =>
      employer === client &&
      grantedByClient !== null &&
      apps.some(({ id }) => id === app.id) &&
      (wanted === undefined || scopedUserId(app, person.id) === wanted),
  );
  return found ?? null;
}

function readAssets(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  return [...text.matchAll(/\d+/g)].map(([id]) => id);
}

/** What the client granted, or the part of it that was asked for; null: more was asked for than was granted. */
function narrow(user: SystemUser, { params }: GraphCall): readonly Grant[] | null {
  const granted = user.grantedByClient ?? [];
  const scope = params.get("scope");
  const asked = scope === undefined ? granted : readScope(scope, NOT_FOR_INTEGRATIONS);
  const known = new Set(granted.map((grant) => grant.scope));
  if (asked === null || asked.some((grant) => !known.has(grant.scope))) return null;
  const targets = readAssets(params.get("asset"));
  return asked.map((grant): Grant => ({ scope: grant.scope, targets, status: "granted" }));
}

/**
 * `POST /{client-business-id}/system_user_access_tokens`: a token by which the app works for that client unattended.
 * Needs the proof (`graph.ts` asks for it). `fetch_only` gives the one that there is. Uncertain: all refusals, and who
 * may ask: here a person or system user of a business that has claimed the app.
 * @see https://developers.facebook.com/docs/facebook-login/facebook-login-for-business (read Nov 2026)
 * @see https://developers.facebook.com/docs/marketing-api/reference/business/system_user_access_tokens (28 May 2025)
 */
export function createIntegrationToken(call: GraphCall, id: string): Answer {
  const token = callerToken(call, id);
  if ("kind" in token) return token;
  const { world, params, now } = call;
  const { app } = token.session;
  const partner = EMPLOYERS.some(
    (employer) => employer.apps.some((one) => one.id === app.id) && worksFor(token, employer),
  );
  const client = EMPLOYERS.find(({ business }) => business.id === id);
  const user = client && partner ? findIntegration(client, app, params.get("system_user_id")) : null;
  if (client === undefined || user === null) return refuse(unsupported(call.method, id));
  const grants = narrow(user, call);
  if (grants === null) return refuse(INVALID_SCOPE);
  if (params.get("fetch_only") === "true") {
    const existing = world.findTokenOf(user.person, app);
    return existing === null ? refuse(INVALID_PARAMETER) : give({ access_token: existing.text });
  }
  const sixtyDays = readEnd(call, client);
  if (typeof sixtyDays !== "boolean") return sixtyDays;
  const issued = world.issueToSystemUser({ person: user.person, app, grants, at: now }, sixtyDays);
  return give({ access_token: issued.text });
}
