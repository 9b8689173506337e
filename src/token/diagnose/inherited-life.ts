import type { CauseId } from "../causes/cause-ids.ts";
import type { Inspection } from "../inspection.ts";
import { isShortLived } from "../short-lived.ts";

/**
 * A Page token with an end and without `issued_at` lives as long as the short-lived user token that asked for it
 * (github.com/bk-rs/facebook-apis-rs, recorded Nov 2022). One with more than two hours left has another origin.
 * @param now epoch seconds
 */
export function inheritedLife(inspection: Inspection, now: number): readonly CauseId[] {
  const { type, issuedAt } = inspection;
  return type === "page" && issuedAt === null && isShortLived(inspection, now)
    ? ["page-token-short-lived"]
    : [];
}
