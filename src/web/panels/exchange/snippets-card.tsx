import { useState } from "react";
import { EXCHANGE_IDS, EXCHANGE_NAMES, type ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import { LANGUAGES, type Language, writeSnippet } from "#/token/exchanges/snippets/write-snippet.ts";
import { Card } from "../../ui/card.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Segment } from "../../ui/segment.tsx";
import { useApps } from "../../ui/use-apps.ts";

const isExchange = (text: string): text is ExchangeId => EXCHANGE_IDS.some((id) => id === text);

const OPTIONS = LANGUAGES.map((id) => ({ id, name: id }));

interface SnippetsCardProps {
  /** The exchange that was run last, which is the one shown until another is picked; null: none was. */
  readonly ran: ExchangeId | null;
  /** Its number. */
  readonly after: number;
}

/** Each exchange in one's own code: the values named, none of them filled in. */
export function SnippetsCard({ ran, after }: SnippetsCardProps) {
  const version = useApps()?.graphVersion ?? "v26.0";
  const [picked, setPicked] = useState<{ readonly exchange: ExchangeId; readonly after: number } | null>(
    null,
  );
  const exchange = picked?.after === after ? picked.exchange : (ran ?? "extend");
  const [language, setLanguage] = useState<Language>("cURL");
  const code = writeSnippet(exchange, language, version);
  return (
    <Card title="In your own code" aside="values named, no secrets" className="mt-4">
      <div className="px-5 pt-2 pb-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <label className="min-w-0 text-[0.8125rem] text-ink-2">
            Exchange shown
            <select
              value={exchange}
              onChange={(event) =>
                isExchange(event.target.value) && setPicked({ exchange: event.target.value, after })
              }
              className="mt-1 block min-h-9 max-w-full rounded-lg border border-edge bg-panel px-2 text-ink"
            >
              {EXCHANGE_IDS.map((id) => (
                <option key={id} value={id}>
                  {EXCHANGE_NAMES[id]}
                </option>
              ))}
            </select>
          </label>
          <Segment legend="Language" options={OPTIONS} value={language} onChange={setLanguage} />
        </div>
        <pre
          // A region that scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label="Snippet"
          className="mt-3 max-h-96 overflow-auto rounded-lg bg-mute p-3 font-mono text-[0.8125rem]/6 text-ink-2"
        >
          {code}
        </pre>
        <div className="mt-2.5">
          <CopyButton label="Copy snippet" text={() => code} />
        </div>
      </div>
    </Card>
  );
}
