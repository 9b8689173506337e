import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import type { Evidence } from "../evidence.ts";
import type { Refusal } from "../refusal.ts";
import type { Reason, Verdict } from "../verdict.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { nameApp, reasonOf } from "./quote.ts";
import { stateAfter } from "./state-after.ts";

type Refused = Extract<Evidence, { readonly kind: "refused" }>;

const SAYS_NOTHING = "This says nothing of the token.";
const SHOWN_APPS = 5;

/** Of an app's own id and secret: what a refusal blames. A wrong secret shows as a bad signature (Nov 2022). */
function blamed(refusal: Refusal | null): readonly CauseId[] {
  const cause = refusal ? matchRefusal(refusal)[0] : undefined;
  if (cause === "bad-signature") return ["bad-client-secret"];
  const { family } = causeOf(cause ?? "unknown-error");
  return cause && family === "app" ? [cause] : [];
}

/** The app's credential was at fault: Graph speaks of the caller's token, which is the app's own. */
function blamesCaller(refusal: Refusal, cause: CauseId): boolean {
  if (refusal.code === 190 || cause === "inspecting-credential-not-accepted") return true;
  return stateAfter(cause) !== null || ["missing-access-token", "bad-client-secret"].includes(cause);
}

/** Which of this server's apps were asked in vain. */
export function triedReason({ tried }: Pick<Refused, "tried">): Reason[] {
  if (tried.length === 0) return [];
  const more = tried.length - SHOWN_APPS;
  const names = tried.slice(0, SHOWN_APPS).map(nameApp).join(", ");
  return [{ text: `Asked as ${names}${more > 0 ? ` and ${more} more` : ""}.`, source: "this server's apps" }];
}

function causesOfApp({ refusal, credential }: Refused): readonly CauseId[] {
  const told = matchRefusal(refusal);
  const first = told[0] ?? "unrecognised-refusal";
  if (!blamesCaller(refusal, first)) return told;
  return [
    ...new Set<CauseId>(["inspecting-credential-not-accepted", ...blamed(credential), ...blamed(refusal)]),
  ];
}

function judgeByApp(evidence: Refused): Verdict {
  const { refusal, credential } = evidence;
  const causes = causesOfApp(evidence);
  const said = causeOf(causes[0] ?? "unrecognised-refusal").explanation.includes(SAYS_NOTHING);
  const closer = causes[0] === "inspecting-credential-not-accepted" ? causes[1] : undefined;
  return composeVerdict({
    state: "unknown",
    causes,
    refusal,
    outro: [closer ? `${causeOf(closer).headline}.` : "", said ? "" : SAYS_NOTHING].filter(Boolean).join(" "),
    why: [
      reasonOf(refusal, "debug_token refused"),
      ...triedReason(evidence),
      ...(credential ? [reasonOf(credential, "the app's own credential")] : []),
    ],
    ...(closer ? { steps: causeOf(closer).steps } : {}),
  });
}

/** The token made a call itself and was refused. `where`: which call that was. */
export function judgeBySelf(refusal: Refusal, where: string): Verdict {
  const causes = matchRefusal(refusal);
  const first = causes[0] ?? "unrecognised-refusal";
  const state = stateAfter(first);
  const own = first === "inspecting-credential-not-accepted";
  return composeVerdict({
    state: state ?? "unknown",
    causes,
    refusal,
    rivals: true,
    ...(own
      ? { headline: "This token may not inspect itself: its app must ask", steps: causeOf("wrong-app").steps }
      : {}),
    outro: state
      ? "The token was used to ask about itself, so its app and dates are not known."
      : own
        ? "Most people's tokens are refused that way."
        : SAYS_NOTHING,
    why: [reasonOf(refusal, where)],
  });
}

/** The inspecting call was refused. Asked with an app's credential, that tells nothing of the token. */
export function judgeRefused(evidence: Refused): Verdict {
  return evidence.caller === "app"
    ? judgeByApp(evidence)
    : judgeBySelf(evidence.refusal, "debug_token, asked with the token itself");
}

/** An error somebody pasted, without a token: what it means. */
export function judgeError(refusal: Refusal): Verdict {
  return composeVerdict({
    state: "unknown",
    causes: matchRefusal(refusal),
    refusal,
    rivals: true,
    outro: "There is no token here to judge.",
    why: [reasonOf(refusal, "the pasted error")],
  });
}
