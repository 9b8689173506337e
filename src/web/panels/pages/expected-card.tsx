import { clsx } from "clsx";
import { useState } from "react";
import { comparePages, type PageComparison } from "#/token/pages/expected-pages.ts";
import type { FoundPage } from "#/token/pages/page.ts";
import { readExpected } from "#/token/pages/read-expected.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { countPages } from "./list-words.ts";

/** Longer lists are cut in sight; the numbers stand for all of them. */
const SHOWN = 50;

interface GroupProps {
  readonly title: string;
  readonly kind: "missing" | "extra" | "changed";
  readonly lines: readonly { readonly key: string; readonly text: string; readonly id: string | null }[];
}

function Group({ title, kind, lines }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section data-compared={kind} data-count={lines.length}>
      <h3 className="text-[0.8125rem] font-semibold">
        {title} <span className="font-normal text-ink-3">{lines.length}</span>
      </h3>
      <ul className="text-[0.8125rem] text-ink-2">
        {lines.slice(0, SHOWN).map(({ key, text, id }) => (
          <li key={key} className="line-clamp-2 wrap-anywhere">
            <bdi>{text}</bdi> {id !== null && <code className="font-mono text-ink-3">{id}</code>}
          </li>
        ))}
        {lines.length > SHOWN && <li>and {lines.length - SHOWN} more</li>}
      </ul>
    </section>
  );
}

const nameOf = ({ name }: { readonly name: string | null }) => name?.slice(0, 200) ?? "";

function Compared({ compared }: { readonly compared: PageComparison }) {
  const { missing, extra, changed, same } = compared;
  return (
    <div className="mt-3 grid gap-3">
      <p role="status" aria-label="Compared">
        {missing.length === 0 && extra.length === 0 && changed.length === 0
          ? `All ${countPages(same)} as expected.`
          : `${same} as expected, ${missing.length} missing, ${extra.length} extra, ${changed.length} with changed tasks.`}
      </p>
      <div className="grid gap-4 side:grid-cols-3">
        <Group
          title="Missing"
          kind="missing"
          lines={missing.map((one) => ({ key: `${one.id} ${one.name}`, text: nameOf(one), id: one.id }))}
        />
        <Group
          title="Extra"
          kind="extra"
          lines={extra.map((page) => ({ key: page.id, text: nameOf(page), id: page.id }))}
        />
        <Group
          title="Changed tasks"
          kind="changed"
          lines={changed.map(({ page, gained, lost }) => ({
            key: page.id,
            text: [
              nameOf(page) || page.id,
              lost.length > 0 ? `lost ${lost.join(", ")}` : "",
              gained.length > 0 ? `gained ${gained.join(", ")}` : "",
            ]
              .filter((part) => part !== "")
              .join(" · "),
            id: null,
          }))}
        />
      </div>
    </div>
  );
}

interface ExpectedCardProps {
  readonly pages: readonly FoundPage[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Holds the list against one that somebody expects: last week's export, or ids and names line by line. */
export function ExpectedCard({ pages, text, onText }: ExpectedCardProps) {
  const expected = readExpected(text);
  const compared = expected.length === 0 ? null : comparePages(expected, pages);
  const [picked, setPicked] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    onText(await file.text());
    setPicked(file.name);
  };
  return (
    <Card
      title="Expected Pages"
      aside={compared === null ? undefined : `${countPages(expected.length)} expected`}
    >
      <div className="px-5 pt-1 pb-4">
        <label htmlFor="expected" className="text-ink-2">
          Paste ids or names, one a line, or last week's export (CSV or JSON).
        </label>
        <textarea
          id="expected"
          aria-label="Expected Pages"
          rows={3}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            onText(event.target.value);
            setPicked(null);
          }}
          className="mt-2 block max-h-60 w-full rounded-lg border border-edge bg-panel px-3 py-2 font-mono text-[0.8125rem]"
        />
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <label className={clsx(buttonClass("secondary", true), "has-focus-visible:outline-2")}>
            Choose a file
            <input
              type="file"
              accept=".csv,.json,.txt,text/csv,application/json,text/plain"
              onChange={(event) => void take(event.target.files?.[0])}
              className="sr-only"
            />
          </label>
          {picked !== null && <span className="text-[0.8125rem] wrap-anywhere text-ink-3">{picked}</span>}
        </p>
        {text.trim() !== "" && expected.length === 0 && (
          <p className="mt-2 text-ink-2">No Page can be read from this.</p>
        )}
        {compared && <Compared compared={compared} />}
      </div>
    </Card>
  );
}
