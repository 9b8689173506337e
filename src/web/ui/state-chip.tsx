import { CircleAlert, CircleCheck, CircleHelp, CircleX, Clock, OctagonX } from "lucide-react";
import { clsx } from "clsx";
import type { State } from "#/token/verdict.ts";

const OK = "bg-ok-bg text-ok";
const WARN = "bg-warn-bg text-warn";
const BAD = "bg-bad-bg text-bad";

const STATES = {
  valid: { word: "Valid", look: OK, Icon: CircleCheck },
  expiring: { word: "Ends soon", look: WARN, Icon: Clock },
  limited: { word: "Limited", look: WARN, Icon: CircleAlert },
  ended: { word: "Ended", look: BAD, Icon: OctagonX },
  invalid: { word: "Invalid", look: BAD, Icon: CircleX },
  unknown: { word: "Not judged", look: "bg-mute text-ink-2", Icon: CircleHelp },
} satisfies Record<State, { word: string; look: string; Icon: typeof Clock }>;

/** A state as icon, word and colour: never by colour alone. */
export function StateChip({ state }: { readonly state: State }) {
  const { word, look, Icon } = STATES[state];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full py-0.5 pr-2.5 pl-2 text-[0.8125rem] font-semibold",
        look,
      )}
    >
      <Icon size={14} strokeWidth={2.4} aria-hidden />
      {word}
    </span>
  );
}
