import { useSyncExternalStore } from "react";

/** What outlives the panel, so that a look at another one loses nothing. In memory alone: it goes with the page. */
export interface Memory<T> {
  readonly get: () => T;
  readonly change: (to: (from: T) => T) => void;
  readonly subscribe: (listen: () => void) => () => void;
}

export function createMemory<T>(first: T): Memory<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    change: (to) => {
      now = to(now);
      for (const listen of listeners) listen();
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

export const useMemory = <T>({ subscribe, get }: Memory<T>): T => useSyncExternalStore(subscribe, get);
