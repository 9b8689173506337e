import type { PageLife } from "#/token/pages/page-life.ts";
import { inWords } from "#/token/relative-time.ts";
import { isPageToken, pagesIn, type SessionState } from "./session-state.ts";
import type { Holder } from "./page-rows.ts";

/** To group digits costs a browser ten milliseconds the first time, so small numbers go without. */
const number = (count: number) => (count < 1000 ? String(count) : count.toLocaleString("en"));
export const countPages = (count: number) => (count === 1 ? "1 Page" : `${number(count)} Pages`);

function sayLife({ from, end }: PageLife, now: number): string {
  switch (from) {
    case "short-lived-user":
      return end.kind === "at" && end.at > now
        ? `Page tokens made from this short-lived token end with it, ${inWords(end.at, now)}: exchange it first.`
        : "Page tokens made from this short-lived token ended with it.";
    case "long-lived-user":
      return "Page tokens made from a long-lived user token do not end by time.";
    case "system-user":
      return "Page tokens of a system user probably do not end by time.";
    case "itself":
      return "This is a Page's own token: it stands for that one Page.";
    case "unknown":
      return "";
  }
}

/** What came of the list, in two or three sentences. */
export function sayList(state: SessionState, holder: Holder): string {
  const { parts, repeated, unread, total } = state.listing;
  const pages = pagesIn(state);
  if (isPageToken(state)) return sayLife(holder.life, holder.clock.observedAt);
  const listed = pages.filter(({ routes }) => routes.includes("listed")).length;
  const more = pages.length - listed;
  const count = `${countPages(listed)} in ${parts === 1 ? "1 request" : `${number(parts)} requests`}${more > 0 ? `, ${number(more)} more found by the search` : ""}.`;
  const struck =
    holder.name === null
      ? "Struck through: not given."
      : `Struck through: not given to ${holder.name} on that Page.`;
  return [
    parts === 0 ? "" : count,
    total !== null && total > pages.length && state.listing.state === "complete"
      ? `Graph counts ${number(total)}.`
      : "",
    pages.length === 0 ? "" : sayLife(holder.life, holder.clock.observedAt),
    pages.length === 0 ? "" : struck,
    repeated > 0 ? `${countPages(repeated)} came twice and stand here once.` : "",
    unread > 0 ? `${number(unread)} rows without an id were left out.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
