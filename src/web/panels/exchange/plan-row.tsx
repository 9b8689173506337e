import { useId, useState } from "react";
import { EXCHANGE_NAMES, type ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import type { PlannedExchange } from "#/token/exchanges/plan-exchanges.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { RatingChip } from "./rating-chip.tsx";
import { RedirectForm } from "./redirect-form.tsx";

/** What is known before a token exchange is sent, beside the token. */
export interface Given {
  /** What was typed to confirm it; it is used for this one time. */
  readonly confirmation?: string | null;
  readonly redirectUri?: string;
}

interface PlanRowProps {
  readonly planned: PlannedExchange;
  readonly busy: boolean;
  readonly onRun: (exchange: ExchangeId, given: Given) => void;
}

const LABELS: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend: "Exchange",
  refresh: "Refresh",
  rotate: "Rotate…",
  "client-code": "Get code",
  code: "Exchange",
  redeem: "Redeem",
  "token-info": "Ask",
  "deprecation-check": "Ask",
  revoke: "Revoke…",
  "revoke-all": "Revoke all…",
};

function labelOf({ exchange, rating }: PlannedExchange): string {
  return rating === "not-yet" || rating === "pointless" ? "Anyway" : (LABELS[exchange] ?? "Make");
}

/** One exchange: how it is rated, why, and the button that does it; what it still needs opens below. */
export function PlanRow({ planned, busy, onRun }: PlanRowProps) {
  const { exchange, rating, reason, runnable, confirm, causes } = planned;
  const [open, setOpen] = useState(false);
  const title = useId();
  const why = useId();
  const asks = confirm !== null || exchange === "client-code";
  const run = (given: Given) => {
    setOpen(false);
    onRun(exchange, given);
  };
  return (
    <li
      data-exchange={exchange}
      data-rating={rating}
      data-cause={causes.join(" ")}
      className="border-b border-line last:border-0"
    >
      <div
        role="group"
        aria-labelledby={title}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-5 py-3 sm:grid-cols-[8.75rem_minmax(0,1fr)_auto]"
      >
        <div className="max-sm:col-span-2">
          <RatingChip rating={rating} />
        </div>
        <div className="min-w-0">
          <h3 id={title} className="font-semibold">
            {EXCHANGE_NAMES[exchange]}
          </h3>
          <p id={why} className="text-[0.8125rem] wrap-anywhere text-ink-3">
            {reason}
          </p>
        </div>
        {runnable ? (
          <Button
            look={rating === "recommended" ? "primary" : "secondary"}
            disabled={busy}
            aria-describedby={`${title} ${why}`}
            aria-expanded={asks ? open : undefined}
            onClick={() => (asks ? setOpen(!open) : run({}))}
          >
            {labelOf(planned)}
          </Button>
        ) : (
          <span />
        )}
      </div>
      {open && confirm !== null && (
        <ConfirmForm
          exchange={exchange}
          words={confirm}
          onConfirm={(confirmation) => run({ confirmation })}
        />
      )}
      {open && exchange === "client-code" && (
        <RedirectForm onRedirect={(redirectUri) => run({ redirectUri })} />
      )}
    </li>
  );
}
