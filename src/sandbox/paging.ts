import { readEscapedBase64, writeEscapedBase64 } from "./escaped-base64.ts";
import type { Asking } from "./graph-field.ts";
import { INVALID_CURSORS, INVALID_LIMIT } from "./page-error.ts";

/** Seen in recorded `next` addresses (koala, docs/graph-api/results); for me/accounts inferred. */
const USUAL_LIMIT = 25;
/** Uncertain: how many Graph gives at most; 100 is what clients commonly ask for (Nov 2026). */
const LARGEST_LIMIT = 100;

/** A part of a list. */
export interface Part<T> {
  readonly items: readonly T[];
  /** What was asked for, or else the usual one. */
  readonly limit: string;
  /** Null on an empty part. */
  readonly cursors: { readonly before: string; readonly after: string } | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Recorded: base64 of the object's id (suttiphakw/shout_project), `=` escaped (facebook-node-sdk#169). */
const cursorOf = ({ id }: { readonly id: string }): string => writeEscapedBase64(Buffer.from(id));

/** Where the object that the cursor stands for is in the list; null: nowhere. */
function placeOf(cursor: string, list: readonly { readonly id: string }[]): number | null {
  const id = readEscapedBase64(cursor).toString();
  const place = list.findIndex((item) => item.id === id);
  return place === -1 ? null : place;
}

function readLimit(text: string | undefined): number | null {
  if (text === undefined) return USUAL_LIMIT;
  return /^\d+$/.test(text) ? Math.min(Number(text), LARGEST_LIMIT) : null;
}

/**
 * Cuts the part out of the list that `limit`, `after` and `before` ask for. Uncertain: what Graph says of a limit or a
 * cursor that is none, and which of two cursors counts (here `after`). A limit of 0 gives no items, as in the
 * widespread `likes.limit(0).summary(true)`.
 * @see https://developers.facebook.com/docs/graph-api/results (read Nov 2026)
 */
export function cutPart<T extends { readonly id: string }>(
  list: readonly T[],
  { args, refuse }: Asking,
): Part<T> | null {
  const limit = readLimit(args.get("limit"));
  if (limit === null) return refuse(INVALID_LIMIT);
  const [after, before] = [args.get("after"), args.get("before")];
  const cursor = after ?? before;
  const place = cursor === undefined ? null : placeOf(cursor, list);
  if (cursor !== undefined && place === null) return refuse(INVALID_CURSORS);
  let start = 0;
  let end = limit;
  if (after !== undefined) [start, end] = [(place ?? 0) + 1, (place ?? 0) + 1 + limit];
  else if (before !== undefined) [start, end] = [Math.max(0, (place ?? 0) - limit), place ?? 0];
  const items = list.slice(start, end);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    limit: args.get("limit") ?? String(USUAL_LIMIT),
    cursors:
      first === undefined || last === undefined ? null : { before: cursorOf(first), after: cursorOf(last) },
    hasNext: last !== undefined && end < list.length,
    hasPrevious: first !== undefined && start > 0,
  };
}

/** Where a list is asked for. */
export interface ListAddress {
  /** Graph's own, with the version: `https://graph.facebook.com/v26.0`. */
  readonly graph: string;
  /** `<id>/accounts`. */
  readonly path: string;
  readonly accessToken: string | null;
  /** What else it is asked with. */
  readonly params: Iterable<readonly [string, string]>;
}

const OWN = new Set(["access_token", "limit", "after", "before", "method"]);

/** Recorded: the token in clear comes first, the cursor last (restfb#1059, python-facebook). */
function writeAddress(to: ListAddress, limit: string, cursor: readonly [string, string]): string {
  const params = new URLSearchParams();
  if (to.accessToken !== null) params.append("access_token", to.accessToken);
  for (const [name, value] of to.params) if (!OWN.has(name)) params.append(name, value);
  params.append("limit", limit);
  params.append(...cursor);
  return `${to.graph}/${to.path}?${params.toString()}`;
}

type Paging = {
  readonly cursors: { readonly before: string; readonly after: string };
  readonly previous?: string;
  readonly next?: string;
};

/** `paging`; null on an empty part. The last part has cursors too, and no `next` (python-facebook fixtures). */
export function writePaging(part: Part<unknown>, address: ListAddress): Paging | null {
  const { cursors, limit, hasNext, hasPrevious } = part;
  if (cursors === null) return null;
  return {
    cursors: { before: cursors.before, after: cursors.after },
    ...(hasPrevious && { previous: writeAddress(address, limit, ["before", cursors.before]) }),
    ...(hasNext && { next: writeAddress(address, limit, ["after", cursors.after]) }),
  };
}
