import { clsx } from "clsx";
import { useEffect } from "react";
import type { CallNote, CallRecord } from "#/token/call-record.ts";
import type { TokenFamily } from "#/token/classify.ts";
import { diagnose } from "#/token/diagnose.ts";
import type { Evidence } from "#/token/evidence.ts";
import type { Refusal } from "#/token/refusal.ts";
import { useNow, type WorldClock } from "../../ui/use-now.ts";
import { CallNotes } from "../../ui/inspection/call-notes.tsx";
import { EvidenceCard } from "../../ui/inspection/evidence-card.tsx";
import { IdentityCard } from "./identity-card.tsx";
import { PastedError } from "./pasted-error.tsx";
import { PermissionsCard } from "./permissions-card.tsx";
import type { Announce } from "../../ui/inspection/use-announcer.ts";
import { type Extras, useExtras } from "./use-extras.ts";
import { VerdictCard } from "../../ui/inspection/verdict-card.tsx";
import { WhyCard } from "./why-card.tsx";

interface ResultProps {
  readonly evidence: Evidence;
  readonly calls: readonly CallRecord[];
  readonly notes: readonly CallNote[];
  readonly clock: WorldClock;
  /** The token in its short form; null for text without one. */
  readonly shown: string | null;
  readonly family: TokenFamily | null;
  /** What was asked about; null for what was judged without asking. */
  readonly subject: { readonly number: number; readonly token: string } | null;
  /** An error that came with the token. */
  readonly pastedError: Refusal | null;
  readonly announce: Announce;
  readonly onRetry: (() => void) | null;
}

const inspectionOf = (evidence: Evidence) => (evidence.kind === "inspected" ? evidence.inspection : null);

/** Adds what was learnt beside Graph's description, as far as it has come. */
function completed(evidence: Evidence, family: TokenFamily | null, { permissions }: Extras): Evidence {
  if (evidence.kind !== "inspected") return evidence;
  const extra = permissions.answer?.extra;
  return { ...evidence, beside: { family, permissions: extra?.kind === "known" ? extra.value : null } };
}

const callsOf = (extras: Extras) =>
  Object.entries(extras).map(([name, { answer }]) => [name, answer?.calls ?? []] as const);

/** Verdict, then why, then what to do, then evidence. Judges again whenever time can change the verdict. */
export function Result(props: ResultProps) {
  const { calls, notes, clock, shown, family, subject, pastedError, announce, onRetry } = props;
  const inspection = inspectionOf(props.evidence);
  const extras = useExtras(subject?.number ?? 0, subject?.token ?? null, inspection);
  const evidence = completed(props.evidence, family, extras);
  const now = useNow(clock, (at) => diagnose(evidence, at).changesAt);
  const verdict = diagnose(evidence, now);
  const works = verdict.state === "valid" || verdict.state === "expiring" || verdict.state === "limited";
  const topic = [clock.receivedAt, verdict.state, ...verdict.findings.map(({ cause }) => cause)].join(" ");
  useEffect(() => announce(topic, verdict.headline), [announce, topic, verdict.headline]);
  return (
    <>
      <VerdictCard verdict={verdict} inspection={inspection} clock={clock} shown={shown} />
      <CallNotes notes={notes} clock={calls.length > 0 ? clock : null} />
      <div className="mt-4 grid gap-4 wide:grid-cols-[1.08fr_1fr]">
        <div className={clsx("contents", works && "*:order-2")}>
          <WhyCard verdict={verdict} token={subject?.token ?? null} onRetry={onRetry} />
          <EvidenceCard
            groups={[["inspection", calls], ...callsOf(extras)]}
            unsent={evidence.kind === "not-asked"}
          />
        </div>
        {inspection && inspection.type !== "unknown" && (
          // What an altered token is remains unknown: empty tables would only push the evidence away.
          <>
            <IdentityCard inspection={inspection} clock={clock} extras={extras} />
            <PermissionsCard inspection={inspection} extras={extras} />
          </>
        )}
      </div>
      {pastedError && <PastedError refusal={pastedError} />}
    </>
  );
}
