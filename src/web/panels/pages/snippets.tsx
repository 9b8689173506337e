import { useState } from "react";
import type { Page } from "#/token/pages/page.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useApps } from "../../ui/use-apps.ts";
import { snippetsFor } from "./page-snippets.ts";

/** How to get and use this Page's token, in several languages. No token is in them. */
export function Snippets({ page }: { readonly page: Page }) {
  const version = useApps()?.graphVersion ?? "v26.0";
  const all = snippetsFor(page.id, version);
  const [chosen, setChosen] = useState(0);
  const snippet = all[chosen] ?? all[0];
  return (
    <section aria-label="Code" className="rounded-xl border border-line bg-panel px-5 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <label className="text-[0.8125rem] text-ink-2">
          Language{" "}
          <select
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
            className="min-h-8 rounded-lg border border-edge bg-panel px-2 text-ink"
          >
            {all.map(({ language }, index) => (
              <option key={language} value={index}>
                {language}
              </option>
            ))}
          </select>
        </label>
        {snippet && <CopyButton label="Copy code" text={() => snippet.code} />}
      </div>
      <pre
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Snippet"
        className="mt-3 max-h-96 overflow-auto rounded-lg bg-mute p-3 font-mono text-[0.8125rem]/6 wrap-anywhere whitespace-pre-wrap"
      >
        {snippet?.code}
      </pre>
    </section>
  );
}
