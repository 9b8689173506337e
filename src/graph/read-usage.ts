import type { Usage } from "#/token/call-record.ts";
import { type JsonObject, objectOf, parseJson, textOf } from "#/token/json.ts";
import type { GraphResponse } from "./send.ts";

/** Percentages come as numbers, as texts, or with their sign (DebugHeaderInfo of restfb/restfb, read Nov 2026). */
function percentOf(value: unknown): number | null {
  const number =
    typeof value === "string" && /^\s*\d{1,6}(?:\.\d+)?\s*%?\s*$/.test(value) ? parseFloat(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : null;
}

function highest(values: readonly unknown[]): number | null {
  const numbers = values.map(percentOf).filter((value) => value !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** A time of 0 means that Graph serves calls. */
const minutesOf = (value: unknown, perMinute = 1) => {
  const number = percentOf(value);
  return number === null || number === 0 ? null : Math.ceil(number / perMinute);
};

const counts = (use: JsonObject) => [use["call_count"], use["total_time"], use["total_cputime"]];

/** `x-app-usage` and its like: three percentages, or a bare one. */
function readShares(of: "app" | "page", value: unknown): Usage[] {
  const use = objectOf(value);
  const percent = use === null ? percentOf(value) : highest(counts(use));
  return percent === null ? [] : [{ of, useCase: null, percent, regainMinutes: null }];
}

/** One percentage, and the seconds until it is 0 again; they matter once it is full. */
function readAdAccount(value: unknown): Usage[] {
  const use = objectOf(value);
  const percent = percentOf(use === null ? value : use["acc_id_util_pct"]);
  if (percent === null) return [];
  const regainMinutes = percent < 100 ? null : minutesOf(use?.["reset_time_duration"], 60);
  return [{ of: "ad-account", useCase: null, percent, regainMinutes }];
}

/** By the id of a business or Page, a list of use cases. */
function readBusiness(value: unknown): Usage[] {
  const bare = percentOf(value);
  if (bare !== null) return [{ of: "business", useCase: null, percent: bare, regainMinutes: null }];
  const lists = Object.values(objectOf(value) ?? {}).filter((list) => Array.isArray(list));
  return lists.flat().flatMap((item) => {
    const use = objectOf(item) ?? {};
    const percent = highest(counts(use));
    if (percent === null) return [];
    const type = textOf(use["type"]);
    const useCase = type !== null && /^[a-z_]{1,40}$/.test(type) ? type : null;
    return [
      { of: "business", useCase, percent, regainMinutes: minutesOf(use["estimated_time_to_regain_access"]) },
    ];
  });
}

/** The one nearest to its end, with the longest wait of all. Null where there is none. */
export function highestUsage(usages: readonly (Usage | null)[]): Usage | null {
  const known = usages.filter((usage) => usage !== null);
  const [first] = known.toSorted((a, b) => b.percent - a.percent);
  if (first === undefined) return null;
  const wait = Math.max(...known.map(({ regainMinutes }) => regainMinutes ?? 0));
  return { ...first, regainMinutes: wait === 0 ? null : wait };
}

/** Most answers have none of these headers, and to fail at parsing costs as much as sending the call. */
const valueOf = (header: string | undefined): unknown => {
  if (header === undefined) return undefined;
  const parsed = parseJson(header);
  return parsed.ok ? parsed.value : header;
};

/**
 * What an answer's usage headers tell, whatever of them can be read. Never throws.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
export function readUsage(headers: GraphResponse["headers"]): Usage | null {
  return highestUsage([
    ...readShares("app", valueOf(headers["x-app-usage"])),
    ...readShares("page", valueOf(headers["x-page-usage"])),
    ...readAdAccount(valueOf(headers["x-ad-account-usage"])),
    ...readBusiness(valueOf(headers["x-business-use-case-usage"])),
  ]);
}
