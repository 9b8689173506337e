import { diagnose } from "#/token/diagnose.ts";
import type { Evidence } from "#/token/evidence.ts";
import { StateChip } from "../../ui/state-chip.tsx";
import { useNow, type WorldClock } from "../../ui/use-now.ts";

interface TokenNoteProps {
  readonly evidence: Evidence;
  readonly clock: WorldClock;
  /** Said in place of the verdict's own words, where they miss what a list of Pages needs. */
  readonly instead?: string;
}

/** What is to be known of the token itself before its Pages: shown where it is in the way. */
export function TokenNote({ evidence, clock, instead }: TokenNoteProps) {
  const now = useNow(clock, (at) => diagnose(evidence, at).changesAt);
  const verdict = diagnose(evidence, now);
  return (
    <section
      aria-label="Verdict"
      data-state={verdict.state}
      data-cause={verdict.findings.map(({ cause }) => cause).join(" ")}
      className="rounded-xl border border-line bg-panel px-6 py-4.5"
    >
      <StateChip state={verdict.state} />
      <h2 className="mt-1.5 text-[1.1875rem]/7 font-semibold text-balance wrap-anywhere">
        {verdict.headline}
      </h2>
      <p className="max-w-[72ch] wrap-anywhere text-ink-2">{instead ?? verdict.explanation}</p>
    </section>
  );
}
