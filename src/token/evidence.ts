import type { CallTrace, UnreachableReason, UnreadableReason } from "./call-record.ts";
import type { Guess, TokenFamily } from "./classify.ts";
import type { AppFacts, Extra, Identity, PermissionList } from "./extras.ts";
import type { Inspection } from "./inspection.ts";
import type { Refusal } from "./refusal.ts";

export type { CallRecord, UnreachableReason, UnreadableReason } from "./call-record.ts";

/** A Meta app by what anybody may know of it. */
export interface AppRef {
  readonly id: string;
  readonly name: string | null;
}

/** What is learnt beside Graph's description, at times later than that: it only ever adds to the verdict. */
export interface Beside {
  /** By its look: a debug-only token is described as if it were its parent. */
  readonly family: TokenFamily | null;
  /** Null until Graph has listed them. */
  readonly permissions: PermissionList | null;
}

/**
 * All that is known of a token at the moment, from wherever it comes. `diagnose` turns it into a verdict.
 * - `inspected`: Graph described the token.
 * - `refused`, `unreachable`, `unreadable`: the inspecting call failed. Asked with an app's credential, that says
 *   nothing of the token; asked with the token itself (`caller: "self"`), a refusal is about the token.
 * - `self-known`: nobody may describe the token to us, but used for calls of its own it tells what it can.
 * - `not-asked`: nothing was sent, because this server could not judge it.
 * - `offline`: what the string alone tells. `error`: text with a Graph error and no token. `nothing-found`: text
 *   without either.
 */
export type Evidence =
  | { readonly kind: "inspected"; readonly inspection: Inspection; readonly beside?: Beside | undefined }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly caller: "app" | "self";
      /** Every app that was tried, in order. */
      readonly tried: readonly AppRef[];
      /** What Graph said of the app's own credential, when it was asked because the refusal put it in doubt. */
      readonly credential: Refusal | null;
    }
  | SelfKnown
  | { readonly kind: "unreachable"; readonly reason: UnreachableReason }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly status: number }
  | {
      readonly kind: "not-asked";
      readonly reason: "real-token-in-sandbox" | "sandbox-token-in-live";
      readonly appId: string;
    }
  | { readonly kind: "offline"; readonly guess: Guess }
  | { readonly kind: "error"; readonly refusal: Refusal }
  | { readonly kind: "nothing-found" };

/**
 * What a token tells when it is used for calls of its own: that it works, for whom, of which app, with which
 * permissions. Its two clocks it does not tell.
 */
export interface SelfKnown {
  readonly kind: "self-known";
  /** Why it was not described: it is of none of the apps that were tried, or may not inspect itself. */
  readonly refusal: Refusal;
  /** Every app that was tried, in order; empty where none is configured. */
  readonly tried: readonly AppRef[];
  readonly identity: Extra<Identity>;
  readonly app: Extra<AppFacts>;
  readonly permissions: Extra<PermissionList>;
}

/** The answer of `POST /api/inspections`: always 200 once the inspection set out, whatever came of it. */
export interface InspectionAnswer extends CallTrace {
  readonly evidence: Evidence;
  /** The app whose credential asked; null when none did. */
  readonly app: AppRef | null;
}
