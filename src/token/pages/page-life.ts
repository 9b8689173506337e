import type { CauseId } from "../causes/cause-ids.ts";
import type { Inspection, TimeLimit, TokenType } from "../inspection.ts";
import { isShortLived } from "../short-lived.ts";

/** When the Page tokens of a list end by time, and from what they have that. */
export interface PageLife {
  readonly end: TimeLimit;
  readonly from: "short-lived-user" | "long-lived-user" | "system-user" | "itself" | "unknown";
  readonly certainty: "certain" | "likely";
  readonly cause: CauseId | null;
}

const UNKNOWN: PageLife = {
  end: { kind: "not-reported" },
  from: "unknown",
  certainty: "likely",
  cause: null,
};

const inherited: Partial<Record<TokenType, (inspection: Inspection, now: number) => PageLife>> = {
  user: (inspection, now) =>
    isShortLived(inspection, now)
      ? {
          end: inspection.expires,
          from: "short-lived-user",
          certainty: "certain",
          cause: "page-token-short-lived",
        }
      : { end: { kind: "never" }, from: "long-lived-user", certainty: "certain", cause: null },
  // Undocumented for those of 60 days: by the rule for people's tokens theirs would not end by time (uncertain).
  "system-user": () => ({ end: { kind: "never" }, from: "system-user", certainty: "likely", cause: null }),
  page: (inspection) => ({ end: inspection.expires, from: "itself", certainty: "certain", cause: null }),
};

/**
 * A Page token inherits the life of the token that asked for it: from a short-lived user token it ends with that, from
 * a long-lived one it has no end by time. Other things still end it.
 * @param inspection - what `debug_token` said of the token that asked; null where it said nothing
 * @param now - epoch seconds
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function lifeOfPageTokens(inspection: Inspection | null, now: number): PageLife {
  if (inspection === null || inspection.expires.kind === "not-reported") return UNKNOWN;
  return inherited[inspection.type]?.(inspection, now) ?? UNKNOWN;
}
