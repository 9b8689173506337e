import { highestUsage } from "#/graph/read-usage.ts";
import type { CallTrace } from "#/token/call-record.ts";

/** Two errands, one after the other, told as one. */
export function joinTraces(first: CallTrace, then: CallTrace): CallTrace {
  const calls = [...first.calls, ...then.calls];
  return {
    observedAt: then.observedAt,
    calls,
    usage: highestUsage(calls.map(({ usage }) => usage)),
    notes: then.notes.length > 0 ? then.notes : first.notes,
  };
}
