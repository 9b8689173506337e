import type { Inspection } from "./inspection.ts";

/** Short-lived tokens last 1 to 2 hours (get-long-lived guide, read Nov 2026). Seconds. */
export const SHORT_LIFE = 7200;

/**
 * Was it made to live for at most two hours? Short-lived tokens carry no `issued_at` (debug_token's documentation,
 * read Nov 2026), so without one what is left decides: for a token that has ended, that can't be told from a long life.
 * @param now epoch seconds
 */
export function isShortLived(
  { expires, issuedAt }: Pick<Inspection, "expires" | "issuedAt">,
  now: number,
): boolean {
  return expires.kind === "at" && expires.at - (issuedAt ?? now) <= SHORT_LIFE;
}
