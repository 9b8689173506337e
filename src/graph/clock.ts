import type { CancelSignal } from "./cancellation.ts";

/** Time, given from outside so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls `run` once after `ms` milliseconds; what it returns calls that off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Waits `ms` milliseconds. False when the signal was aborted first. */
export function pause(clock: Clock, ms: number, signal: CancelSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const end = (slept: boolean) => {
      callOff();
      signal.removeEventListener("abort", onAbort);
      resolve(slept);
    };
    const onAbort = () => end(false);
    const callOff = clock.after(ms, () => end(true));
    signal.addEventListener("abort", onAbort);
  });
}
