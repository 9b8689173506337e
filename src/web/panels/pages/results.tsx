import { Activity, type ReactNode, useEffect, useState } from "react";
import { arrangePages } from "#/token/pages/arrange-pages.ts";
import { comparePages } from "#/token/pages/expected-pages.ts";
import { readExpected } from "#/token/pages/read-expected.ts";
import { Button } from "../../ui/button.tsx";
import { EvidenceCard } from "../../ui/inspection/evidence-card.tsx";
import type { Announce } from "../../ui/inspection/use-announcer.ts";
import { DoctorCard } from "./doctor-card.tsx";
import { EmptyNote } from "./empty-note.tsx";
import { ExpectedCard } from "./expected-card.tsx";
import { countPages } from "./list-words.ts";
import { PageTable } from "./page-table.tsx";
import { type PageRow, rowsOf } from "./page-rows.ts";
import type { PagesSession } from "./pages-session.ts";
import { SessionHead } from "./session-head.tsx";
import { sayWait } from "./session-notes.tsx";
import { callsForOwners, canSearch, isOver, isPageToken, type SessionState } from "./session-state.ts";
import { SharedLacksNote } from "./shared-lacks-note.tsx";
import { NEW_VIEW, Toolbar, type View } from "./toolbar.tsx";

function arranged(rows: readonly PageRow[], view: View): readonly PageRow[] {
  const rowOf = new Map(rows.map((row) => [row.page, row]));
  return arrangePages(
    rows.map(({ page }) => page),
    view,
  ).flatMap((page) => rowOf.get(page) ?? []);
}

interface TableCardProps {
  readonly rows: readonly PageRow[];
  readonly several: boolean;
  readonly onGrouped: () => void;
  /** Calls to Graph that grouping takes. */
  readonly groupingCalls: number;
  /** More buttons of the toolbar. */
  readonly children?: ReactNode;
}

/** The table with its filter. */
export function TableCard({ rows, several, onGrouped, groupingCalls, children }: TableCardProps) {
  const [view, setView] = useState(NEW_VIEW);
  const shown = arranged(rows, view);
  const change = (next: View) => {
    setView(next);
    if (next.grouped && !view.grouped) onGrouped();
  };
  const some = shown.length < rows.length;
  return (
    <div className="grid gap-3">
      <Toolbar view={view} onView={change} rows={shown} groupingCalls={groupingCalls}>
        {children}
      </Toolbar>
      <p role="status" aria-label="Shown" className={some ? "mx-1 text-[0.8125rem] text-ink-3" : "sr-only"}>
        {some && `${countPages(shown.length)} of ${rows.length} fit the filter.`}
      </p>
      {view.showing === "goals" && <SharedLacksNote rows={shown} />}
      <PageTable rows={shown} showing={view.showing} grouped={view.grouped} several={several} />
    </div>
  );
}

const isEmpty = (state: SessionState, rows: readonly PageRow[]) =>
  state.listing.state === "complete" && rows.length === 0 && state.working === null && !isPageToken(state);

type Aid = "doctor" | "expected" | null;

interface AidsProps {
  readonly aid: Aid;
  readonly onAid: (aid: Aid) => void;
  /** There is a list that Pages may be missing from. */
  readonly doctor: boolean;
}

/** What helps where Pages are missing opens above the table: below hundreds of rows nobody would find it. */
function Aids({ aid, onAid, doctor }: AidsProps) {
  const toggle = (id: "doctor" | "expected") => ({
    "aria-expanded": aid === id,
    className: aid === id ? "bg-mute" : "",
    onClick: () => onAid(aid === id ? null : id),
  });
  return (
    <>
      {doctor && <Button {...toggle("doctor")}>Pages missing?</Button>}
      <Button {...toggle("expected")}>Compare…</Button>
    </>
  );
}

interface ResultsProps {
  readonly sessions: readonly PagesSession[];
  readonly states: readonly SessionState[];
  readonly announce: Announce;
}

/** All that came of one token or several: their Pages in one table, then what helps where some are missing. */
export function Results({ sessions, states, announce }: ResultsProps) {
  const [expectedText, setExpectedText] = useState("");
  const [aid, setAid] = useState<Aid>(null);
  const pairs = sessions.flatMap((session, index) => {
    const state = states[index];
    return state === undefined ? [] : [{ session, state, rows: rowsOf(session, state) }];
  });
  const rows = pairs.flatMap((pair) => pair.rows);
  const pages = rows.map(({ page }) => page);
  const missing =
    expectedText === ""
      ? []
      : comparePages(readExpected(expectedText), pages).missing.flatMap(({ id }) => id ?? []);
  const working = states.some((state) => state.working !== null);
  const wait = states.find((state) => state.wait !== null)?.wait ?? null;
  const numbers = sessions.map(({ number }) => number).join(" ");
  useEffect(() => {
    if (wait === null) announce(`${numbers} ${working}`, working ? "Reading Pages" : countPages(rows.length));
    else announce(`${numbers} waiting ${wait.until}`, sayWait(wait));
  }, [announce, numbers, working, wait, rows.length]);
  const several = sessions.length > 1;
  const searchable = pairs.filter(({ state }) => canSearch(state));
  const empty = rows.length === 0;
  const sent = states.some(({ calls }) => calls.length > 0);
  const judged = states.every(({ described }) => described !== null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {pairs.map(({ session, state }) => (
        <SessionHead key={session.number} session={session} state={state} several={several} />
      ))}
      {pairs.map(({ session, state, rows: own }) =>
        isEmpty(state, own) ? <EmptyNote key={session.number} state={state} /> : null,
      )}
      {(empty || aid === "doctor") &&
        searchable.map(({ session, state }) => (
          <DoctorCard
            key={session.number}
            session={session}
            state={state}
            missing={missing}
            // Else it would go with the first Page that it finds.
            onSearch={() => setAid("doctor")}
          />
        ))}
      {((empty && !working && pairs.some(({ state }) => canSearch(state) && !isOver(state))) ||
        aid === "expected") && <ExpectedCard pages={pages} text={expectedText} onText={setExpectedText} />}
      {(!empty || (working && states.some(({ taken }) => taken))) && (
        // Made while Graph works on the first rows: then these alone are left to be drawn.
        <Activity mode={empty ? "hidden" : "visible"}>
          <TableCard
            // Another list begins as the first one did: grouping, for one, takes calls that were not made for it.
            key={pairs.map(({ session, state }) => `${session.number}.${state.round}`).join(" ")}
            rows={rows}
            several={several}
            groupingCalls={states.reduce((sum, state) => sum + callsForOwners(state), 0)}
            onGrouped={() => {
              for (const session of sessions) session.readOwners();
            }}
          >
            <Aids aid={aid} onAid={setAid} doctor={searchable.length > 0} />
          </TableCard>
        </Activity>
      )}
      {/* Before the first answer, and where it was not waited for, there is no word to say of what was sent. */}
      {(sent || judged) && (
        <EvidenceCard
          folded
          groups={pairs.map(({ session, state }) => [String(session.number), state.calls])}
          unsent={!sent}
        />
      )}
    </div>
  );
}
