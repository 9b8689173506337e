import { clsx } from "clsx";
import { compareAddresses } from "#/token/login/compare-addresses.ts";

interface ComparedProps {
  /** What the exchange will name. */
  readonly ours: string;
  /** What the pasted address came back to. */
  readonly theirs: string;
}

interface LineProps {
  readonly label: string;
  readonly runs: readonly { readonly same: boolean; readonly text: string }[];
}

const MARKED = "rounded bg-bad-bg px-0.5 font-semibold text-bad";

function Line({ label, runs }: LineProps) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="font-mono text-[0.8125rem] wrap-anywhere">
        {runs.map(({ same, text }, index) => {
          const Part = same ? "span" : "mark";
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the runs of one text have no other name
            <Part key={index} className={same ? "" : clsx(MARKED, text === "" && "pr-1")}>
              {text}
            </Part>
          );
        })}
      </dd>
    </div>
  );
}

/** Both redirect addresses letter by letter, where they are not the same. */
export function ComparedAddresses({ ours, theirs }: ComparedProps) {
  const { equal, runs, says } = compareAddresses(ours, theirs);
  if (equal) return null;
  return (
    <section aria-label="Addresses compared" className="grid gap-2 rounded-lg bg-mute px-3.5 py-3">
      <p className="text-[0.8125rem] font-medium">
        These differ, and Meta wants the same to the last letter: the exchange would be refused.
      </p>
      <dl className="grid gap-1.5">
        <Line label="In the field above" runs={runs.map(({ same, ours: text }) => ({ same, text }))} />
        <Line label="In what was pasted" runs={runs.map(({ same, theirs: text }) => ({ same, text }))} />
      </dl>
      <ul className="list-disc pl-5 text-[0.8125rem] text-ink-2">
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
