import type { CausesOf } from "./cause.ts";
import { dated, ERRORS, META_STATUS } from "./source.ts";
import { again, see } from "./step.ts";

const RETRY = again("Try again in a moment.");
const STATUS = see("Does Meta report an outage?", META_STATUS);
const OURS = "this application (seen in its own calls)";

/** Nothing that the token or the call can help, and answers that nobody can read. */
export const PLATFORM: CausesOf<"platform"> = {
  "not-json": {
    headline: "The answer is not in Graph's format",
    explanation: "A web page or a cut text came instead: often a proxy, a firewall or an outage.",
    steps: [RETRY, STATUS],
    source: OURS,
    retryable: true,
    says: /<(!doctype|html)/i,
  },
  "transient-server-error": {
    headline: "Meta has a passing fault",
    explanation: "The same call usually works a little later.",
    steps: [RETRY, STATUS],
    source: dated(ERRORS),
    retryable: true,
    // 1200: Messenger's list; 131016 … 133015: WhatsApp's; 2650: the Business SDK's; 2207…: Instagram's.
    codes: [2, 1200, 2650, 131016, 131057, 133004, 133015, 2207001, 2207008],
    says: /temporarily unavailable|retry your request later|system error/i,
  },
  "unknown-error": {
    headline: "Meta reports an error and does not know which",
    explanation: "Often passing. If it stays, a permission or a parameter may be behind it.",
    steps: [RETRY, STATUS],
    source: dated(ERRORS),
    retryable: true,
    codes: [131000],
    vague: [1, -1],
    says: /unknown error|unexpected internal error|something went wrong/i,
  },
  "graph-unreachable": {
    headline: "Graph could not be reached",
    explanation: "No answer came, so nothing is known of the token.",
    steps: [RETRY, STATUS],
    source: OURS,
    retryable: true,
  },
  "unrecognised-refusal": {
    headline: "Graph refused, for a reason that is not known here",
    explanation: "Its own words are below; its support asks for the trace id.",
    steps: [see("Look the code up.", ERRORS)],
    source: dated(ERRORS),
  },
  "unrecognised-shape": {
    headline: "Graph's answer has an unknown form",
    explanation: "Parts that decide are missing or new. The raw answer is below.",
    steps: [RETRY],
    source: OURS,
    retryable: true,
  },
  "not-graph": {
    headline: "This answer is not from Graph",
    explanation: "Another server answered in its place: a proxy, a login page or a wrong address.",
    steps: [RETRY],
    source: OURS,
    retryable: true,
  },
};
