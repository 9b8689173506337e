import type { CallTrace, UnreachableReason, UnreadableReason } from "./call-record.ts";
import type { TargetKind } from "./permission-groups.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Why nothing was sent.
 * - `not-askable`: a secret, another host's token or no token at all. - `debug-only-token`: only debug_token reads it.
 * - `app-token`, `page-token`: there is no person behind it whose permissions could be listed, or no `/me`.
 * - `unknown-kind`: what the ids of this permission stand for is not known.
 * - `stopped`: an earlier call of the same row was refused in a way that all would be, or time was up.
 */
export type NotAskedReason =
  | "not-askable"
  | "real-token-in-sandbox"
  | "sandbox-token-in-live"
  | "debug-only-token"
  | "app-token"
  | "page-token"
  | "unknown-kind"
  | "stopped";

/** Something more about a token, each with a state of its own: a failure here spoils nothing else. */
export type Extra<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly reason: UnreachableReason }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly status: number }
  | { readonly kind: "not-asked"; readonly reason: NotAskedReason };

/** Whom a token speaks for: a person, a system user, or on a Page token the Page. The id of people is app-scoped. */
export interface Identity {
  readonly id: string;
  readonly name: string | null;
}

/** What an app says of itself. `link` is an address for people. */
export interface AppFacts {
  readonly id: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly link: string | null;
}

/** What came of everything that the app ever asked this person for; names in Graph's order. */
export interface PermissionList {
  readonly granted: readonly string[];
  readonly declined: readonly string[];
  /** Unused for 90 days. */
  readonly expired: readonly string[];
  /** With a status that Meta does not document. */
  readonly other: readonly string[];
}

/** One asset that a permission is limited to. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  readonly facts: Extra<TargetFacts>;
}

export interface TargetFacts {
  readonly name: string | null;
  /** Instagram accounts alone have one. */
  readonly username: string | null;
}

/** The assets behind a token's granular scopes, each once. */
export interface TargetList {
  readonly targets: readonly Target[];
  /** How many were not asked about because there are too many. */
  readonly leftOut: number;
}

/** The answer of `POST /api/inspections/{identity,permissions,app,targets}`: always 200 once it was understood. */
export interface ExtraAnswer<T> extends CallTrace {
  readonly extra: Extra<T>;
}
