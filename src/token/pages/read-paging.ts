import { integerOf, type JsonObject, objectOf, textOf } from "../json.ts";

/** Where a list goes on. Meta's own `next` address is never followed: it holds the token, and may name any host. */
export interface Paging {
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** What to ask the next part with; null at the end, and where nothing tells it. */
  readonly after: string | null;
  /** `next` or `previous` repeats the token: what is shown of it must be redacted. */
  readonly holdsToken: boolean;
  /** How many there are in all, where Graph tells. */
  readonly total: number | null;
}

/** Cursors are opaque, and short. */
const LONGEST_CURSOR = 2000;

function parameterOf(address: string | null, name: string): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).searchParams.get(name);
}

const usable = (cursor: string | null) =>
  cursor !== null && cursor !== "" && cursor.length <= LONGEST_CURSOR ? cursor : null;

/**
 * Reads `paging` and `summary`. The last part of a list has cursors too, but no `next`
 * (sns-sdks/python-facebook fixture user_accounts_p2, read Nov 2026), so `next` alone says that there is more.
 * @see https://developers.facebook.com/docs/graph-api/results (read Nov 2026)
 */
export function readPaging(body: JsonObject): Paging {
  const paging = objectOf(body["paging"]);
  const next = textOf(paging?.["next"]);
  const previous = textOf(paging?.["previous"]);
  const cursor = usable(textOf(objectOf(paging?.["cursors"])?.["after"]));
  return {
    hasNext: next !== null,
    hasPrevious: previous !== null,
    after: next === null ? null : (cursor ?? usable(parameterOf(next, "after"))),
    holdsToken: [next, previous].some((address) => address !== null && /[?&]access_token=/.test(address)),
    total: integerOf(objectOf(body["summary"])?.["total_count"]),
  };
}
