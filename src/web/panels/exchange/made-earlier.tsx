import { EXCHANGE_NAMES } from "#/token/exchanges/exchange-ids.ts";
import { redactToken } from "#/token/redact.ts";
import { Card } from "../../ui/card.tsx";
import { SecretText } from "./secret-text.tsx";
import { givenToken, madeToken, type Run } from "./use-runs.ts";

interface Kept {
  readonly what: string;
  readonly token: string;
}

/** Every token that went into or came out of these runs, each once. */
function keptOf(runs: readonly Run[]): readonly Kept[] {
  const all = runs.flatMap((run) => {
    const given = givenToken(run.request);
    const made = run.answer && run.request.exchange !== "page-tokens" ? madeToken(run.answer) : null;
    const name = EXCHANGE_NAMES[run.request.exchange];
    return [
      ...(given === null ? [] : [{ what: "Given", token: given }]),
      ...(made === null ? [] : [{ what: name, token: made }]),
    ];
  });
  const once = new Map<string, Kept>();
  for (const kept of all) if (!once.has(kept.token)) once.set(kept.token, kept);
  return [...once.values()];
}

/** What earlier exchanges of this page were about, so that none is lost by the next. Kept until the page is closed. */
export function MadeEarlier({ runs }: { readonly runs: readonly Run[] }) {
  const kept = keptOf(runs);
  if (kept.length === 0) return null;
  return (
    <Card title="Tokens of this page so far" aside="gone when you close or reload it" className="mt-4">
      <ul className="divide-y divide-line px-5 pt-1 pb-2">
        {kept.map(({ what, token }, index) => (
          <li
            key={`${what} ${redactToken(token)}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span className="text-ink-2">{what}</span>
            <SecretText value={token} what={`token ${index + 1}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
