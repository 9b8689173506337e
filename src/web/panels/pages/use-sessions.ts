import { useEffect, useState, useSyncExternalStore } from "react";
import { PagesSession } from "./pages-session.ts";
import type { SessionState } from "./session-state.ts";

/** More tokens than these at once are a matter for a table of tokens, not of Pages. */
const MOST_TOKENS = 5;

/** Sessions are numbered through the page's life, so that what one learnt is never taken for another's. */
let numbers = 0;

/** Sessions that are shown together, and their states as one value that changes when any of them does. */
interface Group {
  readonly sessions: readonly PagesSession[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => readonly SessionState[];
}

function groupOf(sessions: readonly PagesSession[]): Group {
  let states = sessions.map((session) => session.get());
  return {
    sessions,
    get: () => {
      const now = sessions.map((session) => session.get());
      if (now.some((state, index) => state !== states[index])) states = now;
      return states;
    },
    subscribe: (listener) => {
      const ends = sessions.map((session) => session.subscribe(listener));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** The tokens whose Pages are shown, each with what is known of it. */
export function useSessions() {
  const [group, setGroup] = useState(() => groupOf([]));
  const states = useSyncExternalStore(group.subscribe, group.get);
  useEffect(
    () => () => {
      for (const session of group.sessions) session.cancel();
    },
    [group],
  );
  return {
    sessions: group.sessions,
    states,
    /** Replaces them, and ends what was under way. */
    list: (tokens: readonly string[], appId: string | null) => {
      const fresh = tokens
        .slice(0, MOST_TOKENS)
        .map((token) => new PagesSession((numbers += 1), token, appId));
      setGroup(groupOf(fresh));
      for (const session of fresh) void session.start();
    },
    clear: () => setGroup(groupOf([])),
  };
}
