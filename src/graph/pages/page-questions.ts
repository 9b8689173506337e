import { objectOf } from "#/token/json.ts";
import type { FieldSet } from "#/token/pages/answers.ts";
import type { BusinessEdge } from "#/token/pages/doctor.ts";
import type { ProofEdge } from "#/token/pages/goals.data.ts";
import type { NamedRef, Page } from "#/token/pages/page.ts";
import { readPage } from "#/token/pages/read-page.ts";
import { readPaging } from "#/token/pages/read-paging.ts";
import type { Batch } from "#/token/pages/walk.ts";
import type { GraphPlace, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { type Bearer, tokenQuestion } from "../token-question.ts";

/** A part of a list: `after` is the cursor of the part before it, null for the first one. */
export interface PartOf {
  readonly after: string | null;
  /** Most rows; Graph gives fewer where it likes. */
  readonly limit: number;
}

const parameters = ({ after, limit }: PartOf): readonly (readonly [string, string])[] => [
  ["limit", String(limit)],
  ...(after === null ? [] : [["after", after] as const]),
];

/**
 * `GET /me/accounts`: the Pages on which the person may do anything. Goes on by cursor; Meta's `next` address, which
 * holds the token, is not used.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/accounts (read Nov 2026)
 */
export function accountsRequest(
  place: GraphPlace,
  part: PartOf,
  fields: readonly string[],
  bearer: Bearer,
): Question {
  return tokenQuestion(place, "me/accounts", fields, bearer, parameters(part));
}

/** `GET /{page}`: one Page by its digits, or `me` on a Page token. */
export function pageRequest(
  place: GraphPlace,
  id: string,
  fields: readonly string[],
  bearer: Bearer,
): Question {
  return tokenQuestion(place, id, fields, bearer);
}

/** `GET /me/businesses`: the portfolios that the person is in. */
export function businessesRequest(place: GraphPlace, part: PartOf, bearer: Bearer): Question {
  return tokenQuestion(place, "me/businesses", ["id", "name"], bearer, parameters(part));
}

/**
 * `GET /{business}/owned_pages` and `client_pages`. What a portfolio may hand out on a client's Page is a field of its own.
 * @see https://developers.facebook.com/docs/graph-api/reference/business/owned_pages (read Nov 2026)
 */
export function businessPagesRequest(
  place: GraphPlace,
  { business, edge }: { readonly business: string; readonly edge: BusinessEdge },
  part: PartOf,
  fields: FieldSet,
  bearer: Bearer,
): Question {
  // The token is refused without any permission for Pages; what the person may do is told by the Page itself alone.
  const token = fields === "plain" ? [] : ["access_token"];
  const permitted = fields === "full" && edge === "client_pages" ? ["permitted_tasks"] : [];
  const asked = ["id", "name", "category", ...token, ...permitted];
  return tokenQuestion(place, `${business}/${edge}`, asked, bearer, parameters(part));
}

/**
 * Insights want a metric. This one is on none of the lists of those that went.
 * @see https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics (read Nov 2026)
 */
const METRIC = "page_post_engagements";

/** Reading calls that change nothing. */
export function proofRequest(place: GraphPlace, id: string, edge: ProofEdge, bearer: Bearer): Question {
  const more: readonly (readonly [string, string])[] =
    edge === "insights"
      ? [
          ["metric", METRIC],
          ["period", "day"],
        ]
      : edge === "subscribed_apps"
        ? []
        : [["limit", "1"]];
  return tokenQuestion(place, `${id}/${edge}`, edge === "subscribed_apps" ? [] : ["id"], bearer, more);
}

const isThere = <T>(value: T | null): value is T => value !== null;

function batchOf<T>(json: unknown, read: (row: unknown) => T | null): Batch<T> | null {
  const body = objectOf(json);
  if (body === null || !Array.isArray(body["data"])) return null;
  const items = body["data"].map(read).filter(isThere);
  const { hasNext, after, total } = readPaging(body);
  return { items, unread: body["data"].length - items.length, paging: { hasNext, after, total } };
}

export function parsePages(response: GraphResponse): Understood<Batch<Page>> {
  return readAnswer(response, (json) => batchOf(json, readPage));
}

const refOf = (row: unknown): NamedRef | null => {
  const page = readPage(row);
  return page === null ? null : { id: page.id, name: page.name };
};

export function parseRefs(response: GraphResponse): Understood<Batch<NamedRef>> {
  return readAnswer(response, (json) => batchOf(json, refOf));
}

export function parsePage(response: GraphResponse): Understood<Page> {
  return readAnswer(response, readPage);
}

export function parseProof(response: GraphResponse): Understood<{ readonly rows: number }> {
  return readAnswer(response, (json) => {
    const data = objectOf(json)?.["data"];
    return Array.isArray(data) ? { rows: data.length } : null;
  });
}
