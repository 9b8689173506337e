import type { Inspection } from "../inspection.ts";
import { type JsonObject, objectOf, textOf } from "../json.ts";
import { type LooseNode, readLooseJson } from "../loose-json.ts";
import { readInspection } from "../read-inspection.ts";
import type { Refusal } from "../refusal.ts";
import { readGraphError } from "./graph-error.ts";

/** An error, and where in the text it stands. */
export interface LocatedError {
  readonly at: number;
  readonly refusal: Refusal;
}

/** Graph's other answers that a paste may be. */
type AnswerKind = "accounts" | "permissions" | "oauth-response";

export interface Documents {
  readonly errors: readonly LocatedError[];
  readonly inspection: Inspection | null;
  readonly answers: ReadonlySet<AnswerKind>;
  /** Which parts of the text the errors and inspections came from: `[start, end)`, in order. */
  readonly spans: readonly (readonly [number, number])[];
}

/** More errors than anybody looks at; the bound keeps a megabyte of them quick. */
const MOST_ERRORS = 500;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A Page as `/me/accounts` lists it; `perms` before 2018 (restfb issue 461). */
const isPage = (item: JsonObject) =>
  isList(item["tasks"]) ||
  isList(item["perms"]) ||
  ("id" in item && ("category" in item || ("access_token" in item && !isToken(item))));

/** `GET /{page-id}?fields=access_token` answers `{access_token, id}`. */
const isPageNode = (item: JsonObject) =>
  "id" in item &&
  (isList(item["tasks"]) || isList(item["perms"]) || "access_token" in item) &&
  !isToken(item) &&
  ("name" in item || "category" in item || Object.keys(item).length === 2);

/** What a token endpoint adds to the token; Instagram's adds `permissions` and `user_id` (restfb fixture, Nov 2026). */
const isToken = (item: JsonObject) =>
  ["token_type", "expires_in", "expires", "permissions", "user_id", "machine_id"].some((key) => key in item);

function answerOf(value: LooseNode["value"]): AnswerKind | null {
  const body = objectOf(value);
  const list = isList(value) ? value : body?.["data"];
  if (isList(list)) {
    const first = objectOf(list[0]);
    if (!first) return list.length === 0 && body && isBareList(body) ? "accounts" : null;
    if (textOf(first["permission"]) !== null && textOf(first["status"]) !== null) return "permissions";
    if ("access_token" in first && isToken(first)) return "oauth-response";
    return list.some((item) => isPage(objectOf(item) ?? {})) ? "accounts" : null;
  }
  if (!body) return null;
  if (isPageNode(body)) return "accounts";
  return "access_token" in body && (isToken(body) || Object.keys(body).length === 1)
    ? "oauth-response"
    : null;
}

/** An empty list is what people paste when `/me/accounts` shows no Page. */
const isBareList = (body: JsonObject) =>
  Object.keys(body).every((key) => key === "data" || key === "paging" || key === "summary");

/** Reads what the objects in a text say, wherever they stand in it. */
export function readDocuments(text: string): Documents {
  const errors: LocatedError[] = [];
  const answers = new Set<AnswerKind>();
  const spans: (readonly [number, number])[] = [];
  /** What is inside an error or an inspection belongs to it. */
  const done = new WeakSet<object>();
  const finish = (body: JsonObject) => {
    for (const child of Object.values(body)) if (typeof child === "object" && child !== null) done.add(child);
  };
  let inspection: Inspection | null = null;
  for (const { start, end, value } of readLooseJson(text)) {
    const body = isList(value) ? null : value;
    const data = objectOf(body?.["data"]);
    if (body && (done.has(value) || "is_valid" in body || (data && "is_valid" in data))) {
      spans.push([start, end]);
      finish(body);
      if (!done.has(value)) inspection ??= readInspection(body);
      continue;
    }
    const refusal = body && errors.length < MOST_ERRORS ? readGraphError(body) : null;
    if (body && refusal) {
      errors.push({ at: start, refusal });
      spans.push([start, end]);
      finish(body);
    } else {
      const answer = answerOf(value);
      if (answer) answers.add(answer);
    }
  }
  return { errors, inspection, answers, spans };
}
