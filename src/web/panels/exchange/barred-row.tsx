import { EXCHANGE_NAMES } from "#/token/exchanges/exchange-ids.ts";
import type { PlannedExchange } from "#/token/exchanges/plan-exchanges.ts";
import { RatingChip } from "./rating-chip.tsx";

/** Exchanges that can only fail, by the reason that they share. */
export function byReason(rows: readonly PlannedExchange[]): readonly (readonly PlannedExchange[])[] {
  const groups = new Map<string, PlannedExchange[]>();
  for (const row of rows) groups.set(row.reason, [...(groups.get(row.reason) ?? []), row]);
  return [...groups.values()];
}

/** Exchanges that can only fail, all for one reason: said once. */
export function BarredRow({ rows }: { readonly rows: readonly PlannedExchange[] }) {
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <li
      data-exchange={rows.map(({ exchange }) => exchange).join(" ")}
      data-rating={first.rating}
      data-cause={first.causes.join(" ")}
      className="grid gap-x-4 gap-y-1.5 border-b border-line px-5 py-3 last:border-0 sm:grid-cols-[8.75rem_minmax(0,1fr)] sm:items-center"
    >
      <div>
        <RatingChip rating={first.rating} />
      </div>
      <div className="min-w-0">
        <h3 className="font-semibold">{rows.map(({ exchange }) => EXCHANGE_NAMES[exchange]).join(" · ")}</h3>
        <p className="text-[0.8125rem] wrap-anywhere text-ink-3">{first.reason}</p>
      </div>
    </li>
  );
}
