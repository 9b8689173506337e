import type { CallRecord } from "#/token/evidence.ts";
import { Cancellation, type CancelSignal } from "./cancellation.ts";
import type { Clock } from "./clock.ts";
import { SendError } from "./send-error.ts";

/**
 * How to learn that the one who asked no longer waits for the answer. Calls `run` then (at once, if so already);
 * what it returns ends the watch. No `AbortSignal`: making one costs more than all else that an errand needs.
 */
export type WatchAsker = (run: () => void) => () => void;

/** Two clocks at one moment, epoch seconds: Graph's, and the one that we reckon Graph's time by. */
interface GraphClock {
  readonly theirs: number;
  readonly ours: number;
}

/** One inspection under way: all of its calls share one deadline, one signal and one record. */
export interface Errand {
  /** Aborted, with a `SendError` as reason, by the deadline or when the asker went away. */
  readonly signal: CancelSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** Every call so far, failed attempts too; `ask` adds to it. */
  readonly calls: CallRecord[];
  /** Graph's own clock, as the last answer with a date told it; null before. */
  graphClock: GraphClock | null;
  /** To be called in the end: frees the timer and the listener. */
  readonly end: () => void;
}

/** Starts the deadline, and the watch on whoever asked. */
export function beginErrand(clock: Clock, deadlineMs: number, watchAsker: WatchAsker): Errand {
  const signal = new Cancellation();
  const callOff = clock.after(deadlineMs, () => signal.abort(new SendError("timeout")));
  const endWatch = watchAsker(() => signal.abort(new SendError("cancelled")));
  return {
    signal,
    deadline: clock.now() + deadlineMs,
    calls: [],
    graphClock: null,
    end: () => {
      callOff();
      endWatch();
    },
  };
}
