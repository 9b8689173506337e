import type { CallTrace } from "../call-record.ts";
import type { AppRef, Evidence } from "../evidence.ts";
import type { Extra } from "../extras.ts";
import type { ExchangeId } from "./exchange-ids.ts";
import type { PlannedExchange } from "./plan-exchanges.ts";
import type { TokenAnswer } from "./read-token-answer.ts";

/** A Page with the token that was made for it. */
export interface PageToken {
  readonly id: string;
  readonly name: string | null;
  readonly token: string;
}

/** What an exchange gave. Of an app token only what tells it apart: the token itself stays on the server. */
export type ExchangeResult =
  | { readonly kind: "token"; readonly made: TokenAnswer }
  | { readonly kind: "code"; readonly code: string }
  /** `more`: Graph has further Pages, beyond what one exchange asks for. */
  | { readonly kind: "pages"; readonly pages: readonly PageToken[]; readonly more: boolean }
  | {
      readonly kind: "app-token";
      readonly prefix: string;
      /** The beginning of the SHA-256 of the token, in hex. */
      readonly fingerprint: string;
      /** What Graph says of it. */
      readonly evidence: Evidence;
    }
  | { readonly kind: "revoked" }
  /** An address of old answered; its words are in the record of the call. Seconds; null: not told. */
  | { readonly kind: "told"; readonly expiresIn: number | null };

/**
 * What came of it. `held-back`: nothing was sent, for the rule in `planned`, because it was not confirmed, or because
 * no app is set up that it could be done with.
 */
export type ExchangeOutcome =
  | { readonly kind: "done"; readonly result: ExchangeResult }
  | { readonly kind: "held-back"; readonly why: "rule" | "unconfirmed" | "no-app" }
  | Extract<Extra<never>, { readonly kind: "refused" | "unreachable" | "unreadable" }>;

/** The answer of `POST /api/exchanges/{exchange}`: always 200 once it was understood, whatever came of it. */
export interface ExchangeAnswer extends CallTrace {
  readonly exchange: ExchangeId;
  /** The token as it was found just before; null for exchanges that take none. */
  readonly before: { readonly evidence: Evidence; readonly app: AppRef | null } | null;
  /** The rule that was gone by. */
  readonly planned: PlannedExchange | null;
  readonly outcome: ExchangeOutcome;
}
