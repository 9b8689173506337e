import { ExternalLink } from "lucide-react";
import type { NextStep, StepAction } from "#/token/verdict.ts";
import { Button, buttonClass } from "../button.tsx";
import { CopyButton } from "../copy-button.tsx";

interface StepsListProps {
  readonly steps: readonly NextStep[];
  /** Null where there is nothing to ask again. */
  readonly onRetry: (() => void) | null;
}

function Action({ action, onRetry }: { readonly action: StepAction; readonly onRetry: (() => void) | null }) {
  if (action.kind === "copy") return <CopyButton label={action.label} text={() => action.text} />;
  if (action.kind === "link") {
    return (
      <a href={action.href} target="_blank" rel="noreferrer" className={buttonClass("secondary", true)}>
        {action.label}
        <ExternalLink size={13} aria-hidden />
        <span className="sr-only">(opens in a new tab)</span>
      </a>
    );
  }
  return onRetry === null ? null : (
    <Button small onClick={onRetry}>
      {action.label}
    </Button>
  );
}

/** What to do, in order, each with the button that does it. */
export function StepsList({ steps, onRetry }: StepsListProps) {
  return (
    <ol className="px-5 pt-1 pb-3.5">
      {steps.map(({ text, action }, index) => (
        <li
          key={text}
          className="flex flex-col items-start gap-x-4 gap-y-2 border-b border-line py-2.5 last:border-0 sm:flex-row sm:items-center sm:justify-between"
        >
          <p className="text-[0.8125rem] wrap-anywhere text-ink-2">
            {steps.length > 1 && <b className="mr-1.5 font-semibold text-ink">{index + 1}.</b>}
            {text}
          </p>
          {action && (
            <div className="shrink-0">
              <Action action={action} onRetry={onRetry} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
