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

const Row = ({ term, before, after }: RowProps) => (
  <tr className="border-t border-line align-top">
    <th scope="row" className="py-2 pr-3 text-left font-normal text-ink-3">
      {term}
    </th>
    <td className="py-2 pr-4 wrap-anywhere">{before}</td>
    <td className="py-2 wrap-anywhere">{after}</td>
  </tr>
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
    <table className="w-full table-fixed border-collapse max-sm:text-[0.8125rem]">
      <thead className="text-[0.8125rem] text-ink-3">
        <tr>
          <th scope="col" className="w-20 pb-1.5 sm:w-32">
            <span className="sr-only">Fact</span>
          </th>
          <th scope="col" className="pb-1.5 text-left font-normal">
            Old
          </th>
          <th scope="col" className="pb-1.5 text-left font-normal">
            {advice}
          </th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}
