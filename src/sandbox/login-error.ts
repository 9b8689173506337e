import type { GraphError } from "./graph-error.ts";

// What Graph says of authorization codes. That the header names them `invalid_code` is recorded for the first two:
// hoauth2#19 (2013), CaptainFact/captain-fact-api#54 (2018). Uncertain: that it does for the other four.
const badCode = (message: string, subcode: number | null = null): GraphError => ({
  message,
  type: "OAuthException",
  code: 100,
  subcode,
  reason: "invalid_code",
});

/** Recorded: scribejava#605, hoauth2#19; no full stop at the end. Its subcode 36008 is not confirmed (Nov 2026). */
export const REDIRECT_MISMATCH = badCode(
  "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
);
/** Recorded with the subcode: field report (Nov 2026); without it before: scribejava's tests. */
export const CODE_USED = badCode("This authorization code has been used.", 36009);
/** Recorded: php-graph-sdk#1124. Its subcode 36007 is recorded for Threads alone (Nov 2026). */
export const CODE_EXPIRED = badCode("This authorization code has expired.");
/** Recorded: field report (Nov 2026), ciaranj/node-oauth#12 (2010), passport-facebook's tests. */
export const BAD_CODE_FORMAT = badCode("Invalid verification code format.");
/** The words are of old answers: arsduo/koala#57 (2011). Uncertain: that another app's code is told in them. */
export const FOREIGN_CODE = badCode("Error validating verification code.");

const oauth = (code: number, message: string): GraphError => ({
  message,
  type: "OAuthException",
  code,
  subcode: null,
});

/** General knowledge, uncertain: nothing is recorded of a call that has everything but the code (Nov 2026). */
export const MISSING_CODE = oauth(1, "Missing authorization code");
/** Recorded: better-auth#186 (2024), NangoHQ/nango#7156 (2026). */
export const VERIFIER_WITHOUT_CHALLENGE = oauth(
  1,
  "code_verifier param is provided without a code_challenge in authorization request.",
);
/**
 * Recorded up to "the punctuation": expo#15980 (2022), for a code with a challenge and a call without a verifier.
 * Uncertain: the rest, its code, and that a wrong verifier is told in the same words.
 */
export const BAD_VERIFIER = oauth(
  1,
  "Invalid code verifier. Code verifier should be a cryptographically random string using the characters A-Z, a-z, 0-9, and the punctuation characters -._~ (hyphen, period, underscore, and tilde), between 43 and 128 characters long.",
);

/** Recorded: php-graph-sdk#951, #1004, Inchoo_SocialConnect#79 (2018), for addresses that an app has not listed. */
export const UNLISTED_REDIRECT = oauth(
  191,
  "Can't Load URL: The domain of this URL isn't included in the app's domains. To be able to load this URL, add all domains and subdomains of your app to the App Domains field in your app settings.",
);

/** Uncertain, words and all: `oauth/client_code` is documented for long-lived user tokens of the app alone. */
export const TOKEN_NOT_LONG_LIVED = oauth(
  100,
  "(#100) A long-lived user access token of this application is required",
);
