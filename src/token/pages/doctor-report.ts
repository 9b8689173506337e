import type { CauseId } from "../causes/cause-ids.ts";
import type { NextStep } from "../verdict.ts";
import type { FoundPage } from "./page.ts";

type DoctorStepId = "scope" | "paging" | "granted" | "portfolios" | "compared";

/** One step of the search, and what came of it. */
export interface DoctorStep {
  readonly id: DoctorStepId;
  /** `fine`: nothing missing on this route. `found`: it led to Pages. `trouble`: it is, or has, a cause. */
  readonly state: "waiting" | "fine" | "found" | "trouble" | "skipped";
  readonly title: string;
  /** One or two plain sentences. */
  readonly result: string;
  readonly causes: readonly CauseId[];
}

/** What to do about it. */
export interface DoctorAdvice {
  readonly cause: CauseId | null;
  readonly certainty: "certain" | "likely";
  readonly headline: string;
  readonly text: string;
  readonly steps: readonly NextStep[];
}

/** A Page that was to be found and was not. */
export interface UnreachedPage {
  readonly id: string;
  readonly why: "granted" | "expected";
  readonly causes: readonly CauseId[];
}

/** All that the doctor has to say, at whatever stage the search is. */
export interface DoctorReport {
  readonly steps: readonly DoctorStep[];
  readonly pages: readonly FoundPage[];
  readonly unreached: readonly UnreachedPage[];
  /** Most helpful first; empty while nothing is wrong. */
  readonly advice: readonly DoctorAdvice[];
}
