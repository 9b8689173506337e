import { scopedUserId } from "../app-registry.ts";
import { type Credential, readCredential } from "../credential.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import {
  FOREIGN_INPUT,
  type GraphError,
  missingParameter,
  REVOKED,
  UNSUITABLE_CALLER,
} from "../graph-error.ts";
import { granularScopes } from "../granular.ts";
import { type Grant, grantedIn, type IssuedToken } from "../issued-token.ts";
import { systemUserOf } from "../system-users.data.ts";

type Readable = Exclude<Credential, { kind: "unreadable" }>;
type SessionCredential = Extract<Credential, { kind: "session" }>;

/** A system user of a business that has the app, with its own token: field reports (measured Aug 2026). */
function isOwnSystemUser({ app, token }: SessionCredential, input: string): boolean {
  if (!token.session.systemUser || token.text !== input) return false;
  return systemUserOf(token.session.person)?.employer.apps.some(({ id }) => id === app.id) ?? false;
}

/** An app token, or a token of somebody with a role in the app: docs/graph-api/reference/debug_token (Nov 2026). */
function mayInspect(caller: Readable, input: string): boolean {
  if (caller.kind === "app" || caller.app.developers.includes(caller.token.session.person.id)) return true;
  return isOwnSystemUser(caller, input);
}

// The error that a normal call with the token would raise; the key is `subcode` here (bk-rs recordings, Nov 2022).
const errorOf = ({ code, message, subcode }: GraphError) => ({
  code,
  message,
  ...(subcode !== null && { subcode }),
});

function typeOf({ session, page }: IssuedToken): string {
  if (page !== null) return "PAGE";
  return session.systemUser ? "SYSTEM_USER" : "USER";
}

// A token revoked by an API call is recorded without scopes, one whose session expired or whose password changed with
// them (bk-rs, Nov 2022). Uncertain: that all other endings leave them as they were.
const shownGrants = ({ token, refusal }: SessionCredential): readonly Grant[] =>
  refusal === REVOKED ? [] : grantedIn(token.session);

// Keys in the order of the recordings.
function describeSession(input: SessionCredential): object {
  const { app, token, refusal } = input;
  const { session, page } = token;
  const grants = shownGrants(input);
  const granular = granularScopes(grants, page);
  return {
    app_id: app.id,
    type: typeOf(token),
    application: app.name,
    data_access_expires_at: token.dataAccessExpiresAt,
    ...(refusal !== null && { error: errorOf(refusal) }),
    expires_at: token.expiresAt,
    is_valid: refusal === null,
    ...(token.issuedAt !== null && { issued_at: token.issuedAt }),
    ...(Object.keys(session.metadata).length > 0 && { metadata: session.metadata }),
    ...(page !== null && { profile_id: page.id }),
    scopes: grants.map(({ scope }) => scope),
    ...(granular.length > 0 && { granular_scopes: granular }),
    user_id: scopedUserId(app, session.person.id),
  };
}

function describe(input: Credential): object {
  switch (input.kind) {
    case "unreadable":
      return { error: errorOf(input.refusal), is_valid: false, scopes: [] };
    case "app":
      return { app_id: input.app.id, type: "APP", application: input.app.name, is_valid: true, scopes: [] };
    case "session":
      return describeSession(input);
  }
}

// `fields` filters the answer: nodejs-business-sdk, getAppID (read Nov 2026). Uncertain: that an unknown field is passed
// over in silence.
function keepFields(data: object, fields: string | undefined): object {
  const names = fields?.split(",").map((name) => name.trim());
  return Object.fromEntries(Object.entries(data).filter(([name]) => names?.includes(name) ?? true));
}

/**
 * `GET /debug_token`. A bad input token is a normal answer; only trouble with the caller or the parameters is an
 * error. Uncertain: the order of the checks, and what Graph says of an input token of an app it does not know.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 */
export function debugToken({ world, now, params, caller }: GraphCall): Answer {
  if (caller !== null && caller.refusal !== null) return refuse(caller.refusal);
  const text = params.get("input_token");
  if (text === undefined) return refuse(missingParameter("input_token"));
  if (caller === null || !mayInspect(caller, text)) return refuse(UNSUITABLE_CALLER);
  const input = readCredential(world, text, now);
  if (input.kind !== "unreadable" && input.app.id !== caller.app.id) return refuse(FOREIGN_INPUT);
  return give({ data: keepFields(describe(input), params.get("fields")) });
}
