import { heedBeside } from "./diagnose/heed-beside.ts";
import { judgeInspection } from "./diagnose/judge-inspection.ts";
import { judgeOffline } from "./diagnose/judge-offline.ts";
import { judgeError, judgeRefused } from "./diagnose/judge-refused.ts";
import { judgeSelfKnown } from "./diagnose/judge-self-known.ts";
import { judgeNotAsked, judgeNothing, judgeUnreachable, judgeUnreadable } from "./diagnose/judge-unasked.ts";
import type { Evidence } from "./evidence.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What the evidence means. Pure: the same evidence and second give the same verdict, and it holds until `changesAt`.
 * Dates in the texts are UTC. Never throws.
 * @param now epoch seconds
 */
export function diagnose(evidence: Evidence, now: number): Verdict {
  switch (evidence.kind) {
    case "inspected":
      return heedBeside(judgeInspection(evidence.inspection, Math.floor(now)), evidence.beside);
    case "refused":
      return judgeRefused(evidence);
    case "self-known":
      return judgeSelfKnown(evidence);
    case "unreachable":
      return judgeUnreachable(evidence.reason);
    case "unreadable":
      return judgeUnreadable(evidence.reason, evidence.status);
    case "not-asked":
      return judgeNotAsked(evidence.reason, evidence.appId);
    case "offline":
      return judgeOffline(evidence.guess);
    case "error":
      return judgeError(evidence.refusal);
    case "nothing-found":
      return judgeNothing();
  }
}
