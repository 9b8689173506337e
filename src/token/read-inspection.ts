import type { GranularScope, Inspection, Origin, TimeLimit, TokenType } from "./inspection.ts";
import { idOf, integerOf, type JsonObject, objectOf, textOf } from "./json.ts";
import { readRefusal } from "./read-refusal.ts";

const TYPES: Readonly<Record<string, TokenType>> = {
  USER: "user",
  PAGE: "page",
  APP: "app",
  SYSTEM_USER: "system-user",
};

/** The last second, in either direction, that a calendar holds (ECMAScript's time values). */
const LAST_SECOND = 8.64e12;

function momentOf(value: unknown): number | null {
  const at = integerOf(value);
  return at === null || Math.abs(at) > LAST_SECOND ? null : at;
}

/** Graph writes 0 for "not by time"; a missing field is something else (facts recorded in bk-rs, Nov 2022). */
function limitOf(value: unknown): TimeLimit {
  const at = momentOf(value);
  if (at === null || at < 0) return { kind: "not-reported" };
  return at === 0 ? { kind: "never" } : { kind: "at", at };
}

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
const isText = (value: string | null): value is string => value !== null;

function granularOf(value: unknown): GranularScope[] {
  const scopes: GranularScope[] = [];
  for (const item of listOf(value) ?? []) {
    const entry = objectOf(item);
    const scope = textOf(entry?.["scope"]);
    const targets = listOf(entry?.["target_ids"]);
    if (scope !== null) scopes.push({ scope, targetIds: targets && targets.map(idOf).filter(isText) });
  }
  return scopes;
}

function originOf(value: unknown): Origin | null {
  const metadata = objectOf(value);
  if (!metadata) return null;
  return {
    sso: textOf(metadata["sso"]),
    authType: textOf(metadata["auth_type"]),
    authNonce: textOf(metadata["auth_nonce"]),
  };
}

/** Old answers have no `type`: a Page's id tells a Page token, a person's a user token, an app's alone an app token. */
function inferType(data: JsonObject): TokenType {
  if (idOf(data["profile_id"]) !== null) return "page";
  if (idOf(data["user_id"]) !== null) return "user";
  const only = idOf(data["app_id"]) !== null && !("expires_at" in data) && data["error"] === undefined;
  return only ? "app" : "unknown";
}

const validOf = (value: unknown): boolean | null =>
  typeof value === "boolean" ? value : value === "true" ? true : value === "false" ? false : null;

function fromData(data: JsonObject): Inspection {
  const type = TYPES[textOf(data["type"]) ?? ""] ?? null;
  return {
    type: type ?? inferType(data),
    typeInferred: type === null && inferType(data) !== "unknown",
    valid: validOf(data["is_valid"]),
    appId: idOf(data["app_id"]),
    appName: textOf(data["application"]),
    userId: idOf(data["user_id"]),
    profileId: idOf(data["profile_id"]),
    issuedAt: momentOf(data["issued_at"]) || null,
    expires: limitOf(data["expires_at"]),
    dataAccess: limitOf(data["data_access_expires_at"]),
    scopes: listOf(data["scopes"])?.map(textOf).filter(isText) ?? null,
    granular: granularOf(data["granular_scopes"]),
    origin: originOf(data["metadata"]),
    refusal: readRefusal({ error: data["error"] }, null),
  };
}

/**
 * Reads an answer of `debug_token`, whole or without its `data` wrapper, from Graph or from a paste: ids and numbers
 * may be either strings or numbers, and nearly every field may be missing. Null when it is something else.
 * Give it what `parseJson` parsed, so that long ids keep their digits.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 */
export function readInspection(value: unknown): Inspection | null {
  const body = objectOf(value);
  const wrapped = objectOf(body?.["data"]);
  const data = wrapped ?? body;
  if (!data) return null;
  // An error below `data` is debug_token's alone; without that wrapper only `is_valid` tells it from other answers.
  const described =
    validOf(data["is_valid"]) !== null || (wrapped !== null && objectOf(data["error"]) !== null);
  return described ? fromData(data) : null;
}
