import { PAGES } from "./cast.data.ts";
import type { Credential } from "./credential.ts";
import { PAGE_CALL_LIMIT, USER_LIMIT } from "./exchange-error.ts";
import { APP_LIMIT, type GraphError, PAGE_LIMIT } from "./graph-error.ts";

/** The calls each hour that make 100 %: of an app or of a Page in it; of one person, over all apps. */
export interface Budgets {
  readonly app: number;
  readonly person: number;
}

/** What a call has used up: headers to send along, and the refusal once nothing is left. */
export interface Usage {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: GraphError | null;
}

const HOUR = 3600;
const UNCOUNTED: Usage = { headers: {}, refusal: null };
const PAGE_IDS = new Set(PAGES.map(({ id }) => id));

// Three percentages; that they rise together is the sandbox's simplification. Meta's sample has 28, 25, 25, in this order.
const shares = (percent: number) => ({ call_count: percent, total_time: percent, total_cputime: percent });

function ofApp(percent: number, refusal: GraphError | null): Usage {
  return { headers: percent < 1 ? {} : { "x-app-usage": JSON.stringify(shares(percent)) }, refusal };
}

function ofPage(pageId: string, percent: number, minutes: number): Usage {
  if (percent < 1) return UNCOUNTED;
  // The times stand the other way round here than in the app's header: the same guide.
  const use = {
    type: "pages",
    call_count: percent,
    total_cputime: percent,
    total_time: percent,
    estimated_time_to_regain_access: minutes,
  };
  return {
    headers: { "x-business-use-case-usage": JSON.stringify({ [pageId]: [use] }) },
    refusal: minutes > 0 ? PAGE_LIMIT : null,
  };
}

/** What a call on a Page with a person's token is refused with, and any other: guide to rate limits (Nov 2026). */
const personLimit = (path: readonly string[]): GraphError => (isPage(path[0]) ? PAGE_CALL_LIMIT : USER_LIMIT);

type Caller = Exclude<Credential, { kind: "unreadable" }>;

const isPage = (id: string | undefined): id is string => id !== undefined && PAGE_IDS.has(id);

/** The Page that a call counts for: that of a Page token, or the one that a system user asks about. */
function pageOf(caller: Caller, path: readonly string[]): string | null {
  if (caller.kind === "app") return null;
  const { page, session } = caller.token;
  if (page !== null) return page.id;
  return session.systemUser && isPage(path[0]) ? path[0] : null;
}

/** A system user is no person. */
function personOf(caller: Caller): string | null {
  if (caller.kind === "app" || caller.token.session.systemUser) return null;
  return caller.token.session.person.id;
}

/**
 * Counts calls by app and by person, those with Page tokens by app and Page, within hours of the world's clock. Headers
 * come from the first full percent on: Graph sends them once there is traffic. Uncertain: the hours (Graph's are
 * rolling; of Pages some say a day), that people's calls count for their app as well, and which limit is told of two.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
export function createUsageMeter(
  budgets: Budgets,
): (caller: Credential | null, path: readonly string[], now: number) => Usage {
  let hour = 0;
  let counts = new Map<string, number>();
  const countUp = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return (caller, path, now) => {
    if (caller === null || caller.kind === "unreadable" || caller.refusal !== null) return UNCOUNTED;
    const current = Math.floor(now / HOUR);
    if (current !== hour) [hour, counts] = [current, new Map()];
    const page = pageOf(caller, path);
    const count = countUp(page === null ? caller.app.id : `${caller.app.id} ${page}`);
    const percent = Math.floor((count / budgets.app) * 100);
    const spent = count > budgets.app;
    if (page !== null) {
      return ofPage(page, percent, spent ? Math.ceil(((current + 1) * HOUR - now) / 60) : 0);
    }
    const person = personOf(caller);
    const tired = person !== null && countUp(`person ${person}`) > budgets.person;
    return ofApp(percent, spent ? APP_LIMIT : tired ? personLimit(path) : null);
  };
}
