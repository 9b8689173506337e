import { OctagonX } from "lucide-react";
import { useEffect } from "react";
import { explainLogin } from "#/token/login/explain-login.ts";
import type { LoginFailure } from "#/token/login/login-answer.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import type { NextStep } from "#/token/verdict.ts";
import { Button } from "../../../ui/button.tsx";
import type { Announce } from "../../../ui/inspection/use-announcer.ts";
import { StepsList } from "../../../ui/inspection/steps-list.tsx";

interface FailureCardProps {
  readonly failure: LoginFailure;
  /** What was asked for; null where that is not known. */
  readonly plan: LoginPlan | null;
  /** Begins the login once more; null where that can't be done from here. */
  readonly onAgain: (() => void) | null;
  readonly announce: Announce;
}

/** Other panels lead here for a new token; here the way is the button below, or "Start it again". */
const leadsHere = ({ action }: NextStep) => action?.kind === "open" && action.panel === "log-in";

/** Why a login gave no token: cause, explanation, what to do, and Meta's own words last. */
export function FailureCard({ failure, plan, onAgain, announce }: FailureCardProps) {
  const { headline, explanation, findings, why, steps, toTellApart } = explainLogin(failure, plan);
  useEffect(() => announce(`no token: ${headline}`, headline), [announce, headline]);
  return (
    <section
      aria-label="What came of the login"
      data-cause={findings.map(({ cause }) => cause).join(" ")}
      className="rounded-xl border border-line bg-panel"
    >
      <div className="flex flex-wrap items-start justify-between gap-4 px-5 pt-5 pb-3">
        <div className="min-w-0">
          <span className="inline-flex items-center gap-1.5 rounded-full bg-bad-bg py-0.5 pr-2.5 pl-2 text-[0.8125rem] font-semibold text-bad">
            <OctagonX size={14} strokeWidth={2.4} aria-hidden />
            No token
          </span>
          <h2 className="mt-2.5 text-[1.5625rem]/8 font-semibold tracking-[-0.018em] text-balance wrap-anywhere">
            {headline}
          </h2>
          <p className="mt-1 max-w-[66ch] wrap-anywhere text-ink-2">{explanation}</p>
          {findings.length > 1 && (
            <ul className="mt-2 max-w-[66ch] list-disc pl-5 text-[0.8125rem] text-ink-2">
              {findings.slice(1).map((finding) => (
                <li key={finding.cause}>
                  Or: {finding.headline}. {finding.explanation}
                </li>
              ))}
            </ul>
          )}
          {toTellApart !== null && <p className="mt-2 text-[0.8125rem] text-ink-2">{toTellApart}</p>}
        </div>
        {onAgain !== null && (
          <Button look="primary" onClick={onAgain}>
            Start it again
          </Button>
        )}
      </div>
      <StepsList steps={steps.filter((step) => !leadsHere(step))} token={null} onRetry={onAgain} />
      {why.length > 0 && (
        <ol className="list-decimal border-t border-line py-3 pr-5 pl-10 text-[0.8125rem]">
          {why.map(({ text, source }) => (
            <li key={text} className="py-0.5 wrap-anywhere marker:text-ink-3">
              {text}
              {source !== null && <span className="block text-xs text-ink-3">{source}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
