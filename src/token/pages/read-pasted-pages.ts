import { parseJson } from "../json.ts";
import { readLooseJson } from "../loose-json.ts";
import type { Page } from "./page.ts";
import { type PageList, readPages } from "./read-pages.ts";
import type { Paging } from "./read-paging.ts";

/** What a pasted text holds of Pages. */
export interface PastedPages {
  readonly kind: PageList["kind"];
  readonly certainty: PageList["certainty"];
  /** The same Page with another token is another row: it came through another person or app. */
  readonly pages: readonly Page[];
  readonly unread: number;
  /** Of the part that was pasted last. */
  readonly paging: Paging;
}

/** Lists and Pages in a text that is not JSON, or more than one JSON text; what is inside one of them is its own. */
function readLoosely(text: string): readonly PageList[] {
  const lists: PageList[] = [];
  let end = -1;
  for (const node of readLooseJson(text)) {
    if (node.start < end) continue;
    const list = readPages(node.value);
    // An empty list in the middle of something else says nothing.
    if (list === null || (list.kind === "pages" && list.pages.length === 0)) continue;
    lists.push(list);
    end = node.end;
  }
  return lists;
}

const keyOf = ({ id, token }: Page) => `${id} ${token ?? ""}`;

/**
 * Reads Pages out of any pasted text: JSON, several answers one after the other, cut or broken JSON. Null where there
 * is none. Offline, never throws.
 */
export function readPastedPages(text: string): PastedPages | null {
  const parsed = parseJson(text);
  const whole = parsed.ok ? readPages(parsed.value) : null;
  const lists = whole === null ? readLoosely(text) : [whole];
  const first = lists.find(({ certainty }) => certainty === "certain") ?? lists[0];
  const last = lists.at(-1);
  if (first === undefined || last === undefined) return null;
  const pages = lists.filter(({ kind }) => kind === first.kind).flatMap((list) => list.pages);
  return {
    kind: first.kind,
    certainty: first.certainty,
    pages: [...new Map(pages.map((page) => [keyOf(page), page])).values()],
    unread: lists.reduce((sum, { unread }) => sum + unread, 0),
    paging: last.paging,
  };
}
