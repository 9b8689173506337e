import type { TimeLimit } from "#/token/inspection.ts";
import { inWords, wordsChangeAt } from "#/token/relative-time.ts";
import { Moment } from "../../ui/moment.tsx";
import { useNow, type WorldClock } from "../../ui/use-now.ts";

function At({ at, clock }: { readonly at: number; readonly clock: WorldClock }) {
  const now = useNow(clock, (moment) => wordsChangeAt(at, moment));
  return (
    <>
      <span className="tabular">{inWords(at, now)}</span> <span className="text-ink-3">·</span>{" "}
      <Moment at={at} />
    </>
  );
}

/** One of a token's two clocks: how far off, and when, in the reader's zone. */
export function LimitText({ limit, clock }: { readonly limit: TimeLimit; readonly clock: WorldClock }) {
  if (limit.kind === "at") return <At at={limit.at} clock={clock} />;
  return limit.kind === "never" ? "not by time" : "not reported";
}
