import type { UnreachableReason, UnreadableReason } from "../call-record.ts";
import type { Extra, NotAskedReason } from "../extras.ts";
import type { Refusal } from "../refusal.ts";
import type { Paging } from "./read-paging.ts";

/** One answer of a list that comes in parts. */
export interface Batch<T> {
  readonly items: readonly T[];
  /** Rows without an id. */
  readonly unread: number;
  readonly paging: Pick<Paging, "hasNext" | "after" | "total">;
}

/**
 * Why a list was not read to its end.
 * - `cursor-repeated`: Graph gave a cursor that it had given before. - `nothing-new`: part after part held nothing that
 *   was not there before. - `no-cursor`: there is more, and nothing tells how to ask for it. - `too-many`: more parts
 *   than any list has.
 */
export type WalkStop =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly reason: UnreachableReason }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly status: number }
  | { readonly kind: "not-asked"; readonly reason: NotAskedReason }
  | { readonly kind: "cursor-repeated" | "nothing-new" | "no-cursor" | "too-many" };

/** A list as far as it has come. What came stays, whatever stops it. */
export interface Walk<T> {
  readonly items: readonly T[];
  /** What the next part is asked with; null at the beginning. */
  readonly after: string | null;
  readonly state: "going" | "complete" | "stopped";
  readonly stop: WalkStop | null;
  /** Parts that came. */
  readonly parts: number;
  /** Rows that had come before. */
  readonly repeated: number;
  readonly unread: number;
  /** How many there are in all, where Graph tells. */
  readonly total: number | null;
  /** Cursors that were used. */
  readonly used: readonly string[];
  /** Parts in a row without anything new. */
  readonly idle: number;
}

/** A list of which nothing has come yet. */
export const NEW_WALK: Walk<never> = {
  items: [],
  after: null,
  state: "going",
  stop: null,
  parts: 0,
  repeated: 0,
  unread: 0,
  total: null,
  used: [],
  idle: 0,
};

/** Graph may send an empty part in the middle, where it filtered what one may not see (guide on results, Nov 2026). */
const MOST_IDLE = 3;
const MOST_PARTS = 1000;

function whereTo(
  { hasNext, after }: Batch<unknown>["paging"],
  used: readonly string[],
  idle: number,
  parts: number,
) {
  const stopped = (kind: "cursor-repeated" | "nothing-new" | "no-cursor" | "too-many") =>
    ({ state: "stopped", stop: { kind } }) as const;
  if (!hasNext) return { state: "complete", stop: null } as const;
  if (after === null) return stopped("no-cursor");
  if (used.includes(after)) return stopped("cursor-repeated");
  if (idle >= MOST_IDLE) return stopped("nothing-new");
  if (parts >= MOST_PARTS) return stopped("too-many");
  return { state: "going", stop: null } as const;
}

function addBatch<T extends { readonly id: string }>(walk: Walk<T>, batch: Batch<T>): Walk<T> {
  const known = new Set(walk.items.map(({ id }) => id));
  const fresh = [...new Map(batch.items.map((item) => [item.id, item])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const used = walk.after === null ? walk.used : [...walk.used, walk.after];
  const parts = walk.parts + 1;
  const idle = fresh.length === 0 ? walk.idle + 1 : 0;
  return {
    items: [...walk.items, ...fresh],
    after: batch.paging.after,
    ...whereTo(batch.paging, used, idle, parts),
    parts,
    repeated: walk.repeated + batch.items.length - fresh.length,
    unread: walk.unread + batch.unread,
    total: batch.paging.total ?? walk.total,
    used,
    idle,
  };
}

/** The list after what came of asking for its next part. */
export function walkOn<T extends { readonly id: string }>(walk: Walk<T>, answer: Extra<Batch<T>>): Walk<T> {
  if (answer.kind === "known") return addBatch(walk, answer.value);
  return { ...walk, state: "stopped", stop: answer };
}

/** The same list, ready to be asked for where it stopped. */
export function resumed<T>(walk: Walk<T>): Walk<T> {
  return walk.state === "stopped" && isResumable(walk.stop)
    ? { ...walk, state: "going", stop: null, idle: 0 }
    : walk;
}

/** Whether asking again where the list stopped can lead anywhere. */
export function isResumable(stop: WalkStop | null): boolean {
  return stop !== null && ["refused", "unreachable", "unreadable"].includes(stop.kind);
}
