import { useEffect, useState } from "react";

/** A clock that runs from a moment of Graph's, not from the reader's machine, whose clock may be wrong. */
export interface WorldClock {
  /** Epoch seconds at `receivedAt`. */
  readonly observedAt: number;
  /** `performance.now()` when the answer came, in milliseconds. */
  readonly receivedAt: number;
  /** This machine's own clock at that moment, epoch seconds. */
  readonly machineAt: number;
}

/** A clock that shows `observedAt` (epoch seconds) now. */
export const clockAt = (observedAt: number): WorldClock => ({
  observedAt,
  receivedAt: performance.now(),
  machineAt: Date.now() / 1000,
});

/** The present in epoch seconds, by that clock. */
function nowOf(clock: WorldClock): number {
  const steady = (performance.now() - clock.receivedAt) / 1000;
  // The steady clock may stand still while a machine sleeps; its calendar clock then tells how long that was.
  const calendar = Date.now() / 1000 - clock.machineAt;
  return Math.floor(clock.observedAt + Math.max(steady, calendar));
}

/** A timer can't be set further ahead than this (2^31 ms), and a sleeping machine makes long ones unsure anyway. */
const LONGEST_WAIT_S = 3600;

/**
 * The present in epoch seconds, by the given clock. Renders again when `nextAt(now)` (epoch seconds; null: not by
 * itself) has come, and when the page comes back into view.
 */
export function useNow(clock: WorldClock, nextAt: (now: number) => number | null): number {
  const [now, setNow] = useState(() => nowOf(clock));
  const at = nextAt(now);
  useEffect(() => {
    const update = () => setNow(nowOf(clock));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      if (at === null) return;
      const left = at - nowOf(clock);
      timer =
        left > LONGEST_WAIT_S
          ? setTimeout(wait, LONGEST_WAIT_S * 1000)
          : setTimeout(update, Math.max(left, 0.05) * 1000);
    };
    wait();
    document.addEventListener("visibilitychange", update);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", update);
    };
  }, [clock, at]);
  return now;
}
