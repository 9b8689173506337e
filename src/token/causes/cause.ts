import type { NextStep } from "../verdict.ts";
import type { CAUSE_FAMILIES, CauseFamily, CauseId } from "./cause-ids.ts";

/** A cause as its family's table writes it; what is left out means no, or none. */
export interface CauseEntry {
  /** One plain sentence of at most 90 characters, without code numbers. */
  readonly headline: string;
  readonly explanation: string;
  readonly steps: readonly NextStep[];
  /** Where this is known from: an address or a repository, and when it was read or recorded. */
  readonly source: string;
  /** The same call may succeed later, unchanged. */
  readonly retryable?: true;
  /** Only a new login helps. */
  readonly needsLogin?: true;
  /** It rests on a fact that Meta does not document and nobody recorded. */
  readonly likely?: true;
  /** Codes or subcodes that tell by themselves. */
  readonly codes?: readonly number[];
  /** Codes that mean this unless Meta's words say something closer. */
  readonly vague?: readonly number[];
  /** Meta's words, for answers whose code does not tell. Read against `#<code> <type> <message> …`. */
  readonly says?: RegExp;
  /** What the same evidence fits too, most likely first. */
  readonly also?: readonly CauseId[];
  /** What would tell it apart from those. */
  readonly tellApart?: string;
}

/** One family's table: exactly one entry for each of its ids. */
export type CausesOf<F extends CauseFamily> = Readonly<
  Record<(typeof CAUSE_FAMILIES)[F][number], CauseEntry>
>;

/** A cause with nothing left out. */
export interface Cause {
  readonly id: CauseId;
  readonly family: CauseFamily;
  readonly headline: string;
  readonly explanation: string;
  readonly steps: readonly NextStep[];
  readonly source: string;
  readonly retryable: boolean;
  readonly needsLogin: boolean;
  readonly certainty: "certain" | "likely";
  readonly tellApart: string | null;
}
