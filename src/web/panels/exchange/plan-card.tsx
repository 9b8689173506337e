import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import type { ExchangePlan, PlannedExchange } from "#/token/exchanges/plan-exchanges.ts";
import { BarredRow, byReason } from "./barred-row.tsx";
import { type Given, PlanRow } from "./plan-row.tsx";

interface PlanCardProps {
  readonly plan: ExchangePlan;
  readonly busy: boolean;
  readonly onRun: (exchange: ExchangeId, given: Given) => void;
}

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  readonly children: ReactNode;
}

const CODES: ReadonlySet<ExchangeId> = new Set(["code", "redeem"]);
/** What makes no token: questions, and what ends one. */
const ASIDE: ReadonlySet<ExchangeId> = new Set(["token-info", "deprecation-check", "revoke", "revoke-all"]);

/** A token's plan has no rows for codes. An app token has a card of its own: it needs nothing from the field. */
const belongs = ({ exchange }: PlannedExchange) => exchange !== "app-token" && !CODES.has(exchange);

function groupsOf({ exchanges }: ExchangePlan) {
  const rows = exchanges.filter(belongs);
  const offered = rows.filter(({ rating }) => rating !== "impossible");
  const isFirst = ({ rating }: PlannedExchange) => rating === "recommended";
  const making = offered.filter(({ exchange }) => !ASIDE.has(exchange));
  return {
    making: [...making.filter(isFirst), ...making.filter((row) => !isFirst(row))],
    aside: offered.filter(({ exchange }) => ASIDE.has(exchange)),
    impossible: rows.filter(({ rating }) => rating === "impossible"),
  };
}

function Fold({ title, count, open, children }: FoldProps) {
  if (count === 0) return null;
  return (
    <details open={open} className="group border-line not-first:border-t">
      <summary className="flex list-none items-center gap-1.5 rounded-xl px-5 py-3 text-[0.8125rem] text-ink-2">
        <ChevronRight size={14} className="transition-transform group-open:rotate-90" aria-hidden />
        {title} · {count}
      </summary>
      <ul className="border-t border-line">{children}</ul>
    </details>
  );
}

/** What can be made from the token in the field, judged before anything runs. */
export function PlanCard({ plan, busy, onRun }: PlanCardProps) {
  const { making, aside, impossible } = groupsOf(plan);
  const none = making.every(({ runnable }) => !runnable);
  const row = (planned: PlannedExchange) => (
    <PlanRow key={planned.exchange} planned={planned} busy={busy} onRun={onRun} />
  );
  return (
    <section
      aria-label="What can be made"
      data-input={plan.input}
      className="rounded-xl border border-line bg-panel"
    >
      {making.length > 0 && <ul>{making.map(row)}</ul>}
      <Fold
        key={plan.input}
        title={none ? "Nothing can be made from it" : "Not from this token"}
        count={impossible.length}
        open={none}
      >
        {byReason(impossible).map((rows) => (
          <BarredRow key={rows[0]?.exchange} rows={rows} />
        ))}
      </Fold>
      <Fold title="Ask the old addresses, or end it" count={aside.length} open={false}>
        {aside.map(row)}
      </Fold>
    </section>
  );
}
