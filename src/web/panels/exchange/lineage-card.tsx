import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import { Fragment } from "react";
import type { LineageStep } from "#/token/exchanges/lineage.ts";
import { Card } from "../../ui/card.tsx";
import { Moment } from "../../ui/moment.tsx";

const BORDERS: Readonly<Record<LineageStep["state"], string>> = {
  current: "border-accent shadow-[0_0_0_1px_var(--color-accent)]",
  here: "border-line-strong",
  missing: "border-dashed border-line-strong",
};

function End({ step: { end, ended, state } }: { readonly step: LineageStep }) {
  if (ended) return <p className="text-[0.8125rem] text-bad">works no more</p>;
  if (end === null || end.kind === "not-reported") return null;
  const will = state === "missing" ? "would" : "will";
  if (end.kind === "never") return <p className="text-[0.8125rem] text-ink-3">{will} not end by time</p>;
  return (
    <p className="text-[0.8125rem] text-ink-3">
      {state === "missing" ? "would end" : "ends"} <Moment at={end.at} />
    </p>
  );
}

/** Short → long → Pages: where the token stands, and each one's end. */
export function LineageCard({ steps }: { readonly steps: readonly LineageStep[] }) {
  return (
    <Card title="Where it comes from" className="mt-4">
      <ol className="flex flex-col gap-2 px-5 pt-3 pb-5 sm:flex-row sm:items-stretch sm:gap-3">
        {[...steps.entries()].map(([place, step]) => (
          <Fragment key={place}>
            {place > 0 && (
              <li aria-hidden className="self-center text-ink-3">
                <ArrowRight size={16} className="max-sm:rotate-90" />
              </li>
            )}
            <li
              aria-current={step.state === "current" ? "step" : undefined}
              className={clsx("min-w-0 grow basis-0 rounded-lg border px-4 py-3", BORDERS[step.state])}
            >
              <h3 className="font-semibold">{step.title}</h3>
              <p className="text-[0.8125rem] text-ink-3">{step.how}</p>
              <End step={step} />
            </li>
          </Fragment>
        ))}
      </ol>
    </Card>
  );
}
