import { type DoctorFacts, foundPages } from "./doctor.ts";
import { doctorAdvice, unreachedPages } from "./doctor-advice.ts";
import type { DoctorReport } from "./doctor-report.ts";
import { doctorSteps } from "./doctor-steps.ts";

/**
 * Why Pages are missing from a list, as far as it is known: for an empty or incomplete `/me/accounts` two explanations
 * circulate (a portfolio without business_management; grants for single Pages), and each was right for somebody, so
 * every route is tried and told apart (issues of chatwoot, openpost, trypost and zammad; read Nov 2026).
 */
export function diagnosePages(facts: DoctorFacts): DoctorReport {
  return {
    steps: doctorSteps(facts),
    pages: foundPages(facts),
    unreached: unreachedPages(facts),
    advice: doctorAdvice(facts),
  };
}
