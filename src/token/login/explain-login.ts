import type { CauseId } from "../causes/cause-ids.ts";
import { matchRefusal } from "../causes/index.ts";
import { again } from "../causes/step.ts";
import { composeVerdict } from "../diagnose/compose-verdict.ts";
import { reasonOf } from "../diagnose/quote.ts";
import type { Refusal } from "../refusal.ts";
import type { Reason, Verdict } from "../verdict.ts";
import { explainScopes } from "./explain-scopes.ts";
import type { LoginFailure } from "./login-answer.ts";
import type { LoginPlan } from "./login-plan.ts";

/** What became of a login, in words: a verdict without a state, since there is no token to judge. */
export type LoginExplanation = Omit<Verdict, "state" | "changesAt">;

/**
 * A refusal of Login for Business can look like a cancel: in development mode the callback says "user_denied, 200,
 * Permissions error" though the person accepted (a field report of Jul 2026: likely, not documented). And there all
 * permissions are given or none (docs/facebook-login/facebook-login-for-business, read Nov 2026).
 */
const LOOKS_LIKE_CANCEL =
  "This was a Login for Business: an app in development mode gets this same answer though the person accepted. There, all permissions are given or none.";

type Doubted = Extract<LoginFailure, { readonly kind: "unknown-attempt" }>["why"];

const NO_ATTEMPT: Readonly<Record<Doubted, string>> = {
  "no-state":
    "What came back carries no state, so it can't be told whose login it is. Nothing was sent to Graph.",
  "no-attempt":
    "No login is open here by that state. It was finished before (a reload does that), is older than 10 minutes, began in another browser or at another address of this page, or its cookie is blocked. Nothing was sent to Graph.",
  damaged:
    "What this server had noted of the login can't be read any more: it was started anew meanwhile, without a SESSION_SECRET that stays. Nothing was sent to Graph.",
};

/** Anybody can make up an address with an error in it: so it is said that nothing vouches for this one. */
const UNMATCHED =
  "What came back could not be matched to a login of this browser: it carries no state, or one that is not open here. It may have begun elsewhere, or be older.";

function scopeReasons({ message }: Refusal): Reason[] {
  return explainScopes(message).map(({ name, says, replacements }) => ({
    text: `${name}: ${says}${replacements.length > 0 ? ` Ask for ${replacements.join(", ")}.` : ""}`,
    source: "this app's table of permissions",
  }));
}

const causesOfDenied = (refusal: Refusal, business: boolean): readonly CauseId[] => {
  const causes = matchRefusal(refusal);
  // Of the classic login nobody has reported it: there the first reading stands.
  return business ? causes : causes.slice(0, 1);
};

function explainRefusal(
  failure: Extract<LoginFailure, { readonly refusal: Refusal }>,
  plan: LoginPlan | null,
) {
  const { kind, refusal } = failure;
  const business = plan === null || plan.configId !== null;
  const causes = kind === "denied" ? causesOfDenied(refusal, business) : matchRefusal(refusal);
  const told = plan !== null && plan.configId !== null && kind === "denied";
  const outro = [...(told ? [LOOKS_LIKE_CANCEL] : []), ...(failure.unmatched ? [UNMATCHED] : [])].join(" ");
  return composeVerdict({
    state: "unknown",
    causes,
    refusal,
    rivals: true,
    ...(kind === "denied" && !business
      ? { explanation: "The person pressed Cancel in the dialog, or closed it. No token was made." }
      : {}),
    ...(outro === "" ? {} : { outro }),
    why: [
      reasonOf(
        refusal,
        kind === "exchange" ? "oauth/access_token refused the code" : "the address it came back to",
      ),
      ...scopeReasons(refusal),
    ],
  });
}

const CODE_MAY_BE_USED =
  "Whether Meta has counted the code as used can't be told: begin the login again if a second try is refused.";

/**
 * What a failed login means.
 * @param plan - what was asked for, where the login is known
 */
export function explainLogin(failure: LoginFailure, plan: LoginPlan | null): LoginExplanation {
  switch (failure.kind) {
    case "denied":
    case "dialog":
    case "exchange":
      return explainRefusal(failure, plan);
    case "unknown-attempt":
      return composeVerdict({
        state: "unknown",
        causes: ["state-mismatch"],
        explanation: NO_ATTEMPT[failure.why],
      });
    case "unreachable":
      return composeVerdict({
        state: "unknown",
        causes: ["graph-unreachable"],
        outro: CODE_MAY_BE_USED,
        why: [{ text: "The code could not be exchanged.", source: `${failure.reason} · this server` }],
      });
    case "unreadable":
      return composeVerdict({
        state: "unknown",
        causes: [failure.reason === "wrong-shape" ? "unrecognised-shape" : "not-json"],
        outro: CODE_MAY_BE_USED,
        why: [
          {
            text: "The answer to the code can't be read.",
            source: `HTTP ${failure.status} · ${failure.reason}`,
          },
        ],
      });
    case "reloaded":
      return composeVerdict({
        state: "unknown",
        causes: ["login-interrupted"],
        headline: "This page was reloaded while the login was being finished",
        explanation:
          "What came back was in this page's memory alone, so it went with the reload. Log in again: what you had chosen is still below.",
        steps: [again("Log in again.")],
      });
    case "nothing-came":
      return composeVerdict({
        state: "unknown",
        causes: ["login-interrupted"],
        headline: "No login came back to this address",
        explanation: "It carries neither a code nor a token nor an error. Begin a login in the panel.",
        steps: [again("Begin a login.")],
      });
  }
}
