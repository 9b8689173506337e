import { ExternalLink } from "lucide-react";
import { Link } from "wouter";
import type { PanelPath } from "#/server/api.ts";
import type { NextStep, StepAction, StepPanel } from "#/token/verdict.ts";
import { Button, buttonClass } from "../button.tsx";
import { CopyButton } from "../copy-button.tsx";
import { handToken } from "../handed-token.ts";

const PANELS: Readonly<Record<StepPanel, PanelPath>> = {
  "log-in": "/login",
  exchange: "/exchange",
  pages: "/pages",
};

interface StepsListProps {
  readonly steps: readonly NextStep[];
  /** What a step on another page takes along; null: there is no token at hand. */
  readonly token: string | null;
  /** Null where there is nothing to ask again. */
  readonly onRetry: (() => void) | null;
}

interface ActionProps extends Omit<StepsListProps, "steps"> {
  readonly action: StepAction;
}

function Action({ action, token, onRetry }: ActionProps) {
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
  if (action.kind === "open") {
    return (
      <Link
        href={PANELS[action.panel]}
        onClick={() => token !== null && handToken(token)}
        className={buttonClass("secondary", true)}
      >
        {action.label}
      </Link>
    );
  }
  return onRetry === null ? null : (
    <Button small onClick={onRetry}>
      {action.label}
    </Button>
  );
}

/** What to do, in order, each with the button that does it. */
export function StepsList({ steps, token, onRetry }: StepsListProps) {
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
              <Action action={action} token={token} onRetry={onRetry} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
