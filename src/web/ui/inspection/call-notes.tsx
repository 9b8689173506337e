import type { CallNote } from "#/token/call-record.ts";
import { lengthInWords } from "#/token/relative-time.ts";
import type { WorldClock } from "../use-now.ts";

interface CallNotesProps {
  readonly notes: readonly CallNote[];
  /** Graph's clock; null where nobody was asked. */
  readonly clock: WorldClock | null;
}

/** Smaller differences are the network's. */
const NOTABLE_DRIFT_S = 60;

/** How far this machine's clock was from Graph's when the answer came, in seconds; positive: ahead. */
const driftOf = ({ observedAt, machineAt }: WorldClock) => Math.round(machineAt - observedAt);

function texts({ notes, clock }: CallNotesProps): string[] {
  const drift = clock ? driftOf(clock) : 0;
  return [
    ...(Math.abs(drift) > NOTABLE_DRIFT_S
      ? [
          `This machine's clock is ${lengthInWords(Math.abs(drift))} ${drift > 0 ? "ahead of" : "behind"} Graph's. Times on this page follow Graph's.`,
        ]
      : []),
    ...notes.map(
      ({ asked, served }) =>
        `Version ${asked} was asked for, but Graph answered with ${served}: the one asked for is out of date.`,
    ),
  ];
}

/** What is odd about the way to Graph, and not about the token. */
export function CallNotes(props: CallNotesProps) {
  return texts(props).map((text) => (
    <p key={text} className="mt-4 rounded-xl bg-warn-bg px-5 py-3 text-warn">
      {text}
    </p>
  ));
}
