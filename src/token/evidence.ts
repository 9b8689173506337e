import type { Guess } from "./classify.ts";
import type { Inspection } from "./inspection.ts";
import type { Refusal } from "./refusal.ts";

/** A Meta app by what anybody may know of it. */
export interface AppRef {
  readonly id: string;
  readonly name: string | null;
}

/** Why no answer came. */
export type UnreachableReason =
  | "timeout"
  | "dns"
  | "connection-refused"
  | "connection-lost"
  | "tls"
  | "cancelled"
  | "other";

/** Why an answer could not be understood. */
export type UnreadableReason =
  | "html"
  | "cut-json"
  | "not-json"
  | "wrong-shape"
  | "too-long-for-graph"
  | "answer-too-large";

/**
 * All that is known of a token at the moment, from wherever it comes. `diagnose` turns it into a verdict.
 * - `inspected`: Graph described the token.
 * - `refused`, `unreachable`, `unreadable`: the inspecting call failed. Asked with an app's credential, that says
 *   nothing of the token; asked with the token itself (`caller: "self"`), a refusal is about the token.
 * - `not-asked`: nothing was sent, because this server could not judge it.
 * - `offline`: what the string alone tells. `error`: text with a Graph error and no token. `nothing-found`: text
 *   without either.
 */
export type Evidence =
  | { readonly kind: "inspected"; readonly inspection: Inspection }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly caller: "app" | "self";
      /** Every app that was tried, in order. */
      readonly tried: readonly AppRef[];
      /** What Graph said of the app's own credential, when it was asked because the refusal put it in doubt. */
      readonly credential: Refusal | null;
    }
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

/** One call to Graph as it may be shown: no query, no credential, the body redacted. */
export interface CallRecord {
  readonly method: "GET" | "POST" | "DELETE";
  /** Origin and path, never the query. */
  readonly url: string;
  readonly status: number | null;
  readonly durationMs: number;
  /** The answer's text, redacted; empty when none came. */
  readonly body: string;
  readonly traceId: string | null;
  /** `facebook-api-version`: the version that really answered. */
  readonly servedVersion: string | null;
}

/** The answer of `POST /api/inspections`: always 200 once the inspection set out, whatever came of it. */
export interface InspectionAnswer {
  readonly evidence: Evidence;
  /** Epoch seconds on the clock of whoever judged: Graph's `Date`, the sandbox's world, else this server's. */
  readonly observedAt: number;
  /** The app whose credential asked; null when none did. */
  readonly app: AppRef | null;
  /** In the order in which they were made; empty when nothing was sent. */
  readonly calls: readonly CallRecord[];
}
