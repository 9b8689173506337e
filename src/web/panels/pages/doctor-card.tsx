import { CircleAlert, CircleCheck, CircleDashed, CircleMinus, Search as SearchIcon } from "lucide-react";
import { clsx } from "clsx";
import { diagnosePages } from "#/token/pages/diagnose-pages.ts";
import { type CallPlan, planCalls } from "#/token/pages/doctor.ts";
import type { DoctorAdvice, DoctorReport, DoctorStep, UnreachedPage } from "#/token/pages/doctor-report.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StepsList } from "../../ui/inspection/steps-list.tsx";
import type { PagesSession } from "./pages-session.ts";
import { factsOf, isOver, type SessionState } from "./session-state.ts";

const STATES = {
  waiting: { Icon: CircleDashed, look: "text-ink-3", word: "not yet" },
  fine: { Icon: CircleCheck, look: "text-ok", word: "fine" },
  found: { Icon: CircleCheck, look: "text-ok", word: "found" },
  trouble: { Icon: CircleAlert, look: "text-warn", word: "trouble" },
  skipped: { Icon: CircleMinus, look: "text-ink-3", word: "skipped" },
} satisfies Record<DoctorStep["state"], { Icon: typeof CircleCheck; look: string; word: string }>;

const calls = (count: number) => (count === 1 ? "1 call" : `${count} calls`);

/** How many calls to Graph the search takes, as far as that can be told beforehand. */
function sayPlan({ atLeast, restOfList, portfolios }: CallPlan): string {
  if (atLeast === 0) return "It needs no further call to Graph.";
  const more = [
    restOfList ? "1 for each hundred Pages that the list goes on" : "",
    portfolios ? "2 for each portfolio and 1 for each Page found there" : "",
  ].filter((part) => part !== "");
  return more.length === 0
    ? `It needs ${calls(atLeast)} to Graph.`
    : `It needs at least ${calls(atLeast)} to Graph, then ${more.join(", and ")}.`;
}

function Step({ step }: { readonly step: DoctorStep }) {
  const { Icon, look, word } = STATES[step.state];
  return (
    <li
      data-step={step.id}
      data-state={step.state}
      data-cause={step.causes.join(" ") || undefined}
      className="flex gap-2.5 py-2"
    >
      <Icon size={17} className={clsx("mt-0.5 shrink-0", look)} aria-hidden />
      <div className="min-w-0">
        <p className="font-medium">
          {step.title} <span className={clsx("text-[0.8125rem]", look)}>· {word}</span>
        </p>
        {step.result !== "" && <p className="text-[0.8125rem] wrap-anywhere text-ink-2">{step.result}</p>}
      </div>
    </li>
  );
}

function Advice({ advice, session }: { readonly advice: DoctorAdvice; readonly session: PagesSession }) {
  return (
    <li data-cause={advice.cause ?? undefined} className="border-t border-line pt-3 pb-1">
      <h3 className="px-5 font-semibold wrap-anywhere">
        {advice.certainty === "likely" && <span className="font-normal text-ink-3">Likely · </span>}
        {advice.headline}
      </h3>
      <p className="max-w-[80ch] px-5 text-[0.8125rem] wrap-anywhere text-ink-2">{advice.text}</p>
      <StepsList steps={advice.steps} token={session.token} onRetry={session.again} />
    </li>
  );
}

function Unreached({ pages }: { readonly pages: readonly UnreachedPage[] }) {
  return (
    <div className="border-t border-line px-5 py-3">
      <h3 className="text-[0.8125rem] font-semibold">Out of reach</h3>
      <ul className="text-[0.8125rem] text-ink-2">
        {pages.map(({ id, why, causes }) => (
          <li key={id} data-cause={causes.join(" ") || undefined}>
            <code className="font-mono">{id}</code> · {why === "granted" ? "ticked at the login" : "expected"}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DoctorCardProps {
  readonly session: PagesSession;
  readonly state: SessionState;
  /** Ids of Pages that somebody expects and the list lacks. */
  readonly missing: readonly string[];
  /** The search begins. */
  readonly onSearch: () => void;
}

interface ReportProps {
  readonly report: DoctorReport;
  readonly session: PagesSession;
}

function Report({ report, session }: ReportProps) {
  return (
    <>
      <ol className="px-5 pt-1">
        {report.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {report.unreached.length > 0 && <Unreached pages={report.unreached} />}
      <ul>
        {report.advice.map((advice) => (
          <Advice key={advice.headline} advice={advice} session={session} />
        ))}
      </ul>
    </>
  );
}

/** Why Pages are missing: every route tried, step by step, and what to do. */
export function DoctorCard({ session, state, missing, onSearch }: DoctorCardProps) {
  const { search, working } = state;
  const facts = factsOf(state);
  const running = working === "search";
  const planned = planCalls({ ...facts, expected: missing });
  // Where nothing more has to be asked, there is nothing to wait for.
  const known = search !== null || (planned.atLeast === 0 && working === null);
  const report = known ? diagnosePages(facts) : null;
  return (
    <Card
      title="Pages missing?"
      aside={search === null || search.calls === 0 ? undefined : `${calls(search.calls)} made`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-1.5 pb-3">
        <p className="min-w-0 grow basis-72 text-ink-2">
          {running
            ? "Searching on every route…"
            : !known
              ? `The search tries every route: the permission, the whole list, each Page ticked at the login, portfolios. ${sayPlan(planned)}`
              : planned.atLeast > 0
                ? `The search is not finished. ${sayPlan(planned)}`
                : isOver(state)
                  ? "Graph refuses this token, so that no route is open to it. First it takes one that works."
                  : "Every route that is open to this token was tried."}
        </p>
        {running ? (
          <Button onClick={session.cancel}>Cancel</Button>
        ) : (
          planned.atLeast > 0 && (
            <Button
              look={search === null && state.listing.items.length > 0 ? "secondary" : "primary"}
              disabled={working !== null}
              onClick={() => {
                onSearch();
                session.search(missing);
              }}
            >
              <SearchIcon size={15} aria-hidden />
              {search === null ? "Find missing Pages" : "Go on searching"}
            </Button>
          )
        )}
      </div>
      {report && <Report report={report} session={session} />}
    </Card>
  );
}
