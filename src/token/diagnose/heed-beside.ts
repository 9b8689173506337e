import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf } from "../causes/index.ts";
import type { Beside } from "../evidence.ts";
import type { PermissionList } from "../extras.ts";
import type { Finding, Reason, State, Verdict } from "../verdict.ts";
import { nameScopes } from "./quote.ts";

const SOURCE = "/me/permissions";

const findingOf = (id: CauseId): Finding => {
  const { certainty, headline, explanation } = causeOf(id);
  return { cause: id, certainty, headline, explanation };
};

const counted = (count: number) => (count === 1 ? "1 permission" : `${count} permissions`);

/** Puts a cause in front: it limits the token more than a clock that is still running does. */
function limit(verdict: Verdict, id: CauseId, headline: string, why: Reason): Verdict {
  const cause = causeOf(id);
  const state: State = "limited";
  // A token without data access is limited already, and by more than this.
  const first = verdict.state === "limited" ? verdict : { ...verdict, state, headline };
  const own = findingOf(id);
  const findings = verdict.state === "limited" ? [...verdict.findings, own] : [own, ...verdict.findings];
  return {
    ...first,
    findings,
    explanation: `${verdict.explanation} ${cause.explanation}`,
    why: [...verdict.why, why],
    steps: [...cause.steps, ...verdict.steps],
  };
}

function heedExpired(verdict: Verdict, { expired }: PermissionList): Verdict {
  if (expired.length === 0) return verdict;
  const headline = `Works, but ${counted(expired.length)} it carries ${expired.length === 1 ? "has" : "have"} expired`;
  return limit(verdict, "permission-expired", headline, {
    text: `Expired: ${nameScopes(expired)}.`,
    source: SOURCE,
  });
}

/** Declined permissions are no fault of the token: it works, and lacks what the person refused. */
function heedDeclined(verdict: Verdict, { declined }: PermissionList): Verdict {
  if (declined.length === 0) return verdict;
  const cause = causeOf("permission-declined");
  return {
    ...verdict,
    findings: [...verdict.findings, findingOf("permission-declined")],
    explanation: `${verdict.explanation} ${counted(declined.length)} that the app asked for ${declined.length === 1 ? "was" : "were"} declined.`,
    why: [...verdict.why, { text: `Declined: ${nameScopes(declined)}.`, source: SOURCE }],
    steps: [...verdict.steps, ...cause.steps],
  };
}

const works = ({ state }: Verdict) => state === "valid" || state === "expiring" || state === "limited";

/**
 * Adds to a verdict on a described token what was learnt beside that. An ended token's permissions mean nothing, so
 * they change nothing there.
 */
export function heedBeside(verdict: Verdict, beside: Beside | undefined): Verdict {
  if (!beside || !works(verdict)) return verdict;
  // Described like the token it was made from, but good for nothing else (recorded in bk-rs, Nov 2022).
  const seen =
    beside.family === "session-info"
      ? limit(verdict, "debug-only-token", "Can be inspected, but no other call works with it", {
          text: "It begins like a debug-only token, made to be handed to others.",
          source: "the look of the token",
        })
      : verdict;
  return beside.permissions ? heedDeclined(heedExpired(seen, beside.permissions), beside.permissions) : seen;
}
