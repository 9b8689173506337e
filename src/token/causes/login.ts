import type { CausesOf } from "./cause.ts";
import { BUSINESS_LOGIN, DASHBOARD, dated, MANUAL_LOGIN, REVIEW } from "./source.ts";
import { see, tell } from "./step.ts";

const START_AGAIN = tell(
  "Start the login again.",
  "The Facebook login did not finish. Please start it again from the beginning.",
);
const URIS = see("Compare with Facebook Login > Settings > Valid OAuth redirect URIs.", DASHBOARD);

/** The login dialog and the exchange of its code. */
export const LOGIN: CausesOf<"login"> = {
  "user-denied": {
    headline: "The login was cancelled, or access was declined",
    explanation:
      "Meta sends the same answer when the person presses Cancel and, for apps in development, sometimes after OK.",
    steps: [START_AGAIN, see("Is the app live, or the person a tester?", DASHBOARD)],
    source: dated(MANUAL_LOGIN),
    needsLogin: true,
    says: /user_denied|access_denied|user denied/i,
    also: ["app-in-development-mode"],
    tellApart: "Ask the person: did they press Cancel?",
  },
  "state-mismatch": {
    headline: "The login came back to a different session than it started in",
    explanation: "The state value is missing, old or another's. That protects against forged logins.",
    steps: [START_AGAIN],
    source: dated(MANUAL_LOGIN),
    needsLogin: true,
    says: /cross-site request forgery|state (param|mismatch|does not)/i,
  },
  "redirect-uri-mismatch": {
    headline: "The redirect address differs from the one that the login began with",
    explanation: "Both must be equal to the last character: slash, port, encoding and query too.",
    steps: [see("Send the same redirect_uri in the dialog and in the exchange.", MANUAL_LOGIN)],
    source: dated("github.com/scribejava/scribejava issue 605"),
    codes: [36008],
    says: /redirect_uri is identical|match original redirect/i,
  },
  "redirect-uri-problem": {
    headline: "The redirect address is missing, malformed or not on the app's list",
    explanation: "Meta sends people back only to addresses that the app lists, written in full.",
    steps: [URIS],
    source: dated("github.com/roundrop/facebook4j-oauth-example issue 2"),
    codes: [1349168],
    vague: [191],
    says: /redirect[_ ]uri|redirect failed|url blocked/i,
  },
  "auth-code-used": {
    headline: "This login code was already used: each works once",
    explanation: "A reload of the callback page, or two servers, redeemed it before.",
    steps: [START_AGAIN],
    source: dated(MANUAL_LOGIN),
    needsLogin: true,
    codes: [36009],
    // Instagram: "Matching code was not found or was already used."
    says: /code (has been|was).*\bused/i,
  },
  "auth-code-expired": {
    headline: "This login code is too old",
    explanation: "Codes live for minutes only. Exchange them as soon as they arrive.",
    steps: [START_AGAIN],
    source: dated("github.com/facebookarchive/php-graph-sdk issue 1124"),
    needsLogin: true,
    codes: [36007, 1349152],
    says: /code has expired/i,
  },
  "auth-code-malformed": {
    headline: "This is not a login code, or it was cut",
    explanation: "Take everything between code= and the next & of the callback, without a trailing #_=_.",
    steps: [START_AGAIN],
    source: dated("github.com/jaredhanson/passport-facebook"),
    needsLogin: true,
    says: /invalid verification code format/i,
  },
  "auth-code-invalid-or-expired": {
    headline: "Meta does not accept this login code",
    explanation: "It is of another app, used, or too old.",
    steps: [START_AGAIN],
    source: dated(MANUAL_LOGIN),
    needsLogin: true,
    says: /(authorization|verification) code|invalid_code/i,
  },
  "login-unavailable": {
    headline: "Meta has switched Facebook Login off for this app",
    explanation: "The business is not verified, or the app's settings are incomplete.",
    steps: [see("Complete the required actions of the app.", DASHBOARD)],
    source: dated("github.com/openstreetmap/operations issue 1020"),
    says: /feature (is )?(unavailable|isn't available)|login is currently unavailable/i,
  },
  "login-configuration-missing": {
    headline: "Facebook Login for Business needs a configuration",
    explanation:
      "Send config_id, and at least one permission beyond email and public_profile with advanced access.",
    steps: [see("Create a configuration.", BUSINESS_LOGIN), see("Ask for advanced access.", REVIEW)],
    source: dated("github.com/laravel/socialite issue 716"),
    says: /app isn't available|one supported permission|config_id/i,
  },
  "login-interrupted": {
    headline: "The login is not finished yet",
    explanation: "The person has not completed the dialog or entered the device code.",
    steps: [START_AGAIN],
    source: dated("github.com/bk-rs/oauth2-rs", "2022"),
    retryable: true,
    codes: [31, 1349174],
    says: /authorization pending/i,
  },
};
