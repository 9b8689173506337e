import { CircleCheck, CircleHelp, Clock, OctagonX } from "lucide-react";
import { clsx } from "clsx";
import type { PageLife } from "#/token/pages/page-life.ts";
import { inWords, wordsChangeAt } from "#/token/relative-time.ts";
import { useNow, type WorldClock } from "../../ui/use-now.ts";

const OK = "bg-ok-bg text-ok";
const WARN = "bg-warn-bg text-warn";
const MUTE = "bg-mute text-ink-2";
const BAD = "bg-bad-bg text-bad";

function lookOf({ end, certainty }: PageLife, now: number) {
  if (end.kind === "not-reported") return { look: MUTE, Icon: CircleHelp, text: "End not known" };
  if (end.kind === "never") {
    return certainty === "certain"
      ? { look: OK, Icon: CircleCheck, text: "Not by time" }
      : { look: OK, Icon: CircleCheck, text: "Likely not by time" };
  }
  if (end.at <= now) return { look: BAD, Icon: OctagonX, text: `Ended ${inWords(end.at, now)}` };
  return { look: WARN, Icon: Clock, text: `Ends ${inWords(end.at, now)}` };
}

/** When the Page tokens of a list end by time: as icon, words and colour. */
export function LifeChip({ life, clock }: { readonly life: PageLife; readonly clock: WorldClock }) {
  const { end } = life;
  const now = useNow(clock, (moment) => (end.kind === "at" ? wordsChangeAt(end.at, moment) : null));
  const { look, Icon, text } = lookOf(life, now);
  return (
    <span
      data-cause={end.kind === "at" && end.at <= now ? "expired" : (life.cause ?? undefined)}
      className={clsx(
        "tabular inline-flex items-center gap-1.5 rounded-full py-0.5 pr-2.5 pl-2 text-[0.8125rem] font-semibold whitespace-nowrap",
        look,
      )}
    >
      <Icon size={14} strokeWidth={2.4} aria-hidden className="shrink-0" />
      {text}
    </span>
  );
}
