import type { CallRecord, UnreachableReason, UnreadableReason } from "#/token/evidence.ts";
import type { Refusal } from "#/token/refusal.ts";

/** Why Graph was asked in vain. It says nothing of the token that was asked about. */
export type GraphFailure = { readonly call: CallRecord } & (
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly reason: UnreachableReason }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly status: number }
);

/** What Graph said, with the call that it said it in. */
export interface GraphAnswer<T> {
  readonly value: T;
  readonly call: CallRecord;
}

export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };
