import type { Refusal } from "./refusal.ts";

/** What Graph calls `type`. `unknown`: not reported, and nothing in the answer tells. */
export type TokenType = "user" | "page" | "app" | "system-user" | "unknown";

/**
 * One of a token's two clocks. Graph's `0` is `never`: "not by time", which is not "for ever".
 * `at` is in epoch seconds.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 */
export type TimeLimit =
  | { readonly kind: "at"; readonly at: number }
  | { readonly kind: "never" }
  | { readonly kind: "not-reported" };

/** A permission that can be limited to single assets. `targetIds` is null when the grant covers all of them. */
export interface GranularScope {
  readonly scope: string;
  readonly targetIds: readonly string[] | null;
}

/** How the login was made, as `metadata` tells. */
export interface Origin {
  readonly sso: string | null;
  readonly authType: string | null;
  readonly authNonce: string | null;
}

/** The facts that `debug_token` gave. No opinion: what they mean is `diagnose`'s business. */
export interface Inspection {
  readonly type: TokenType;
  /** Graph sent no `type`: it was read off the other fields. */
  readonly typeInferred: boolean;
  /** `is_valid`; null when the answer lacks it. */
  readonly valid: boolean | null;
  readonly appId: string | null;
  readonly appName: string | null;
  /** The person behind the token; on a Page token too. Scoped to the app. */
  readonly userId: string | null;
  /** The Page, on Page tokens only. */
  readonly profileId: string | null;
  /** Epoch seconds; Graph reports it for long-lived tokens only. */
  readonly issuedAt: number | null;
  readonly expires: TimeLimit;
  readonly dataAccess: TimeLimit;
  /** Null when the answer has no `scopes` at all. */
  readonly scopes: readonly string[] | null;
  readonly granular: readonly GranularScope[];
  readonly origin: Origin | null;
  /** The error that a normal call with this token would raise. */
  readonly refusal: Refusal | null;
}
