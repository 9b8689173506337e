import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type ComparedFact, compareTokens, worksNow } from "#/token/exchanges/compare-tokens.ts";
import type { Evidence } from "#/token/evidence.ts";
import { useNow, type WorldClock } from "../../ui/use-now.ts";
import { LimitText } from "./limit-text.tsx";
import { SecretText } from "./secret-text.tsx";
import type { Seen } from "./use-runs.ts";

interface BeforeAfterProps {
  readonly oldToken: string;
  readonly newToken: string;
  /** As it was found before the exchange. */
  readonly before: Evidence;
  readonly old: Seen | null;
  readonly made: Seen | null;
  readonly clock: WorldClock;
  /** What to do with the new one, in its column's head. */
  readonly advice: string;
}

const LOOKS: Partial<Readonly<Record<ComparedFact["change"], string>>> = {
  better: "font-semibold text-ok",
  worse: "font-semibold text-bad",
  other: "font-semibold",
};

interface RowProps {
  readonly term: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** Three columns; on a narrow page the fact's name stands above the two. Roles, since the layout is no table's. */
const COLUMNS = "grid grid-cols-2 gap-x-4 sm:grid-cols-[7.5rem_minmax(0,1fr)_minmax(0,1fr)]";

const Row = ({ term, before, after }: RowProps) => (
  <div role="row" className={clsx(COLUMNS, "items-baseline border-t border-line py-2")}>
    <span role="rowheader" className="text-ink-3 max-sm:col-span-2 max-sm:text-[0.8125rem]">
      {term}
    </span>
    <span role="cell" className="min-w-0 wrap-anywhere">
      {before}
    </span>
    <span role="cell" className="min-w-0 wrap-anywhere">
      {after}
    </span>
  </div>
);

const WORDS = { yes: "yes (checked)", no: "no (checked)", unknown: "could not be told" };

/** Whether a token works, as it was found after the exchange. */
export function Works({ seen, name }: { readonly seen: Seen | null; readonly name: string }) {
  if (seen === null) return "not checked";
  if (seen.kind === "asking") return <span className="after-a-moment text-ink-3">checking…</span>;
  if (seen.kind === "failed") return <span className="text-ink-3">not checked: {seen.message}</span>;
  return <Found evidence={seen.evidence} clock={seen.clock} name={name} />;
}

function Found({ evidence, clock, name }: { evidence: Evidence; clock: WorldClock; name: string }) {
  const now = useNow(clock, () => null);
  const works = worksNow(evidence, now);
  return (
    <span data-works={name} data-answer={works} className={works === "no" ? "text-bad" : undefined}>
      {WORDS[works]}
    </span>
  );
}

const cell = (fact: ComparedFact["before"], clock: WorldClock) =>
  fact.kind === "text" ? fact.text : <LimitText limit={fact.limit} clock={clock} />;

/** Old and new, side by side: what changed, and whether each still works. */
export function BeforeAfter(props: BeforeAfterProps) {
  const { oldToken, newToken, before, old, made, clock, advice } = props;
  const facts = made?.kind === "seen" ? compareTokens(before, made.evidence) : [];
  return (
    <div role="table" aria-label="Old and new">
      <div role="row" className={clsx(COLUMNS, "pb-1.5 text-[0.8125rem] text-ink-3")}>
        <span role="columnheader" className="max-sm:sr-only">
          <span className="sr-only">Fact</span>
        </span>
        <span role="columnheader">Old</span>
        <span role="columnheader">{advice}</span>
      </div>
      <Row
        term="Token"
        before={<SecretText value={oldToken} what="the old token" />}
        after={<SecretText value={newToken} what="the new token" strong />}
      />
      {facts.map((fact) => (
        <Row
          key={fact.name}
          term={fact.name}
          before={cell(fact.before, clock)}
          after={<span className={clsx(LOOKS[fact.change])}>{cell(fact.after, clock)}</span>}
        />
      ))}
      <Row
        term="Still works?"
        before={<Works seen={old} name="old" />}
        after={<Works seen={made} name="new" />}
      />
    </div>
  );
}
