import type { Inspection } from "#/token/inspection.ts";
import type { ExportRow } from "#/token/pages/export-pages.ts";
import { GOAL_IDS, GOALS, type GoalId } from "#/token/pages/goals.data.ts";
import { type Grants, grantsOf } from "#/token/pages/grants.ts";
import { type GoalVerdict, judgeGoal } from "#/token/pages/judge-goal.ts";
import type { FoundPage } from "#/token/pages/page.ts";
import { lifeOfPageTokens, type PageLife } from "#/token/pages/page-life.ts";
import { readTasks } from "#/token/pages/read-tasks.ts";
import { inWords } from "#/token/relative-time.ts";
import { clockAt, type WorldClock } from "../../ui/use-now.ts";
import type { PagesSession } from "./pages-session.ts";
import { inspectionIn, pagesIn, type SessionState } from "./session-state.ts";

/** Through whom a Page came: a token that was asked, or a paste. */
export interface Holder {
  /** Null for what was pasted. */
  readonly session: PagesSession | null;
  readonly inspection: Inspection | null;
  /** The person's or system user's name, where Graph told it. */
  readonly name: string | null;
  readonly grants: Grants;
  readonly life: PageLife;
  readonly clock: WorldClock;
}

/** A Page in the table. The same Page through another person is a row of its own: it has another token. */
export interface PageRow {
  readonly key: string;
  readonly page: FoundPage;
  readonly holder: Holder;
}

const NO_GRANTS = grantsOf(null, null);

export function holderOf(session: PagesSession, state: SessionState): Holder {
  const { permissions, identity, clock } = state;
  const inspection = inspectionIn(state);
  const own = clock ?? clockAt(Date.now() / 1000);
  const isPage = inspection?.type === "page";
  return {
    session,
    inspection,
    name: identity?.kind === "known" && !isPage ? identity.value.name : null,
    grants: grantsOf(inspection, permissions?.kind === "known" ? permissions.value : null),
    life: lifeOfPageTokens(inspection, own.observedAt),
    clock: own,
  };
}

/** What rows were made of, so that those which did not change are not drawn again. */
interface Memory {
  readonly state: SessionState;
  readonly holder: Holder;
  readonly rows: WeakMap<FoundPage, PageRow>;
}

const memories = new WeakMap<PagesSession, Memory>();

const samePerson = (a: SessionState, b: SessionState) =>
  a.described === b.described &&
  a.identity === b.identity &&
  a.permissions === b.permissions &&
  a.clock === b.clock;

function remember(session: PagesSession, state: SessionState): Memory {
  const known = memories.get(session);
  if (known !== undefined && samePerson(known.state, state)) return known;
  const memory = { state, holder: holderOf(session, state), rows: new WeakMap<FoundPage, PageRow>() };
  memories.set(session, memory);
  return memory;
}

/** The rows of one token. The same Page of the same list is the same row, until something else is known of its holder. */
export function rowsOf(session: PagesSession, state: SessionState): readonly PageRow[] {
  const { holder, rows } = remember(session, state);
  return pagesIn(state).map((page) => {
    const row = rows.get(page) ?? { key: `${session.number} ${page.id}`, page, holder };
    rows.set(page, row);
    return row;
  });
}

/** Pages of a pasted answer: nobody was asked about them. */
export function pastedRows(pages: readonly FoundPage[], clock: WorldClock): readonly PageRow[] {
  const holder: Holder = {
    session: null,
    inspection: null,
    name: null,
    grants: NO_GRANTS,
    life: lifeOfPageTokens(null, 0),
    clock,
  };
  return pages.map((page, index) => ({ key: `pasted ${index} ${page.id}`, page, holder }));
}

export const judgeRow = ({ page, holder }: PageRow, goal: GoalId): GoalVerdict =>
  judgeGoal(GOALS[goal], page, readTasks(page), holder.grants);

export const judgeGoals = (row: PageRow): Readonly<Record<GoalId, GoalVerdict>> => ({
  publish: judgeRow(row, "publish"),
  messages: judgeRow(row, "messages"),
  insights: judgeRow(row, "insights"),
  comments: judgeRow(row, "comments"),
  ads: judgeRow(row, "ads"),
  settings: judgeRow(row, "settings"),
});

/** A time limit in words for an export, which is read at another time: the moment itself. */
function endInWords({ end }: PageLife, now: number): string {
  if (end.kind === "never") return "not by time";
  if (end.kind === "not-reported") return "not known";
  return `${new Date(end.at * 1000).toISOString()} (${inWords(end.at, now)})`;
}

export function exportRow(row: PageRow): ExportRow {
  const { page, holder } = row;
  const judged = judgeGoals(row);
  const goals = {
    publish: judged.publish.answer,
    messages: judged.messages.answer,
    insights: judged.insights.answer,
    comments: judged.comments.answer,
    ads: judged.ads.answer,
    settings: judged.settings.answer,
  };
  return { page, ends: endInWords(holder.life, holder.clock.observedAt), goals };
}

export const goalNames = GOAL_IDS.map((id) => ({ id, name: GOALS[id].name, short: GOALS[id].short }));
