import type { CallTrace } from "#/token/call-record.ts";
import { type DoctorCall, edgeKey, nextCalls } from "#/token/pages/doctor.ts";
import type { Pause } from "#/token/pages/pause.ts";
import { NEW_WALK, resumed, walkOn } from "#/token/pages/walk.ts";
import { extras } from "../../api.ts";
import { listBusinesses, listBusinessPages, listPages, readOnePage } from "./calls.ts";
import type { PagesSession } from "./pages-session.ts";
import { factsOf, NO_SEARCH, type Search, type SessionState } from "./session-state.ts";

/** Calls at once: a search is no hurry. */
const AT_ONCE = 4;
const MOST_WAITS = 3;

/** One more call came back, and what it brought. */
function learn(
  session: PagesSession,
  answer: CallTrace,
  more: (search: Search) => Partial<Search>,
  beside: Partial<SessionState> = {},
): void {
  const search = session.get().search ?? NO_SEARCH;
  session.learn(answer, { search: { ...search, calls: search.calls + 1, ...more(search) }, ...beside });
}

const keepAll = (search: Search) => search;

/** Makes one call and keeps what came of it. Gives back the pause that Graph asks for. */
async function make(session: PagesSession, call: DoctorCall, signal: AbortSignal): Promise<Pause | null> {
  const { about } = session;
  switch (call.kind) {
    case "permissions": {
      const answer = await extras.permissions({ token: about.token }, signal);
      learn(session, answer, keepAll, { permissions: answer.extra });
      return null;
    }
    case "list": {
      const answer = await listPages(about, call.after, signal);
      const listing = walkOn(session.get().listing, answer.extra);
      learn(session, answer, keepAll, { listing, fields: answer.fields });
      return answer.pause;
    }
    case "page": {
      const answer = await readOnePage(about, call.id, signal);
      // A limit says nothing of the Page: it is asked again after the wait.
      if (answer.pause?.why === "refused") session.learn(answer, {});
      else learn(session, answer, ({ read }) => ({ read: new Map([...read, [call.id, answer.extra]]) }));
      return answer.pause;
    }
    case "businesses": {
      const answer = await listBusinesses(about, call.after, signal);
      learn(session, answer, ({ businesses }) => ({
        businesses: walkOn(businesses ?? NEW_WALK, answer.extra),
      }));
      return answer.pause;
    }
    case "business-pages": {
      const answer = await listBusinessPages({ ...about, fields: "full" }, call, call.after, signal);
      const key = edgeKey(call.business, call.edge);
      learn(session, answer, ({ edges }) => ({
        edges: new Map([...edges, [key, walkOn(edges.get(key) ?? NEW_WALK, answer.extra)]]),
      }));
      return answer.pause;
    }
  }
}

/** After a limit whatever it stopped goes on; other stops stay, and are told. */
function resumeAll({ listing, search }: SessionState): Partial<SessionState> {
  if (search === null) return { listing: resumed(listing) };
  const { businesses, edges } = search;
  return {
    listing: resumed(listing),
    search: {
      ...search,
      businesses: businesses && resumed(businesses),
      edges: new Map([...edges].map(([key, walk]) => [key, resumed(walk)])),
    },
  };
}

const longest = (pauses: readonly (Pause | null)[]): Pause | null =>
  pauses.reduce((most, pause) => ((pause?.seconds ?? 0) > (most?.seconds ?? 0) ? pause : most), null);

/** Makes the calls that the doctor wants, some at a time, until it wants no more. Throws when it is cancelled. */
export async function searchOn(session: PagesSession, signal: AbortSignal): Promise<void> {
  let waits = 0;
  for (;;) {
    const calls = nextCalls(factsOf(session.get())).slice(0, AT_ONCE);
    if (calls.length === 0) return;
    const asked = await Promise.all(calls.map((call) => make(session, call, signal)));
    const pause = session.heed(longest(asked));
    signal.throwIfAborted();
    if (pause === null) continue;
    waits = pause.why === "refused" ? waits + 1 : 0;
    if (waits > MOST_WAITS) return;
    if (pause.why === "near" && nextCalls(factsOf(session.get())).length === 0) return;
    await session.waitFor(pause, signal);
    if (pause.why === "refused") session.update(resumeAll(session.get()));
  }
}
