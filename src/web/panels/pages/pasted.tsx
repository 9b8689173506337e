import { EMPTY_REASONS } from "#/token/pages/empty-list.data.ts";
import { foundBy } from "#/token/pages/page.ts";
import type { PastedPages } from "#/token/pages/read-pasted-pages.ts";
import type { WorldClock } from "../../ui/use-now.ts";
import { countPages } from "./list-words.ts";
import { pastedRows } from "./page-rows.ts";
import { TableCard } from "./results.tsx";

function sayPasted({ pages, certainty, unread, paging }: PastedPages): string {
  return [
    `${countPages(pages.length)} in the pasted answer; nobody was asked.`,
    certainty === "likely" ? "Only ids and names are there, so they may be something else than Pages." : "",
    paging.hasNext ? "The answer says that there are more: paste the token to read them all." : "",
    paging.holdsToken ? "Its links repeat the token: don't pass it on as it is." : "",
    unread > 0 ? `${unread} rows without an id were left out.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** A pasted list without a row: it holds no reason, so that every known one is told. */
function PastedEmpty() {
  return (
    <section aria-label="No Pages" className="rounded-xl border border-line bg-panel px-6 py-5">
      <h2 className="text-[1.1875rem]/7 font-semibold">An empty list, and no reason in it</h2>
      <p className="mt-1 max-w-[72ch] text-ink-2">
        Graph gives no reason. If this is an answer of /me/accounts, likely reasons are:
      </p>
      <ul className="mt-2 list-disc pl-5 text-ink-2">
        {EMPTY_REASONS.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="mt-2 max-w-[72ch] text-ink-2">Paste the token itself to find out which of them it is.</p>
    </section>
  );
}

/** Pages of an answer that somebody pasted. */
export function Pasted({ pasted, clock }: { readonly pasted: PastedPages; readonly clock: WorldClock }) {
  if (pasted.kind === "test-users") {
    return (
      <section aria-label="No Pages" className="rounded-xl border border-line bg-panel px-6 py-5">
        <h2 className="text-[1.1875rem]/7 font-semibold">These are test users of an app, not Pages</h2>
        <p className="mt-1 max-w-[72ch] text-ink-2">
          An app&apos;s accounts edge lists its test users; Pages are listed by a person&apos;s or system
          user&apos;s. Paste a user token, or an answer of /me/accounts.
        </p>
      </section>
    );
  }
  if (pasted.pages.length === 0 && pasted.unread === 0 && !pasted.paging.hasNext) return <PastedEmpty />;
  const rows = pastedRows(
    pasted.pages.map((page) => foundBy(page, "pasted")),
    clock,
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="mx-1 text-[0.8125rem] text-ink-3">{sayPasted(pasted)}</p>
      {rows.length > 0 && <TableCard rows={rows} several={false} onGrouped={() => {}} groupingCalls={0} />}
    </div>
  );
}
