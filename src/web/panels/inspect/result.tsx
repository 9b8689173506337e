import { clsx } from "clsx";
import { diagnose } from "#/token/diagnose.ts";
import type { CallRecord, Evidence } from "#/token/evidence.ts";
import type { Refusal } from "#/token/refusal.ts";
import { useNow, type WorldClock } from "../../ui/use-now.ts";
import { EvidenceCard } from "./evidence-card.tsx";
import { IdentityCard } from "./identity-card.tsx";
import { PastedError } from "./pasted-error.tsx";
import { PermissionsCard } from "./permissions-card.tsx";
import { VerdictCard } from "./verdict-card.tsx";
import { WhyCard } from "./why-card.tsx";

interface ResultProps {
  readonly evidence: Evidence;
  readonly calls: readonly CallRecord[];
  readonly clock: WorldClock;
  /** The token in its short form; null for text without one. */
  readonly shown: string | null;
  /** An error that came with the token. */
  readonly pastedError: Refusal | null;
  readonly onRetry: (() => void) | null;
}

/** Verdict, then why, then what to do, then evidence. Judges again whenever time can change the verdict. */
export function Result({ evidence, calls, clock, shown, pastedError, onRetry }: ResultProps) {
  const now = useNow(clock, (at) => diagnose(evidence, at).changesAt);
  const verdict = diagnose(evidence, now);
  const inspection = evidence.kind === "inspected" ? evidence.inspection : null;
  // What an altered or unknown token is remains unknown: empty tables would only push the evidence away.
  const described = inspection !== null && inspection.type !== "unknown";
  const works = verdict.state === "valid" || verdict.state === "expiring" || verdict.state === "limited";
  const said = [verdict.state, ...verdict.findings.map((finding) => finding.headline)].join(". ");
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <VerdictCard verdict={verdict} inspection={inspection} clock={clock} shown={shown} />
      <div className="mt-4 grid gap-4 wide:grid-cols-[1.08fr_1fr]">
        <div className={clsx("contents", works && "*:order-2")}>
          <WhyCard verdict={verdict} onRetry={onRetry} />
          <EvidenceCard calls={calls} />
        </div>
        {described && (
          <>
            <IdentityCard inspection={inspection} clock={clock} />
            <PermissionsCard inspection={inspection} />
          </>
        )}
      </div>
      {pastedError && <PastedError refusal={pastedError} />}
    </>
  );
}
