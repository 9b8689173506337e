import type { PartLine } from "#/token/pages/answers.ts";
import type { Page } from "#/token/pages/page.ts";
import type { Pause } from "#/token/pages/pause.ts";
import { NEW_WALK, resumed, type Walk, walkOn } from "#/token/pages/walk.ts";
import { listParts, type PagesAbout } from "./calls.ts";
import type { PagesSession } from "./pages-session.ts";
import { isPageToken } from "./session-state.ts";

/** After so many refusals for a limit in a row the list waits for a person. */
const MOST_WAITS = 3;

const isGoing = ({ state }: Walk<unknown>) => state === "going";

/**
 * Reads the parts from a cursor on, as long as `keep` wants more, and what calls they took. Gives back the pause that is
 * to be made then; throws when it is cancelled.
 */
async function readParts(
  session: PagesSession,
  about: PagesAbout,
  after: string | null,
  signal: AbortSignal,
  keep: (part: PartLine) => boolean,
): Promise<Pause | null> {
  let wanted = true;
  let pause: Pause | null = null;
  for await (const line of listParts(about, after, signal, session.onTaken)) {
    signal.throwIfAborted();
    if (!("calls" in line)) {
      wanted = keep(line);
      pause = session.heed(line.pause);
      continue;
    }
    session.learnAside(line, {});
    if (!wanted) break;
  }
  return pause;
}

/** Reads one part after the other until the end, a stop, or a cancellation (then it throws). */
export async function walkList(session: PagesSession, signal: AbortSignal): Promise<void> {
  let waits = 0;
  while (isGoing(session.get().listing)) {
    const { after } = session.get().listing;
    const keep = (part: PartLine) => {
      // A Page's token has no list: whatever came of asking for it says nothing.
      if (isPageToken(session.get())) return false;
      if (part.extra.kind === "known") waits = 0;
      const listing = walkOn(session.get().listing, part.extra);
      session.learn(part, { listing, fields: part.fields });
      return isGoing(listing);
    };
    const pause = await readParts(session, session.about, after, signal, keep);
    if (isPageToken(session.get())) return;
    if (pause?.why === "refused") waits += 1;
    const more = isGoing(session.get().listing) || pause?.why === "refused";
    if (pause === null || !more || waits > MOST_WAITS) continue;
    await session.waitFor(pause, signal);
    if (isPageToken(session.get())) return;
    session.update({ listing: resumed(session.get().listing) });
  }
}

/** The Pages, each with the portfolio that came later. */
function withOwners(pages: readonly Page[], again: Walk<Page>): readonly Page[] {
  const owners = new Map(again.items.map(({ id, business }) => [id, business]));
  return pages.map((page) =>
    page.business === null && owners.get(page.id)
      ? Object.assign({}, page, { business: owners.get(page.id) ?? null })
      : page,
  );
}

/** Asks for the whole list again for the sake of the portfolios, and adds them to the Pages that are there. */
export async function askOwners(session: PagesSession, signal: AbortSignal): Promise<void> {
  let again: Walk<Page> = NEW_WALK;
  session.update({ ownersStop: null });
  while (isGoing(again)) {
    const keep = (part: PartLine) => {
      again = walkOn(again, part.extra);
      const { listing } = session.get();
      session.learn(part, { listing: { ...listing, items: withOwners(listing.items, again) } });
      return isGoing(again);
    };
    const about: PagesAbout = { ...session.about, fields: "full" };
    const pause = await readParts(session, about, again.after, signal, keep);
    if (pause !== null && isGoing(again)) await session.waitFor(pause, signal);
  }
  session.update({ withOwners: again.state === "complete", ownersStop: again.stop });
}
