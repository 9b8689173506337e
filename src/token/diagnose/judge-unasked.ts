import { again, see, tell } from "../causes/step.ts";
import { META_DEBUGGER } from "../causes/source.ts";
import type { Evidence, UnreachableReason, UnreadableReason } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { quote } from "./quote.ts";

const SAYS_NOTHING = "This says nothing of the token.";

const NO_ANSWER: Readonly<Record<UnreachableReason, string>> = {
  timeout: "Graph did not answer in time.",
  dns: "The name of Graph's host could not be resolved: check this server's network.",
  "connection-refused": "The connection was refused: a proxy or firewall may be in the way.",
  "connection-lost": "The connection broke before the answer was complete.",
  tls: "No secure connection could be made: check certificates and the clock of this server.",
  cancelled: "The call was cancelled.",
  other: "No answer came.",
};

const NO_SENSE: Readonly<Record<UnreadableReason, string>> = {
  html: "A web page came instead of Graph's answer.",
  "cut-json": "The answer broke off in the middle.",
  "not-json": "The answer is not JSON.",
  "wrong-shape": "The answer is JSON, but not of the form that debug_token has.",
  "too-long-for-graph": "The address with this token is longer than Graph accepts.",
  "answer-too-large": "The answer is larger than any that debug_token gives.",
};

/** No answer came. */
export function judgeUnreachable(reason: UnreachableReason): Verdict {
  return composeVerdict({
    state: "unknown",
    causes: ["graph-unreachable"],
    why: [{ text: NO_ANSWER[reason], source: `${reason} · this server` }],
  });
}

/** An answer came that can't be understood. `status` is its HTTP status. */
export function judgeUnreadable(reason: UnreadableReason, status: number): Verdict {
  const known = reason !== "wrong-shape" && reason !== "answer-too-large";
  return composeVerdict({
    state: "unknown",
    causes: [known ? "not-json" : "unrecognised-shape"],
    ...(reason === "too-long-for-graph"
      ? {
          headline: "Graph refused the request: the address with this token is too long",
          explanation:
            "Graph takes the token in the address, and addresses have a limit. Check that nothing else was pasted with it.",
        }
      : {}),
    outro: SAYS_NOTHING,
    why: [{ text: NO_SENSE[reason], source: `HTTP ${status}` }],
  });
}

/** Nothing was sent: token and mode don't belong together. */
export function judgeNotAsked(
  reason: Extract<Evidence, { readonly kind: "not-asked" }>["reason"],
  appId: string,
): Verdict {
  const app = quote(appId).slice(0, 20);
  const why = [{ text: `App ${app}, read from the token.`, source: "a hint in the token, undocumented" }];
  if (reason === "sandbox-token-in-live") {
    return composeVerdict({
      state: "unknown",
      causes: [],
      headline: "This is a sandbox token: Meta does not know it",
      explanation: `It belongs to app ${app} of the sandbox. This server is in live mode, so nothing was sent.`,
      why,
      steps: [again("Run a second server in sandbox mode, and paste it there.")],
    });
  }
  return composeVerdict({
    state: "unknown",
    causes: [],
    headline: `This looks like a real token of app ${app}. The sandbox can't judge it`,
    explanation:
      "Nothing was sent to Meta. A server in live mode with that app's id and secret can judge it.",
    why,
    steps: [see("Or paste it into Meta's own debugger.", META_DEBUGGER)],
  });
}

/** Text with neither a token nor an error. */
export function judgeNothing(): Verdict {
  return composeVerdict({
    state: "unknown",
    causes: [],
    headline: "There is no token and no Graph error in this text",
    explanation: "Paste a token, a link, a log line, a cURL command or an answer of Graph's that holds one.",
    steps: [
      tell(
        "Or ask for it.",
        "Please send the full text of Facebook's error, or the whole answer as text (no screenshot). Leave out passwords and app secrets.",
      ),
    ],
  });
}
