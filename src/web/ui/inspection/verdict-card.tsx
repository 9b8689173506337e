import { CalendarPlus } from "lucide-react";
import type { Inspection } from "#/token/inspection.ts";
import type { Verdict } from "#/token/verdict.ts";
import { Button } from "../button.tsx";
import { CopyButton } from "../copy-button.tsx";
import { StateChip } from "../state-chip.tsx";
import type { WorldClock } from "../use-now.ts";
import { saveCalendarEntry } from "./calendar-entry.ts";
import { LifeBar } from "./life-bar.tsx";
import { replyText, reportText } from "./report.ts";

interface VerdictCardProps {
  readonly verdict: Verdict;
  readonly inspection: Inspection | null;
  readonly clock: WorldClock;
  /** The token as it may be shown; null for text without one. */
  readonly shown: string | null;
}

/** The first thing read: one sentence, what it means, and the two clocks. */
export function VerdictCard({ verdict, inspection, clock, shown }: VerdictCardProps) {
  const end = inspection?.expires.kind === "at" && verdict.state !== "ended" ? inspection.expires.at : null;
  const causes = verdict.findings.map((finding) => finding.cause).join(" ");
  return (
    <section
      aria-label="Verdict"
      data-state={verdict.state}
      data-cause={causes}
      className="rounded-xl border border-line bg-panel"
    >
      <div className="flex flex-col gap-4 px-6 pt-5.5 pb-5 wide:flex-row wide:justify-between wide:gap-8">
        <div className="min-w-0">
          <StateChip state={verdict.state} />
          <h2 className="mt-2.5 text-[1.5625rem]/8 font-semibold tracking-[-0.018em] text-balance wrap-anywhere">
            {verdict.headline}
          </h2>
          <p className="mt-1 max-w-[66ch] wrap-anywhere text-ink-2">{verdict.explanation}</p>
        </div>
        <div className="flex shrink-0 flex-wrap content-start items-start gap-2">
          {verdict.needsLogin && (
            <CopyButton small={false} label="Copy reply for ticket" text={() => replyText(verdict)} />
          )}
          <CopyButton small={false} label="Copy report" text={() => reportText(verdict, inspection, shown)} />
          {end !== null && (
            <Button onClick={() => saveCalendarEntry(end, shown)}>
              <CalendarPlus size={15} aria-hidden />
              Add expiry to calendar
            </Button>
          )}
        </div>
      </div>
      {inspection && <LifeBar inspection={inspection} state={verdict.state} clock={clock} />}
    </section>
  );
}
