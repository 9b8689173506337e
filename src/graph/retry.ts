import type { Refusal } from "#/token/refusal.ts";
import type { GraphFailure } from "./failure.ts";

/** How often a call may be repeated after its first try. */
export const MOST_RETRIES = 2;

const FIRST_WAIT_MS = 200;

/**
 * Unknown error and temporarily unavailable.
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling (read Nov 2026)
 */
const TRANSIENT_CODES: ReadonlySet<number> = new Set([1, 2]);

/**
 * Limits: calling on while throttled prolongs it, also where Graph marks the refusal as transient.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
const LIMIT_CODES: ReadonlySet<number> = new Set([4, 9, 17, 32, 341, 368, 613]);

/** Graph throttles: further calls would be refused, too. */
export const isLimit = ({ code }: Refusal) =>
  code !== null && (LIMIT_CODES.has(code) || (code >= 80_000 && code <= 80_014));

function isTransientRefusal(refusal: Refusal): boolean {
  const { code, transient } = refusal;
  if (isLimit(refusal)) return false;
  return transient ?? (code !== null && TRANSIENT_CODES.has(code));
}

/** Whether the same reading call may well succeed in a moment. */
export function isTransient(failure: GraphFailure): boolean {
  switch (failure.kind) {
    case "refused":
      return isTransientRefusal(failure.refusal);
    case "unreachable":
      return failure.reason === "connection-lost";
    case "unreadable":
      return failure.status >= 500;
  }
}

/** Doubles with each retry, and is spread by half so that many clients don't come back in step. Milliseconds. */
export function backoffMs(retry: number, random: () => number): number {
  return FIRST_WAIT_MS * 2 ** retry * (0.5 + random());
}
