import type { CauseId } from "./causes/cause-ids.ts";

/**
 * - `valid`: works, and no clock ends soon. - `expiring`: works, a clock ends within 7 days.
 * - `limited`: authenticates, but data access or a permission it carries has expired.
 * - `ended`: a real token that worked once and stopped. - `invalid`: can't work as given.
 * - `unknown`: could not be judged, or text without a token.
 */
export type State = "valid" | "expiring" | "limited" | "ended" | "invalid" | "unknown";

/** A page of this product on which a step can be taken. */
export type StepPanel = "log-in" | "exchange" | "pages";

/** What a button beside a step does. `retry` asks Graph again with the same token, `open` takes it along to a page. */
export type StepAction =
  | { readonly kind: "copy"; readonly label: string; readonly text: string }
  | { readonly kind: "link"; readonly label: string; readonly href: string }
  | { readonly kind: "open"; readonly label: string; readonly panel: StepPanel }
  | { readonly kind: "retry"; readonly label: string };

/** One thing to do, and the button that does it, or the exact words to hand to somebody else. */
export interface NextStep {
  readonly text: string;
  readonly action: StepAction | null;
}

/** One point of "why": a sentence, and where it is known from (a field, a message, a document). */
export interface Reason {
  readonly text: string;
  readonly source: string | null;
}

/** A cause that fits the evidence. `likely`: it rests on an uncertain fact, or several causes fit. */
export interface Finding {
  readonly cause: CauseId;
  readonly certainty: "certain" | "likely";
  readonly headline: string;
  readonly explanation: string;
}

/** What we conclude. Recomputed as time passes: it holds until `changesAt` (epoch seconds; null: for good). */
export interface Verdict {
  readonly state: State;
  /** Ranked, most important first; empty when nothing is wrong. */
  readonly findings: readonly Finding[];
  /** One plain sentence of at most 90 characters, without code numbers. Says "probably" where it is a guess. */
  readonly headline: string;
  readonly explanation: string;
  readonly why: readonly Reason[];
  readonly steps: readonly NextStep[];
  /** What would tell several fitting causes apart; null when only one fits. */
  readonly toTellApart: string | null;
  readonly retryable: boolean;
  readonly needsLogin: boolean;
  readonly changesAt: number | null;
}
