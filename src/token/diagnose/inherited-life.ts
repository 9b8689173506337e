import type { CauseId } from "../causes/cause-ids.ts";
import type { Inspection } from "../inspection.ts";

/**
 * A Page token with an end and without `issued_at` lives as long as the short-lived user token that asked for it
 * (github.com/bk-rs/facebook-apis-rs, recorded Nov 2022).
 */
export function inheritedLife({ type, expires, issuedAt }: Inspection): readonly CauseId[] {
  return type === "page" && expires.kind === "at" && issuedAt === null ? ["page-token-short-lived"] : [];
}
