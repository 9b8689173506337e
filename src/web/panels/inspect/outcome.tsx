import { Suspense } from "react";
import type { CallNote, CallRecord } from "#/token/call-record.ts";
import type { Evidence } from "#/token/evidence.ts";
import { redactToken } from "#/token/redact.ts";
import type { WorldClock } from "../../ui/use-now.ts";
import { Result } from "./lazy-result.ts";
import { localEvidence } from "../../ui/inspection/local-evidence.ts";
import { Skeleton } from "../../ui/inspection/skeleton.tsx";
import { Trouble } from "../../ui/inspection/trouble.tsx";
import type { Announce } from "../../ui/inspection/use-announcer.ts";
import type { Draft } from "../../ui/paste/use-draft.ts";
import type { InspectionState } from "../../ui/inspection/use-inspection.ts";

interface OutcomeProps {
  readonly draft: Draft;
  readonly inspection: InspectionState;
  readonly announce: Announce;
  readonly onRetry: () => void;
}

interface Known {
  readonly evidence: Evidence;
  readonly calls: readonly CallRecord[];
  readonly notes: readonly CallNote[];
  readonly clock: WorldClock;
}

function knownOf({ paste, token, clock }: Draft, { answered }: InspectionState): Known | null {
  const evidence = localEvidence(paste, token);
  if (evidence) return { evidence, calls: [], notes: [], clock };
  if (!answered) return null;
  const { answer, clock: heard } = answered;
  return { evidence: answer.evidence, calls: answer.calls, notes: answer.notes, clock: heard };
}

function Cancelled() {
  return (
    <p
      role="status"
      aria-label="Progress"
      className="rounded-xl border border-line bg-panel px-6 py-5 text-ink-2"
    >
      Cancelled. Nothing was learnt about the token; it is still in the field.
    </p>
  );
}

/** What came of the text in the field, at whatever stage it is. */
export function Outcome({ draft, inspection, announce, onRetry }: OutcomeProps) {
  const { token, paste } = draft;
  const local = localEvidence(paste, token) !== null;
  // An answer about another token than the one in the field says nothing here.
  if (!local && (token === null || inspection.token !== token.value)) return null;
  if (!local && inspection.pending) return <Skeleton />;
  if (!local && !inspection.answered && inspection.cancelled) return <Cancelled />;
  if (!local && !inspection.answered && inspection.error)
    return <Trouble error={inspection.error} onRetry={onRetry} />;
  const known = knownOf(draft, inspection);
  if (!known) return null;
  return (
    <Suspense fallback={<Skeleton />}>
      <Result
        key={known.clock.receivedAt}
        {...known}
        shown={token && redactToken(token.value)}
        pastedError={(token && paste.errors[0]) ?? null}
        subject={local || token === null ? null : { number: inspection.number, token: token.value }}
        family={token?.guess.family ?? null}
        announce={announce}
        onRetry={local ? null : onRetry}
      />
    </Suspense>
  );
}
