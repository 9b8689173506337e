import { objectOf } from "../json.ts";
import type { Page } from "./page.ts";
import { isTestUser, looksLikePage, readPage } from "./read-page.ts";
import { type Paging, readPaging } from "./read-paging.ts";

/** Pages out of one answer. */
export interface PageList {
  /** `test-users`: an app's list of them, which has the same name in addresses. It holds no Pages. */
  readonly kind: "pages" | "test-users";
  /** `likely`: the rows have nothing but an id and a name, as other things have as well. */
  readonly certainty: "certain" | "likely";
  readonly pages: readonly Page[];
  /** Rows without an id. */
  readonly unread: number;
  readonly paging: Paging;
}

const isPage = (page: Page | null): page is Page => page !== null;

function fromRows(rows: readonly unknown[], paging: Paging): PageList | null {
  if (rows.some(isTestUser)) {
    return { kind: "test-users", certainty: "certain", pages: [], unread: 0, paging };
  }
  const looks = new Set(rows.map(looksLikePage));
  if (rows.length > 0 && !looks.has("yes") && !looks.has("maybe")) return null;
  const pages = rows.map(readPage).filter(isPage);
  const certainty = rows.length === 0 || looks.has("yes") ? "certain" : "likely";
  return { kind: "pages", certainty, pages, unread: rows.length - pages.length, paging };
}

const NO_PAGING = readPaging({});

/**
 * Reads Pages out of parsed JSON: `/me/accounts`, whole or as a bare list, inside `/me?fields=accounts`, one Page node,
 * old answers with `perms`. Null when it is none of these. Give it what `parseJson` parsed.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/accounts (read Nov 2026)
 */
export function readPages(value: unknown): PageList | null {
  if (Array.isArray(value)) return fromRows(value, NO_PAGING);
  const body = objectOf(value);
  if (body === null) return null;
  for (const edge of ["accounts", "owned_pages", "client_pages", "assigned_pages"]) {
    const inner = objectOf(body[edge]);
    if (inner !== null) return readPages(inner);
  }
  if (Array.isArray(body["data"])) return fromRows(body["data"], readPaging(body));
  const wrapped = objectOf(body["data"]);
  if (wrapped !== null) return looksLikePage(wrapped) === "yes" ? fromRows([wrapped], NO_PAGING) : null;
  return looksLikePage(body) === "yes" ? fromRows([body], NO_PAGING) : null;
}
