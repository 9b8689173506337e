import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

interface RotationStepProps {
  readonly number: number;
  readonly title: string;
  readonly state: "waiting" | "now" | "done" | "failed";
  readonly children?: ReactNode;
}

const SAID = { waiting: "not yet", now: "now", done: "done", failed: "not as it should be" };

/** One step of the rotation: its number becomes a tick when it is done. */
export function RotationStep({ number, title, state, children }: RotationStepProps) {
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      data-step={number}
      data-step-state={state}
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 border-b border-line px-5 py-3 last:border-0"
    >
      <span
        aria-hidden
        className={clsx(
          "tabular flex size-6 items-center justify-center rounded-full text-[0.8125rem] font-semibold",
          state === "done" && "bg-ok-bg text-ok",
          state === "failed" && "bg-bad-bg text-bad",
          state === "now" && "bg-accent-bg text-accent",
          state === "waiting" && "bg-mute text-ink-3",
        )}
      >
        {state === "done" ? <Check size={14} strokeWidth={2.6} /> : state === "failed" ? "!" : number}
      </span>
      <div className="min-w-0">
        <h3 className={clsx("font-semibold", state === "waiting" && "text-ink-3")}>
          {title} <span className="sr-only">({SAID[state]})</span>
        </h3>
        {children}
      </div>
    </li>
  );
}
