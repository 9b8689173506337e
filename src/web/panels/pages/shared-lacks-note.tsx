import { sharedLacks } from "#/token/pages/shared-lacks.ts";
import { countPages } from "./list-words.ts";
import { judgeGoals, type PageRow } from "./page-rows.ts";

/** What keeps goals from all Pages at once: said in one place, as it is mended in one place. */
export function SharedLacksNote({ rows }: { readonly rows: readonly PageRow[] }) {
  const shared = sharedLacks(rows.map(judgeGoals));
  if (shared.length === 0) return null;
  return (
    <section aria-label="Missing on all of them" className="rounded-xl border border-line bg-panel px-5 py-3">
      <p className="text-[0.8125rem] font-semibold">
        {rows.length === 1 ? "Missing" : `Missing on all ${countPages(rows.length)}`}
      </p>
      <ul className="text-[0.8125rem] text-ink-2">
        {shared.map(({ words, goals }) => (
          <li key={words}>
            {words} · <span className="text-ink-3">{goals.join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
