import { idOf, type JsonObject, objectOf, textOf } from "../json.ts";
import type { NamedRef, Page } from "./page.ts";

const isText = (value: string | null): value is string => value !== null;

const wordsOf = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? value.map(textOf).filter(isText) : null;

function refOf(value: unknown, nameField: string): NamedRef | null {
  const ref = objectOf(value);
  const id = idOf(ref?.["id"]);
  return ref === null || id === null ? null : { id, name: textOf(ref[nameField]) };
}

function categoriesOf(row: JsonObject): readonly string[] {
  const list = Array.isArray(row["category_list"]) ? row["category_list"] : [];
  const names = [row["category"], ...list.map((item) => objectOf(item)?.["name"])];
  return [...new Set(names.map(textOf).filter(isText))];
}

const tokenOf = (value: unknown) => {
  const text = textOf(value);
  return text === "" ? null : text;
};

/**
 * One Page out of parsed JSON; null where there is no id. Give it what `parseJson` parsed, so that long ids keep their
 * digits. An Instagram account is linked in one of two fields (restfb issue 1379, read Nov 2026).
 */
export function readPage(value: unknown): Page | null {
  const row = objectOf(value);
  const id = idOf(row?.["id"]);
  if (row === null || id === null) return null;
  return {
    id,
    name: textOf(row["name"]),
    categories: categoriesOf(row),
    tasks: wordsOf(row["tasks"]),
    perms: wordsOf(row["perms"]),
    permitted: wordsOf(row["permitted_tasks"]),
    token: tokenOf(row["access_token"]),
    instagram:
      refOf(row["instagram_business_account"], "username") ??
      refOf(row["connected_instagram_account"], "username"),
    business: refOf(row["business"], "name"),
  };
}

/** What endpoints for tokens add to one; with any of these a row is no Page's. */
const NOT_A_PAGE = [
  "login_url",
  "token_type",
  "expires_in",
  "user_id",
  "machine_id",
  "permission",
  "is_valid",
  "error",
];
const TELLING = [
  "tasks",
  "perms",
  "permitted_tasks",
  "category",
  "category_list",
  "instagram_business_account",
  "connected_instagram_account",
  "access_token",
];

/** Whether a row can be a Page, and whether anything but an id and a name says so. */
export function looksLikePage(value: unknown): "yes" | "maybe" | "no" {
  const row = objectOf(value);
  if (row === null || idOf(row["id"]) === null) return "no";
  if (NOT_A_PAGE.some((field) => field in row)) return "no";
  if (TELLING.some((field) => field in row)) return "yes";
  return "name" in row ? "maybe" : "no";
}

/**
 * `GET /{app}/accounts` lists the app's test users: each with an address to log in at.
 * @see https://developers.facebook.com/docs/graph-api/reference/app/accounts (read Nov 2026)
 */
export function isTestUser(value: unknown): boolean {
  const row = objectOf(value);
  return row !== null && idOf(row["id"]) !== null && "login_url" in row;
}
