import type { Inspection } from "../inspection.ts";
import type { Verdict } from "../verdict.ts";
import { clockReasons, readClocks } from "./clocks.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { describeToken, gapReasons } from "./describe-token.ts";
import { judgeInvalid } from "./judge-invalid.ts";
import { judgeWorking } from "./judge-working.ts";

/**
 * What `debug_token`'s answer means now. The clocks are checked too: Graph may call a token valid whose data access
 * has ended (auth-vs-data guide, read Nov 2026).
 * @param now whole epoch seconds
 */
export function judgeInspection(inspection: Inspection, now: number): Verdict {
  const clocks = readClocks(inspection, now);
  if (inspection.valid === false) return judgeInvalid(inspection, clocks);
  if (inspection.valid === true || clocks.ended) return judgeWorking(inspection, clocks);
  return composeVerdict({
    state: "unknown",
    causes: ["unrecognised-shape"],
    headline: "Graph did not say whether this token works",
    intro: describeToken(inspection),
    why: [
      { text: "Valid or not: not reported.", source: "no is_valid · debug_token" },
      ...clockReasons(inspection, now),
      ...gapReasons(inspection),
    ],
    changesAt: clocks.changesAt,
  });
}
