import { Check, CircleHelp, Minus, X } from "lucide-react";
import { clsx } from "clsx";
import type { GoalAnswer } from "#/token/pages/judge-goal.ts";

const MARKS = {
  yes: { Icon: Check, word: "yes", look: "text-ok" },
  likely: { Icon: Minus, word: "likely", look: "text-warn" },
  no: { Icon: X, word: "no", look: "text-bad" },
  unknown: { Icon: CircleHelp, word: "not known", look: "text-ink-3" },
} satisfies Record<GoalAnswer, { Icon: typeof Check; word: string; look: string }>;

/** Yes, likely, no: icon, word and colour. */
export function AnswerMark({ answer }: { readonly answer: GoalAnswer }) {
  const { Icon, word, look } = MARKS[answer];
  return (
    <span
      className={clsx("inline-flex items-center gap-1 text-[0.8125rem] font-medium whitespace-nowrap", look)}
    >
      <Icon size={14} strokeWidth={2.6} aria-hidden />
      {word}
    </span>
  );
}
