import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import { META_DEBUGGER } from "../causes/source.ts";
import { see, tell } from "../causes/step.ts";
import type { SelfKnown } from "../evidence.ts";
import type { Extra } from "../extras.ts";
import type { Refusal } from "../refusal.ts";
import type { NextStep, Verdict } from "../verdict.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { judgeBySelf, judgeRefused, triedReason } from "./judge-refused.ts";
import { nameApp, reasonOf } from "./quote.ts";
import { BY_ITSELF, nameIdentity, selfReasons } from "./self-reasons.ts";
import { stateAfter } from "./state-after.ts";

const NOT_TOLD = "Graph tells its time limits only to the app that made it.";

type Call = keyof typeof BY_ITSELF;
const CALLS = ["identity", "app", "permissions"] as const;

/** The first of the token's own calls that was refused for such a cause. */
function refusedFor(
  evidence: SelfKnown,
  fits: (cause: CauseId) => boolean,
): { readonly call: Call; readonly refusal: Refusal } | null {
  for (const call of CALLS) {
    const extra: Extra<unknown> = evidence[call];
    if (extra.kind === "refused" && fits(matchRefusal(extra.refusal)[0] ?? "unrecognised-refusal")) {
      return { call, refusal: extra.refusal };
    }
  }
  return null;
}

/** What the token said of itself in one sentence; empty when it said neither. */
function introOf({ identity, app }: SelfKnown): string {
  const parts = [
    app.kind === "known" ? `is a token of ${nameApp(app.value)}` : "",
    identity.kind === "known" ? `speaks for ${nameIdentity(identity.value)}` : "",
  ].filter(Boolean);
  return `The token works${parts.length ? `: it ${parts.join(" and ")}` : ""}.`;
}

const whyOf = (evidence: SelfKnown) => [
  ...selfReasons(evidence),
  reasonOf(
    evidence.refusal,
    evidence.tried.length ? "debug_token refused" : "debug_token, asked with the token itself",
  ),
  ...triedReason(evidence),
];

/** What makes its limits known; where the token did not even name its app, how to ask for that. */
function stepsOf({ app }: SelfKnown): readonly NextStep[] {
  if (app.kind !== "known") return causeOf("wrong-app").steps;
  const name = nameApp(app.value);
  return [
    tell(
      `Add the id and secret of ${name} to this server.`,
      `We have a token of ${name} that we can't inspect. Please add that app's id and secret to the token debugger.`,
    ),
    see("Or paste it into Meta's own debugger, logged in as a developer of that app.", META_DEBUGGER),
  ];
}

/** None of this server's apps made the token, but it answers for itself: its limits stay unknown. */
function judgeForeign(evidence: SelfKnown): Verdict {
  const verdict = composeVerdict({
    state: "unknown",
    causes: ["wrong-app"],
    intro: introOf(evidence),
    explanation: NOT_TOLD,
    why: whyOf(evidence),
  });
  return { ...verdict, steps: stepsOf(evidence) };
}

/** There is no app to ask with. That it works is certain, and all that is. */
function judgeLonely(evidence: SelfKnown): Verdict {
  const { permissions } = evidence;
  const lapsed = permissions.kind === "known" && permissions.value.expired.length > 0;
  return composeVerdict({
    state: lapsed ? "limited" : "valid",
    causes: lapsed ? ["permission-expired"] : [],
    headline: lapsed
      ? "Works, but a permission ended unused; its time limit is not known here"
      : "Works now; when it ends can't be known without its app's secret",
    intro: introOf(evidence),
    outro: NOT_TOLD,
    why: [...whyOf(evidence), { text: "Time limit and data access: not known.", source: null }],
    ...(lapsed ? {} : { steps: stepsOf(evidence) }),
  });
}

/** Nothing was learnt. A missing proof explains that; otherwise the refusal stands that it began with. */
function judgeSilent(evidence: SelfKnown): Verdict {
  const { refusal, tried } = evidence;
  const proof = refusedFor(evidence, (cause) => cause === "appsecret-proof-required");
  if (proof !== null && tried.length === 0) return judgeBySelf(proof.refusal, BY_ITSELF[proof.call]);
  const caller = tried.length === 0 ? "self" : "app";
  const verdict = judgeRefused({ kind: "refused", refusal, caller, tried, credential: null });
  return { ...verdict, why: [...verdict.why, ...selfReasons(evidence)] };
}

/** Nobody may describe this token to us: what its own calls show. A dead token is refused in all of them. */
export function judgeSelfKnown(evidence: SelfKnown): Verdict {
  const dead = refusedFor(evidence, (cause) => stateAfter(cause) !== null);
  if (dead !== null && evidence.identity.kind !== "known") {
    return judgeBySelf(dead.refusal, BY_ITSELF[dead.call]);
  }
  const works = CALLS.some((call) => evidence[call].kind === "known");
  if (!works) return judgeSilent(evidence);
  return evidence.tried.length === 0 ? judgeLonely(evidence) : judgeForeign(evidence);
}
