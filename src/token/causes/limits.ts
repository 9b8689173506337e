import type { CausesOf } from "./cause.ts";
import { dated, INSTAGRAM_ERRORS, LIMITS, WHATSAPP_ERRORS } from "./source.ts";
import { again, see } from "./step.ts";

const WAIT = again("Wait, then try again. More calls make the wait longer.");
const USAGE = see("Read the usage headers to see how long.", LIMITS);

/** Throttled: not a fault of the token. */
export const LIMITED: CausesOf<"limits"> = {
  "action-blocked": {
    headline: "Instagram or Facebook blocked this action as possible spam",
    explanation:
      "It looks like a rate limit and is not: quick retries make it worse. Stop for a day or more.",
    steps: [see("What the block means.", INSTAGRAM_ERRORS)],
    source: dated(INSTAGRAM_ERRORS, "Jun 2026"),
    codes: [2207051, 1346003],
    says: /action is blocked|blocked content/i,
  },
  "rate-limited-ad-account": {
    headline: "Too many calls for this ad account",
    explanation: "The limit belongs to the ad account.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [2446079, 1487742, 1487225, 1487632, 5044001, 80000, 80003, 80004],
    says: /too many calls (from|to) this ad.?account/i,
  },
  "rate-limited-page": {
    headline: "Too many calls for this Page",
    explanation: "The limit belongs to the Page and grows with the people it reaches.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [32, 80001, 80005, 80006],
    says: /page request limit|calls to this page/i,
  },
  "rate-limited-instagram": {
    headline: "Too many calls or posts for this Instagram account",
    explanation: "The limit belongs to the Instagram account. Posts have a daily limit of their own.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [80002, 2207042],
    // Instagram's first API: OAuthRateLimitException, "Client request limit reached".
    says: /OAuthRateLimitException|client request limit|calls to this instagram/i,
  },
  "rate-limited-business": {
    headline: "Too many calls or messages for this business account",
    explanation: "The limit belongs to the WhatsApp account, phone number or catalog.",
    steps: [WAIT, see("WhatsApp's limits.", WHATSAPP_ERRORS)],
    source: dated(WHATSAPP_ERRORS, "May 2026"),
    retryable: true,
    codes: [80007, 80008, 80009, 80014, 130429, 131048, 131056, 132069, 133016, 471],
  },
  "rate-limited-user": {
    headline: "Too many calls for this person",
    explanation: "Calls with a person's token share one limit across apps.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [17, 9],
    says: /user request limit|too many actions/i,
  },
  "rate-limited-custom": {
    headline: "Too many calls of this kind",
    explanation: "Some endpoints have a limit of their own.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [613, 1996, 1349172],
    says: /exceeded the rate limit/i,
  },
  "temporarily-blocked": {
    headline: "Meta blocked this for a while, for using a feature too fast or against its rules",
    explanation: "The block ends by itself. Slow down, and read the notice in the account.",
    steps: [WAIT],
    source: dated(LIMITS),
    retryable: true,
    codes: [368, 1390008, 1404102, 133008, 133009],
    says: /misusing this feature|temporarily blocked/i,
  },
  "too-much-data": {
    headline: "The call asked for too much at once",
    explanation: "Ask for fewer fields, ids, rows or days.",
    steps: [
      see("How to ask for pages of results.", "https://developers.facebook.com/docs/graph-api/results"),
    ],
    source: dated("github.com/facebookarchive/php-graph-sdk issue 563", "Feb 2016"),
    codes: [-3, 1487534],
    says: /reduce the amount of data|too many ids|too many requests in batch/i,
  },
  "rate-limited-app": {
    headline: "Too many calls by this app",
    explanation: "All people's calls of the app share this limit.",
    steps: [WAIT, USAGE],
    source: dated(LIMITS),
    retryable: true,
    codes: [341, 1504022, 1504039],
    vague: [4],
    says: /request limit reached|rate limit/i,
  },
};
