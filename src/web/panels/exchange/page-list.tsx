import type { PageToken } from "#/token/exchanges/exchange-answer.ts";
import { Button } from "../../ui/button.tsx";
import type { WorldClock } from "../../ui/use-now.ts";
import { LimitText } from "./limit-text.tsx";
import { SecretText } from "./secret-text.tsx";
import type { Seen } from "./use-runs.ts";

interface PageListProps {
  /** Of the token that was given; null: not reported. */
  readonly scopes: readonly string[] | null;
  readonly pages: readonly PageToken[];
  readonly more: boolean;
  /** The first of them, inspected. */
  readonly first: Seen | null;
  readonly clock: WorldClock;
  /** Opens the page that lists Pages with all that is to be known of them. */
  readonly onOpen: () => void;
}

/** Hundreds of rows would bury all else here. */
const SHOWN = 12;

function Ends({ first, clock }: Pick<PageListProps, "first" | "clock">) {
  if (first === null) return null;
  if (first.kind === "asking") return <span className="after-a-moment">checking one of them…</span>;
  if (first.kind === "failed" || first.evidence.kind !== "inspected") return "their end could not be checked";
  const { expires } = first.evidence.inspection;
  return (
    <span data-page-end={expires.kind}>
      They end: <LimitText limit={expires} clock={clock} /> (the first was checked)
    </span>
  );
}

/** An empty list is no refusal: Graph does not say why, the token's permissions may. */
function NoPages({ scopes, onOpen }: Pick<PageListProps, "scopes" | "onOpen">) {
  const missing = scopes !== null && !scopes.includes("pages_show_list");
  return (
    <div
      data-cause={missing ? "permission-missing" : "asset-not-assigned"}
      className="grid justify-items-start gap-3 px-5 pt-1 pb-4"
    >
      <p className="text-ink-2">
        {missing
          ? "Graph lists no Page, because this token lacks pages_show_list: log in again and ask for it."
          : "Graph lists no Page with a token for this person, and gives no reason. Likely ones: no Page was chosen in the login, the Pages belong to a business and need business_management as well, the person has a role on none, or Graph left the list empty by its own fault, as it does now and then."}
      </p>
      <Button onClick={onOpen}>Look for the missing Pages</Button>
    </div>
  );
}

/** The Pages that a token gave tokens for. */
export function PageList({ pages, more, first, clock, scopes, onOpen }: PageListProps) {
  if (pages.length === 0) return <NoPages scopes={scopes} onOpen={onOpen} />;
  const hidden = pages.length - SHOWN;
  return (
    <div className="px-5 pb-4">
      <p className="pb-2 text-[0.8125rem] text-ink-3">
        <Ends first={first} clock={clock} />
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {pages.slice(0, SHOWN).map(({ id, name, token }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <p className="min-w-0 wrap-anywhere">
              <bdi className="font-medium">{name ?? "Without a name"}</bdi>{" "}
              <code className="font-mono text-[0.8125rem] text-ink-3">{id}</code>
            </p>
            <SecretText value={token} what={`the token of ${name ?? id}`} />
          </li>
        ))}
      </ul>
      {(hidden > 0 || more) && (
        <p className="pt-2 text-[0.8125rem] text-ink-3">
          {hidden > 0 && `And ${hidden} more here. `}
          {more && "Graph has further Pages beyond these."}
        </p>
      )}
      <Button className="mt-3" onClick={onOpen}>
        All Pages, with their tasks
      </Button>
    </div>
  );
}
