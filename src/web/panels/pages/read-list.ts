import type { Page } from "#/token/pages/page.ts";
import { NEW_WALK, resumed, type Walk, walkOn } from "#/token/pages/walk.ts";
import { listPages } from "./calls.ts";
import type { PagesSession } from "./pages-session.ts";
import { isPageToken } from "./session-state.ts";

/** After so many refusals for a limit in a row the list waits for a person. */
const MOST_WAITS = 3;

const isGoing = ({ state }: Walk<unknown>) => state === "going";

/** Reads one part after the other until the end, a stop, or a cancellation (then it throws). */
export async function walkList(session: PagesSession, signal: AbortSignal): Promise<void> {
  let waits = 0;
  while (isGoing(session.get().listing)) {
    const before = session.get().listing;
    const answer = await listPages(session.about, before.after, signal);
    signal.throwIfAborted();
    if (isPageToken(session.get())) return session.learn(answer, {});
    const listing = walkOn(before, answer.extra);
    session.learn(answer, { listing, fields: answer.fields });
    const pause = session.heed(answer.pause);
    waits = pause?.why === "refused" ? waits + 1 : 0;
    const more = isGoing(listing) || pause?.why === "refused";
    if (pause === null || !more || waits > MOST_WAITS) continue;
    await session.waitFor(pause, signal);
    if (isPageToken(session.get())) return;
    session.update({ listing: resumed(session.get().listing) });
  }
}

/** Asks for the whole list again for the sake of the portfolios, and adds them to the Pages that are there. */
export async function askOwners(session: PagesSession, signal: AbortSignal): Promise<void> {
  let again: Walk<Page> = NEW_WALK;
  session.update({ ownersStop: null });
  while (isGoing(again)) {
    const answer = await listPages({ ...session.about, fields: "full" }, again.after, signal);
    signal.throwIfAborted();
    again = walkOn(again, answer.extra);
    const owners = new Map(again.items.map(({ id, business }) => [id, business]));
    const { listing } = session.get();
    const items = listing.items.map((page) =>
      page.business === null && owners.get(page.id)
        ? Object.assign({}, page, { business: owners.get(page.id) ?? null })
        : page,
    );
    session.learn(answer, { listing: { ...listing, items } });
    const pause = session.heed(answer.pause);
    if (pause !== null && isGoing(again)) await session.waitFor(pause, signal);
  }
  session.update({ withOwners: again.state === "complete", ownersStop: again.stop });
}
