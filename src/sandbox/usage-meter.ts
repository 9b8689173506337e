import type { Credential } from "./credential.ts";
import { APP_LIMIT, type GraphError, PAGE_LIMIT } from "./graph-error.ts";

/** What a call has used up: headers to send along, and the refusal once nothing is left. */
export interface Usage {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: GraphError | null;
}

const HOUR = 3600;
const UNCOUNTED: Usage = { headers: {}, refusal: null };

// Three percentages; that they rise together is the sandbox's simplification. Meta's sample has 28, 25, 25.
const shares = (percent: number) => ({ call_count: percent, total_cputime: percent, total_time: percent });

function ofApp(percent: number, spent: boolean): Usage {
  return {
    headers: { "x-app-usage": JSON.stringify(shares(percent)) },
    refusal: spent ? APP_LIMIT : null,
  };
}

function ofPage(pageId: string, percent: number, minutes: number): Usage {
  const use = { type: "pages", ...shares(percent), estimated_time_to_regain_access: minutes };
  return {
    headers: { "x-business-use-case-usage": JSON.stringify({ [pageId]: [use] }) },
    refusal: minutes > 0 ? PAGE_LIMIT : null,
  };
}

/**
 * Counts calls by app, those with Page tokens by app and Page, within hours of the world's clock. `budget`: the calls
 * that make 100 %. Headers come from the first full percent on: Graph sends them once there is traffic. Uncertain:
 * the hours (Graph's are rolling; of Pages some say a day), and that people and system users share their app's pool.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
export function createUsageMeter(budget: number): (caller: Credential | null, now: number) => Usage {
  let hour = 0;
  let counts = new Map<string, number>();
  return (caller, now) => {
    if (caller === null || caller.refusal !== null) return UNCOUNTED;
    const current = Math.floor(now / HOUR);
    if (current !== hour) [hour, counts] = [current, new Map()];
    const page = caller.kind === "session" ? caller.token.page : null;
    const key = page === null ? caller.app.id : `${caller.app.id} ${page.id}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const percent = Math.floor((count / budget) * 100);
    if (percent < 1) return UNCOUNTED;
    const spent = count > budget;
    if (page === null) return ofApp(percent, spent);
    return ofPage(page.id, percent, spent ? Math.ceil(((current + 1) * HOUR - now) / 60) : 0);
  };
}
