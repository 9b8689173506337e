import { compareReach, type Reach, worksNow } from "#/token/exchanges/compare-tokens.ts";
import { madeToken, type Run, type Seen } from "./use-runs.ts";

const evidenceOf = (seen: Seen | null) => (seen?.kind === "seen" ? seen.evidence : null);
const worksOf = (seen: Seen | null) =>
  seen?.kind === "seen" ? worksNow(seen.evidence, seen.clock.observedAt) : "unknown";

/** What is known of a rotation, from the runs that belong to it. */
export interface RotationFacts {
  readonly newToken: string | null;
  /** The two tokens are being inspected. */
  readonly comparing: boolean;
  /** Null until both tokens were inspected, or where they can't be compared. */
  readonly reach: Reach | null;
  readonly newWorks: "yes" | "no" | "unknown";
  /** Seen to work, and to reach what the old one does: without both the old one is not given up. */
  readonly replaces: boolean;
  readonly revoked: boolean;
  readonly oldDead: boolean;
}

export function rotationFacts(made: Run | null, revoked: Run | null): RotationFacts {
  const before = made?.answer?.before?.evidence ?? null;
  const after = evidenceOf(made?.made ?? null);
  const reach = before === null || after === null ? null : compareReach(before, after);
  const newWorks = worksOf(made?.made ?? null);
  return {
    newToken: made?.answer ? madeToken(made.answer) : null,
    comparing: made?.made?.kind === "asking",
    reach,
    newWorks,
    replaces: reach?.kind === "same" && newWorks === "yes",
    revoked: revoked?.answer?.outcome.kind === "done",
    oldDead: worksOf(revoked?.old ?? null) === "no",
  };
}
