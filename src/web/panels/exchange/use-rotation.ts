import { useState } from "react";
import type { Extra, Identity } from "#/token/extras.ts";
import { reachesTheSame, worksNow } from "#/token/exchanges/compare-tokens.ts";
import { extras } from "../../api.ts";
import { madeToken, type Run, type Seen } from "./use-runs.ts";

/** A reading call with the new token. */
export type Read =
  | { readonly kind: "asking" }
  | { readonly kind: "told"; readonly extra: Extra<Identity> }
  | { readonly kind: "failed"; readonly message: string };

/** Where a token usually stands. Each place is ticked off before the old one is revoked. */
export const PLACES = [
  "The secret store or environment of every server that calls Graph",
  "Scheduled jobs and workers, restarted since",
  "Build and deployment pipelines",
  "Other tools and partners that were given it",
] as const;

const evidenceOf = (seen: Seen | null) => (seen?.kind === "seen" ? seen.evidence : null);
const worksOf = (seen: Seen | null) =>
  seen?.kind === "seen" ? worksNow(seen.evidence, seen.clock.observedAt) : "unknown";

/** What is known of a rotation, from the runs that belong to it. */
export interface RotationFacts {
  readonly newToken: string | null;
  /** Null until both tokens were inspected, or where they can't be compared. */
  readonly same: boolean | null;
  readonly newWorks: "yes" | "no" | "unknown";
  readonly revoked: boolean;
  readonly oldDead: boolean;
}

export function rotationFacts(made: Run | null, revoked: Run | null): RotationFacts {
  const before = made?.answer?.before?.evidence ?? null;
  const after = evidenceOf(made?.made ?? null);
  return {
    newToken: made?.answer ? madeToken(made.answer) : null,
    same: before === null || after === null ? null : reachesTheSame(before, after),
    newWorks: worksOf(made?.made ?? null),
    revoked: revoked?.answer?.outcome.kind === "done",
    oldDead: worksOf(revoked?.old ?? null) === "no",
  };
}

/** The parts of the story that are the reader's: the proving read, and the places that were ticked off. */
export function useRotation() {
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const prove = async (token: string) => {
    setRead({ kind: "asking" });
    try {
      const answer = await extras.identity({ token, type: "system-user" }, new AbortController().signal);
      setRead({ kind: "told", extra: answer.extra });
    } catch (error) {
      setRead({ kind: "failed", message: error instanceof Error ? error.message : "No answer." });
    }
  };
  const tick = (place: string) =>
    setDone((ticked) => {
      const next = new Set(ticked);
      if (!next.delete(place)) next.add(place);
      return next;
    });
  return { read, done, prove, tick };
}
