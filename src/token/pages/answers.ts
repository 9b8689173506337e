import type { CallTrace } from "../call-record.ts";
import type { Extra } from "../extras.ts";
import type { NamedRef, Page } from "./page.ts";
import type { Pause } from "./pause.ts";
import type { Batch } from "./walk.ts";

/** Which fields of a Page were asked for: all that are of use, or those alone that every token may read. */
export type FieldSet = "full" | "plain";

/** The answer to one call: what came of it, and how long to wait before the next one. */
export interface PagesAnswer<T> extends CallTrace {
  readonly extra: Extra<T>;
  /** The fields that were answered in the end: the next call had better ask for no more. */
  readonly fields: FieldSet;
  readonly pause: Pause | null;
}

export type PageBatchAnswer = PagesAnswer<Batch<Page>>;

/** One part of a list that is followed. */
export interface ListPart extends PageBatchAnswer {
  /** The next part follows by itself; false: this is the last one. */
  readonly goesOn: boolean;
}

/** A line with a part; the calls that it took have the next line, because nobody waits for them. */
export type PartLine = Omit<ListPart, "calls">;
export type ListLine = PartLine | Pick<ListPart, "calls">;

export type BusinessBatchAnswer = PagesAnswer<Batch<NamedRef>>;
export type OnePageAnswer = PagesAnswer<Page>;

/** A reading call that shows what a Page token may do: that it was answered is all. `rows`: how many came. */
export type ProofAnswer = PagesAnswer<{ readonly rows: number }>;
