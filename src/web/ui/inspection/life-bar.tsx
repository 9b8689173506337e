import { clsx } from "clsx";
import type { Inspection } from "#/token/inspection.ts";
import type { State } from "#/token/verdict.ts";
import { Moment } from "../moment.tsx";
import { useNow, type WorldClock } from "../use-now.ts";
import { type LifeSpan, lifeSpan, type Mark } from "./life-span.ts";

const FILL: Record<State, string> = {
  valid: "bg-ok",
  expiring: "bg-warn",
  limited: "bg-warn",
  ended: "bg-bad",
  invalid: "bg-line-strong",
  unknown: "bg-line-strong",
};

interface LifeBarProps {
  readonly inspection: Inspection;
  readonly state: State;
  readonly clock: WorldClock;
}

function MarkText({ mark, roomy }: { readonly mark: Mark; readonly roomy: boolean }) {
  const place = roomy ? { left: `${mark.position}%`, transform: `translateX(-${mark.position}%)` } : {};
  return (
    <li
      style={place}
      className={clsx(
        "min-w-0",
        roomy ? "whitespace-nowrap sm:absolute max-sm:transform-none!" : "sm:last:text-right",
      )}
    >
      <span className="block font-medium text-ink-2">{mark.label}</span>
      {mark.at === null ? mark.note : <Moment at={mark.at} />}
    </li>
  );
}

function Bar({ span, state }: { readonly span: LifeSpan; readonly state: State }) {
  const { marks, nowAt, leftFrom, leftTo } = span;
  return (
    <div aria-hidden className="relative mt-7 mb-2 h-2 rounded-full bg-mute">
      <div className="absolute inset-y-0 left-0 rounded-full bg-line-strong" style={{ width: `${nowAt}%` }} />
      <div
        className={clsx("absolute inset-y-0 rounded-full", FILL[state])}
        style={{ left: `${leftFrom}%`, width: `${Math.max(leftTo - leftFrom, 0)}%` }}
      />
      {marks.map(
        ({ label, position }) =>
          position !== null && (
            <div
              key={label}
              className="absolute -inset-y-0.5 w-0.5 bg-ink-3"
              style={{ left: `calc(${position}% - 1px)` }}
            />
          ),
      )}
      <div className="absolute -inset-y-1.5 w-0.5 rounded-full bg-ink" style={{ left: `${nowAt}%` }} />
      <span
        className="absolute -top-6.5 text-xs font-semibold"
        style={{ left: `${nowAt}%`, transform: `translateX(-${nowAt}%)` }}
      >
        now
      </span>
    </div>
  );
}

/** Both clocks of a token on one bar: when it was issued, now, when it ends, when its data access ends. */
export function LifeBar({ inspection, state, clock }: LifeBarProps) {
  const now = useNow(clock, (at) => at + 30);
  const span = lifeSpan(inspection, now);
  if (!span) return null;
  return (
    <div className="px-6 pt-1.5 pb-5">
      <Bar span={span} state={state} />
      <ul
        className={clsx(
          "grid gap-x-6 gap-y-1.5 text-xs text-ink-3 sm:flex sm:justify-between",
          span.roomy && "sm:relative sm:h-9",
        )}
      >
        {span.marks.map((mark) => (
          <MarkText key={mark.label} mark={mark} roomy={span.roomy} />
        ))}
      </ul>
    </div>
  );
}
