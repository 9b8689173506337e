import { diagnose } from "../diagnose.ts";
import type { Inspection, TimeLimit } from "../inspection.ts";
import { refusalOf } from "../read-refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { Verdict } from "../verdict.ts";

/** Epoch seconds at which the examples are judged: 21 Sep 2026 14:13 UTC. */
export const NOW = 1_790_000_000;
export const HOUR = 3600;
export const DAY = 24 * HOUR;

export const NEVER: TimeLimit = { kind: "never" };
export const UNREPORTED: TimeLimit = { kind: "not-reported" };
export const at = (moment: number): TimeLimit => ({ kind: "at", at: moment });

/** A long-lived user token, two days old, as `debug_token` describes it: an example for tests. */
export const EXAMPLE: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "510446444976222",
  appName: "example-web-app-demo",
  userId: "123",
  profileId: null,
  issuedAt: NOW - 2 * DAY,
  expires: at(NOW + 58 * DAY),
  dataAccess: at(NOW + 88 * DAY),
  scopes: ["email", "public_profile"],
  granular: [],
  origin: null,
  refusal: null,
};

/** The verdict on the example with some facts changed. `now` in epoch seconds. */
export function judge(changes: Partial<Inspection>, now: number = NOW): Verdict {
  return diagnose({ kind: "inspected", inspection: { ...EXAMPLE, ...changes } }, now);
}

/** State and causes of a verdict, in order. */
export function brief({ state, findings }: Verdict): string[] {
  return [state, ...findings.map(({ cause }) => cause)];
}

export function refusal(code: number | null, subcode: number | null, message: string): Refusal {
  return refusalOf({ code, subcode, message });
}
