import type { CausesOf } from "./cause.ts";
import { DASHBOARD, dated, DEBUG_TOKEN, ERRORS, PAGES, TOKENS } from "./source.ts";
import { see, tell } from "./step.ts";

/** The call was made with no token, or with another kind than it needs. */
export const CALLER: CausesOf<"caller"> = {
  "inspecting-credential-not-accepted": {
    headline: "Graph did not accept the credential that asks about the token",
    explanation:
      "Only the app that made a token (its id and secret), or one of its developers, may inspect it. This says nothing of the token.",
    steps: [see("Check this server's app id and secret against App settings > Basic.", DASHBOARD)],
    source: dated(DEBUG_TOKEN),
    says: /must provide an app access token/i,
  },
  "app-token-required": {
    headline: "This call needs an app's token, not a person's",
    explanation:
      "It acts for the app: send app-id|app-secret from a server (device login: app-id|client-token).",
    steps: [see("How to get an app token.", TOKENS)],
    source: dated(TOKENS),
    says: /(with|requires|needs) an? (app|client) access[ _]token|app secret signed session/i,
  },
  "user-token-required": {
    headline: "This call needs a person's token",
    explanation: "App and Page tokens don't say for which person to act.",
    steps: [see("Get a user token with a login.", TOKENS)],
    source: dated(TOKENS),
    codes: [240],
    says: /user access[ _]token is (required|needed)|(with|requires) a (valid )?user access|valid user to be specified/i,
  },
  "page-token-required": {
    headline: "This call needs a Page's token",
    explanation: "Acting as a Page takes the Page's own token, not the user token of its admin.",
    steps: [see("Read it from /me/accounts or /{page-id}?fields=access_token.", PAGES)],
    source: dated(PAGES),
    // 2069032 "User Access Token Is Not Supported": new Pages experience, reported by its users.
    codes: [210, 1705, 2069032],
    says: /page access[ _]token is (required|needed)|(with|for|requires) a?n? ?page access|to a page as the page/i,
  },
  "missing-access-token": {
    headline: "The call carried no usable access token",
    explanation: "None was sent, or an app token where Graph needs to know the person (/me).",
    steps: [see("Send access_token, and for /me a user or Page token.", TOKENS)],
    source: dated(ERRORS),
    // 104: spring-attic/spring-social-facebook, 2015. Instagram's flat form: its Basic API, 2016.
    says: /\ban access token is required|active access token must be used|or access_token url param|have a valid access_token/i,
  },
  "invalid-token": {
    headline: "Graph calls the token invalid and gives no reason",
    explanation: "It may be altered, ended or revoked. A new login gives a new one.",
    steps: [
      tell(
        "Ask the person who connected the account to log in again.",
        "Your Facebook connection no longer works. Please log in with Facebook again to reconnect it.",
      ),
    ],
    source: dated(ERRORS),
    needsLogin: true,
    // 0 "AuthException": WhatsApp's error codes, May 2026.
    vague: [190, 0],
    says: /invalid (oauth )?(2\.0 )?access[ _]token|(access_)?token provided is invalid|error validating access token|OAuthAccessTokenException/i,
  },
};
