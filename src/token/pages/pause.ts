import type { Usage } from "../call-record.ts";
import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import type { Refusal } from "../refusal.ts";

/** Graph wants fewer calls: how long to wait before the next one. */
export interface Pause {
  /** `refused`: a limit is used up. `near`: it is not yet, and stopping short of it keeps the app working. */
  readonly why: "refused" | "near";
  readonly seconds: number;
  /** Who says so: Graph's own estimate, or nobody, so that it is a guess. */
  readonly by: "graph" | "guess";
  /** Percent of the limit that is nearest to its end, where Graph tells. */
  readonly percent: number | null;
  readonly cause: CauseId | null;
}

/** From here on, in percent of any limit, what is left is for the app's own work. */
const SPARING_FROM = 70;

/** Limits are counted over a rolling hour, so that some of it comes back within minutes. */
const AFTER_REFUSAL = 300;
const WHILE_NEAR = 60;

function limitCause(refusal: Refusal | null): CauseId | null {
  const cause = refusal === null ? undefined : matchRefusal(refusal)[0];
  return cause !== undefined && causeOf(cause).family === "limits" && causeOf(cause).retryable ? cause : null;
}

/**
 * Whether to wait after an answer, and how long. Calling on while throttled prolongs it.
 * @param usage - what the answer's headers told
 * @param refusal - null where Graph served the call
 * @param sparingFrom - percent of a limit from which on calls are spared
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
export function pauseAfter(
  usage: Usage | null,
  refusal: Refusal | null,
  sparingFrom: number = SPARING_FROM,
): Pause | null {
  const cause = limitCause(refusal);
  const regain = usage?.regainMinutes ?? null;
  const near = usage !== null && usage.percent >= sparingFrom;
  if (cause === null && !near) return null;
  return {
    why: cause === null ? "near" : "refused",
    seconds: regain === null ? (cause === null ? WHILE_NEAR : AFTER_REFUSAL) : regain * 60,
    by: regain === null ? "guess" : "graph",
    percent: usage?.percent ?? null,
    cause,
  };
}
