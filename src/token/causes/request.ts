import type { CausesOf } from "./cause.ts";
import {
  ADS_ERRORS,
  CHANGELOG,
  dated,
  ERRORS,
  INSTAGRAM_ERRORS,
  MESSENGER_ERRORS,
  SECURE,
  WHATSAPP_ERRORS,
} from "./source.ts";
import { again, see } from "./step.ts";

const REFERENCE = see("Compare the call with its reference page.", ERRORS);

/** The call itself is at fault, not the token. */
export const REQUEST: CausesOf<"request"> = {
  "https-required": {
    headline: "The token went over plain http: Graph wants https",
    explanation: "Anybody on the way could read it. Treat it as exposed.",
    steps: [see("Use https everywhere, and replace the token.", SECURE)],
    source: dated("github.com/spring-attic/spring-social-facebook", "2015"),
    codes: [8],
    says: /must use https|requires an https|insecure (page|login)|login blocked/i,
  },
  "nonexisting-field": {
    headline: "The call asks for a field that this kind of object does not have",
    explanation: "The name is mistyped, of another kind of object, or of another version.",
    steps: [REFERENCE],
    source: dated("github.com/facebook/facebook-python-business-sdk issue 471"),
    says: /nonexisting field|unknown fields?\b/i,
  },
  "unsupported-request": {
    headline: "This object does not support that kind of call",
    explanation: "The id, the method or the edge is wrong for it.",
    steps: [REFERENCE],
    source: dated(ERRORS),
    codes: [6, 7, 2069030],
    // Without the longer "does not exist, cannot be loaded", which is an object's refusal.
    says: /unsupported (get|post|put|patch|delete) request(?!.*cannot be loaded)|unknown method/is,
    also: ["object-not-found-or-no-permission"],
  },
  "object-not-found-or-no-permission": {
    headline: "The object does not exist, or this token may not see it",
    explanation: "Graph gives one answer for both. A wrong kind of id is a usual reason.",
    steps: [REFERENCE],
    source: dated(ERRORS),
    // 2018001: Messenger's list; 2207006, 4279009: Instagram's and Threads' media containers.
    codes: [33, 803, 110, 120, 2018001, 2207006, 4279009],
    vague: [24],
    says: /cannot be loaded due to|aliases you requested|does not exist/i,
    tellApart: "Call it with a token of the object's owner: if that works, it is a permission.",
  },
  "unknown-path": {
    headline: "Graph knows no such path",
    explanation: "The address has a part that is mistyped or not in this version.",
    steps: [REFERENCE],
    source: dated("github.com/facebook/facebook-android-sdk"),
    vague: [2500],
    says: /unknown path components/i,
  },
  "wrong-http-method": {
    headline: "The call used the wrong HTTP method",
    explanation: "Reading is GET, creating and changing POST, removing DELETE.",
    steps: [REFERENCE],
    source: dated(ERRORS),
    codes: [131055],
    says: /(requires?|must be|only supports?|use) an? (http )?(get|post|delete)\b|method not allowed/i,
  },
  deprecated: {
    headline: "Meta removed this from the version that was called",
    explanation: "The field, edge or version is retired.",
    steps: [see("Find what replaced it.", CHANGELOG)],
    source: dated("github.com/snarfed/bridgy issue 480", "2015"),
    codes: [11, 12, 2635],
    says: /deprecated|requires version/i,
  },
  duplicate: {
    headline: "This was already posted or done",
    explanation: "Meta refuses the same thing twice in a row.",
    steps: [REFERENCE],
    source: dated("github.com/spring-attic/spring-social-facebook", "2015"),
    codes: [506, 1455006, 3501, 10900],
    says: /duplicate status|duplicate of/i,
  },
  "outside-messaging-window": {
    headline: "Too late: the time for answering this person is over",
    explanation: "A business may write freely for 24 hours after the person's last message.",
    steps: [see("Use an approved template or message tag, or wait for the person.", MESSENGER_ERRORS)],
    source: dated(MESSENGER_ERRORS, "Mar 2026"),
    codes: [131047, 470, 2018065, 2018278, 2534022],
    says: /outside (of )?(the )?allowed window|re-engagement message/i,
  },
  "recipient-unavailable": {
    headline: "This person can't get messages now",
    explanation: "They blocked the sender, left, have no account there, or may not be written to.",
    steps: [see("Don't retry: mark the person as unreachable.", MESSENGER_ERRORS)],
    source: dated(MESSENGER_ERRORS, "Mar 2026"),
    codes: [551, 1545041, 2018108, 10901, 10903, 130472, 131026, 131030, 131049, 131050, 472],
    says: /isn't (available|receiving messages) right now|message undeliverable/i,
  },
  "upload-problem": {
    headline: "Meta could not fetch or accept the file or link",
    explanation: "It is too large, in another format, not reachable from outside, or still being processed.",
    steps: [see("The limits for media.", INSTAGRAM_ERRORS)],
    source: dated(INSTAGRAM_ERRORS, "Jun 2026"),
    codes: [
      321, 324, 352, 389, 390, 6000, 6001, 9004, 9007, 36000, 36001, 36003, 131052, 131053, 1366046, 1609005,
      2018008, 2018047, 2018109,
    ],
    vague: [-2],
    says: /image file|failed to fetch the file|scraping data/i,
  },
  "report-failed": {
    headline: "The report is not ready, or could not be made",
    explanation: "Asynchronous reports must finish before they can be read.",
    steps: [again("Wait until the report is complete; start it anew if it failed.")],
    source: dated(ADS_ERRORS, "Dec 2025"),
    retryable: true,
    codes: [2601, 1815107],
  },
  "invalid-parameter": {
    headline: "A parameter of the call is wrong or missing",
    explanation: "Meta's message names it, sometimes only in error_user_msg or error_data.details.",
    steps: [see("Compare with the reference.", WHATSAPP_ERRORS)],
    source: dated(ERRORS),
    codes: [
      1500, 2606, 2607, 2615, 2642, 2654, 36004, 131008, 131009, 131021, 131045, 131051, 133005, 135000,
      1349125, 2207010, 2207023, 2207028,
    ],
    vague: [100],
    says: /invalid parameter|parameter .{1,40} is required|syntax error/i,
  },
};
