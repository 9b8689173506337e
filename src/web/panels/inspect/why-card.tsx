import type { Verdict } from "#/token/verdict.ts";
import { Card } from "../../ui/card.tsx";
import { StepsList } from "../../ui/inspection/steps-list.tsx";

interface WhyCardProps {
  readonly verdict: Verdict;
  readonly token: string | null;
  readonly onRetry: (() => void) | null;
}

/** Why we say so, point by point with its source, and what to do about it. */
export function WhyCard({ verdict, token, onRetry }: WhyCardProps) {
  const { why, steps, findings, toTellApart, state } = verdict;
  const works = state === "valid" || state === "expiring";
  return (
    <Card title="Why" className="self-start">
      <ol className="list-decimal py-2 pr-5 pl-10">
        {why.map(({ text, source }) => (
          <li key={text} className="py-1 wrap-anywhere marker:text-ink-3">
            {text}
            {source !== null && <span className="block text-[0.8125rem] text-ink-3">{source}</span>}
          </li>
        ))}
      </ol>
      {findings.length > 1 && (
        <div className="px-5 pb-2">
          <h3 className="text-[0.8125rem] font-semibold">What fits, most likely first</h3>
          <ul className="mt-1">
            {findings.map((finding) => (
              <li key={finding.cause} className="py-1">
                <span className="font-medium">
                  {finding.certainty === "likely" && "Probably: "}
                  {finding.headline}
                </span>{" "}
                <span className="text-[0.8125rem] text-ink-3">{finding.explanation}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {toTellApart !== null && <p className="px-5 pb-2 text-[0.8125rem] text-ink-2">{toTellApart}</p>}
      {steps.length > 0 && (
        <>
          <h3 className="px-5 pt-1.5 text-[0.8125rem] font-semibold">{works ? "Next" : "How to fix it"}</h3>
          <StepsList steps={steps} token={token} onRetry={onRetry} />
        </>
      )}
    </Card>
  );
}
