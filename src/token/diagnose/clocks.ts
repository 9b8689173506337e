import type { Inspection, TimeLimit } from "../inspection.ts";
import { splitByAccess } from "../lasting-access.ts";
import { inWords, wordsChangeAt } from "../relative-time.ts";
import { isShortLived, SHORT_LIFE } from "../short-lived.ts";
import type { Reason } from "../verdict.ts";

const WEEK = 604_800;
const LAST_MINUTES = 900;

/** A token's two clocks at one moment. Times in epoch seconds; null: no moment is known. */
export interface Clocks {
  readonly now: number;
  readonly end: number | null;
  /** When it loses access to data; null too when all of its permissions keep theirs. */
  readonly dataEnd: number | null;
  readonly ended: boolean;
  readonly dataEnded: boolean;
  /** Made to live for 1 to 2 hours, and more than 15 minutes are left: nothing to worry about. */
  readonly fresh: boolean;
  readonly shortLived: boolean;
  /** The first moment after `now` at which a text or a state can differ. */
  readonly changesAt: number | null;
}

const momentOf = (limit: TimeLimit) => (limit.kind === "at" ? limit.at : null);

/** Reads the clocks. */
export function readClocks(inspection: Inspection, now: number): Clocks {
  const end = momentOf(inspection.expires);
  const told = momentOf(inspection.dataAccess);
  const dataEnd = splitByAccess(inspection.scopes).allLast ? null : told;
  const left = end === null ? Infinity : end - now;
  const shortLived = isShortLived(inspection, now);
  const moments = [end, told].flatMap((at) =>
    at === null ? [] : [at, at - WEEK, at - SHORT_LIFE, at - LAST_MINUTES, wordsChangeAt(at, now)],
  );
  const later = moments.filter((moment) => moment > now);
  return {
    now,
    end,
    dataEnd,
    ended: left <= 0,
    dataEnded: dataEnd !== null && dataEnd <= now,
    fresh: shortLived && left > LAST_MINUTES,
    shortLived,
    changesAt: later.length ? Math.min(...later) : null,
  };
}

/** Which clock is about to end. */
export type Near = "token" | "data" | null;

/** The clock that ends first among those that end within the next 7 days. */
export function nearEnd({ now, end, dataEnd, fresh, dataEnded }: Clocks): Near {
  const token = end !== null && !fresh && end - now <= WEEK;
  const data = dataEnd !== null && !dataEnded && dataEnd - now <= WEEK;
  if (token && (!data || end <= dataEnd)) return "token";
  return data ? "data" : null;
}

/** `19 Jan 2027 09:12 UTC`. Beyond what a calendar can hold: the number itself. */
export function utc(at: number): string {
  const date = new Date(at * 1000);
  if (Number.isNaN(date.getTime())) return `moment ${at}`;
  const [, day, month, year, time] = /(\d\d) (\w{3}) (-?\d+) (\d\d:\d\d)/.exec(date.toUTCString()) ?? [];
  return `${Number(day)} ${month} ${year} ${time} UTC`;
}

function reasonOfLimit(name: string, field: string, limit: TimeLimit, now: number, note: string): Reason {
  if (limit.kind === "not-reported")
    return { text: `${name}: not reported.`, source: `no ${field} · debug_token` };
  if (limit.kind === "never") {
    return { text: `${name}: none. It is not limited by time.`, source: `${field} 0 · debug_token` };
  }
  const text = `${name}: ${utc(limit.at)}, ${inWords(limit.at, now)}.${limit.at > now ? note : ""}`;
  return { text, source: `${field} ${limit.at} · debug_token` };
}

/** What both clocks say, with the raw fields. `note` follows a time limit that is still ahead. */
export function clockReasons(
  { expires, dataAccess, issuedAt }: Inspection,
  now: number,
  note = "",
): Reason[] {
  const issued =
    issuedAt === null
      ? []
      : [{ text: `Made ${utc(issuedAt)}.`, source: `issued_at ${issuedAt} · debug_token` }];
  return [
    reasonOfLimit("Time limit", "expires_at", expires, now, note),
    reasonOfLimit("Data access", "data_access_expires_at", dataAccess, now, ""),
    ...issued,
  ];
}
