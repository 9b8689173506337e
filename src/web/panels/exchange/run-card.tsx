import { CalendarPlus } from "lucide-react";
import { clsx } from "clsx";
import type { CallRecord } from "#/token/call-record.ts";
import { EXCHANGE_NAMES, type ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { saveCalendarEntry } from "../../ui/inspection/calendar-entry.ts";
import { EvidenceCard } from "../../ui/inspection/evidence-card.tsx";
import { NotDone } from "./not-done.tsx";
import { OldToken } from "./old-token.tsx";
import { useFocusOnRun } from "./use-focus-on-run.ts";
import { useRetry } from "./use-retry.tsx";
import { RunResult } from "./run-result.tsx";
import { givenToken, type Run } from "./use-runs.ts";

export interface RunActions {
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly retry: (run: Run, confirmation: string | null) => void;
  readonly goOn: (token: string) => void;
  readonly inspect: (token: string) => void;
  /** Opens the list of Pages with the token that they hang on. */
  readonly pages: (token: string) => void;
  readonly redeem: (code: string, redirectUri: string, machineId: string | null) => void;
  /** What a device would have kept from the last redemption of this page. */
  readonly machineId: string | null;
}

const TITLES: Partial<Readonly<Record<ExchangeId, string>>> = {
  "client-code": "One code, two sides",
  "page-tokens": "Made just now",
  revoke: "Revoked",
  "revoke-all": "Revoked",
  "token-info": "What the old address says",
  "deprecation-check": "What the old address says",
};

function titleOf({ request, answer, pending, cancelled, error }: Run): string {
  if (pending) return "Asking Meta";
  if (cancelled || error) return "No answer";
  if (answer?.outcome.kind !== "done") return "Not done";
  const fromToken = givenToken(request) !== null;
  return TITLES[request.exchange] ?? (fromToken ? "Before and after" : "New token");
}

function Pending({ cancel }: { readonly cancel: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-5 pt-1 pb-4">
      <p role="status" aria-label="Progress" className="text-ink-2">
        Inspecting the token, then exchanging it…
      </p>
      <Button small onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}

/** Our own server said no, or the reader stopped: what Meta did meanwhile can't be told. */
function Unanswered({ run, retry }: { readonly run: Run; readonly retry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-3 px-5 pt-1 pb-4">
      <p className="min-w-0 grow basis-64 text-ink-2">
        {run.error?.message ?? "Cancelled. If it had been sent already, Meta may have done it all the same."}
      </p>
      <Button small onClick={retry}>
        Try again
      </Button>
    </div>
  );
}

function calendarOf({ made, answer }: Run): { readonly end: number; readonly shown: string } | null {
  const token =
    answer?.outcome.kind === "done" && answer.outcome.result.kind === "token"
      ? answer.outcome.result.made.token
      : null;
  if (token === null || made?.kind !== "seen" || made.evidence.kind !== "inspected") return null;
  const { expires } = made.evidence.inspection;
  return expires.kind === "at" ? { end: expires.at, shown: redactToken(token) } : null;
}

function Footer({ run, actions }: { readonly run: Run; readonly actions: RunActions }) {
  const { answer, request } = run;
  if (answer?.outcome.kind !== "done" || answer.outcome.result.kind !== "token") return null;
  const { token } = answer.outcome.result.made;
  const calendar = calendarOf(run);
  return (
    <div className="flex flex-wrap gap-2 px-5 pb-4">
      {request.exchange !== "debug-only" && (
        <Button look="primary" onClick={() => actions.goOn(token)}>
          Go on with the new token
        </Button>
      )}
      <Button onClick={() => actions.inspect(token)}>Inspect it</Button>
      {calendar !== null && (
        <Button onClick={() => saveCalendarEntry(calendar.end, calendar.shown)}>
          <CalendarPlus size={15} aria-hidden />
          Add expiry to calendar
        </Button>
      )}
    </div>
  );
}

function Failed({ run, actions }: { readonly run: Run; readonly actions: RunActions }) {
  const { again, form } = useRetry(run, (confirmation) => actions.retry(run, confirmation));
  return (
    <>
      {run.answer === null ? (
        <Unanswered run={run} retry={again} />
      ) : (
        <NotDone answer={run.answer} onRetry={again} />
      )}
      {form}
      <OldToken run={run} />
    </>
  );
}

function Body({ run, actions }: { readonly run: Run; readonly actions: RunActions }) {
  const { answer, pending } = run;
  if (pending) return <Pending cancel={actions.cancel} />;
  if (answer?.outcome.kind === "done")
    return <RunResult run={run} result={answer.outcome.result} actions={actions} />;
  return <Failed key={run.number} run={run} actions={actions} />;
}

const isInspection = ({ url }: CallRecord) => url.endsWith("/debug_token");

/** The exchange's own calls first: they are what the card is about. */
function groupsOf({ number, answer }: Run): readonly (readonly [string, readonly CallRecord[]])[] {
  const calls = answer?.calls ?? [];
  return [
    [`exchange ${number}`, calls.filter((call) => !isInspection(call))],
    [`inspection ${number}`, calls.filter(isInspection)],
  ];
}

interface RunCardProps {
  readonly run: Run;
  /** The token that the verdict above is about; null: none. */
  readonly inField: string | null;
  readonly actions: RunActions;
}

/** What came of an exchange. The token that went in stays in view whatever came. */
export function RunCard({ run, inField, actions }: RunCardProps) {
  const { pending, answer } = run;
  const given = givenToken(run.request);
  const apart = given !== null && given !== inField;
  const card = useFocusOnRun(run, "h2");
  return (
    <div
      ref={card}
      role="region"
      aria-label="Result"
      data-exchange={run.request.exchange}
      data-apart={apart}
      data-outcome={answer?.outcome.kind ?? (pending ? "pending" : "none")}
      className="mt-4 grid gap-4"
    >
      <Card
        title={titleOf(run)}
        aside={EXCHANGE_NAMES[run.request.exchange]}
        className={apart ? "border-dashed" : ""}
      >
        {given !== null && (
          <p className={clsx("px-5 pt-1 text-[0.8125rem]", apart ? "text-warn" : "text-ink-3")}>
            of {redactToken(given)}
            {apart && ", no longer in the field"}
          </p>
        )}
        <div className="pt-2">
          <Body run={run} actions={actions} />
          <Footer run={run} actions={actions} />
        </div>
      </Card>
      {answer !== null && answer.calls.length > 0 && <EvidenceCard groups={groupsOf(run)} unsent={false} />}
    </div>
  );
}
