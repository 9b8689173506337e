import type { CausesOf } from "./cause.ts";
import {
  DASHBOARD,
  dated,
  INSTAGRAM_LOGIN,
  LIMITED_LOGIN,
  LOGIN_SECURITY,
  RECORDED,
  THREADS_DEBUG,
  TOKENS,
} from "./source.ts";
import { run, see, tell } from "./step.ts";

const COPY_AGAIN = tell(
  "Ask for the whole token, copied from where it was made.",
  "The token you sent is damaged. Please copy it again where it was made, in one piece, without quotes, spaces or line breaks.",
);

/** Texts that can't work as Graph tokens. */
export const SHAPE: CausesOf<"shape"> = {
  "not-a-token": {
    headline: "This is not a Graph API token",
    explanation:
      "Graph can't read it as a token at all: it may be another text, cut, or made for another host.",
    steps: [COPY_AGAIN],
    source: dated(RECORDED, "Nov 2022"),
    says: /cannot parse access token/i,
    also: ["truncated", "instagram-token", "limited-login-token"],
    tellApart: "How it starts: EAA is Graph's, IG Instagram's, TH Threads', eyJ an iOS Limited Login token.",
  },
  malformed: {
    headline: "The token has characters that don't belong in it, or was joined wrongly",
    explanation:
      "Often quotes, spaces, a doubled access_token=, or a short-lived Instagram token sent to refresh.",
    steps: [COPY_AGAIN],
    source: dated(RECORDED, "Nov 2022"),
    // "Invalid OAuth access token data.": home-assistant/core issue 152416, Sep 2025.
    says: /malformed access token|session key.*is malformed|access token data/i,
  },
  undecryptable: {
    headline: "The token was altered or cut: Graph can't decrypt it",
    explanation:
      "One changed, missing or added character is enough. A database column that is too short cuts tokens: they have no maximum length.",
    steps: [COPY_AGAIN],
    source: dated(RECORDED, "Nov 2022"),
    says: /could not be decrypted/i,
  },
  "bad-signature": {
    headline: "The part after the bar does not belong to that app",
    explanation: "In an app token, app-id|secret, the secret is wrong, old or of another app.",
    steps: [see("Copy the app secret again from App settings > Basic.", DASHBOARD)],
    source: dated(RECORDED, "Nov 2022"),
    vague: [104],
    says: /access token signature|(incorrect|valid) signature/i,
    also: ["client-token"],
    tellApart: "App settings > Advanced shows the client token: is it the part after the bar?",
  },
  truncated: {
    headline: "Only a part of the token is here",
    explanation: "Some tools show a token shortened, and narrow database columns cut it.",
    steps: [COPY_AGAIN],
    source: dated(TOKENS),
  },
  "debug-only-token": {
    headline: "A debug-only token: it can be inspected, not used",
    explanation: "It describes the token that it was made from and opens no data.",
    steps: [see("Use the token that it was made from.", TOKENS)],
    source: dated(RECORDED, "Nov 2022"),
    says: /debug only access token/i,
  },
  "limited-login-token": {
    headline: "An iOS Limited Login token, not a Graph token",
    explanation:
      "It is a signed statement of who logged in (OIDC), made when the person refused tracking. Graph takes no such token.",
    steps: [
      see("Verify it as an OIDC token; for Graph calls ask for tracking and log in again.", LIMITED_LOGIN),
    ],
    source: dated("github.com/facebook/facebook-ios-sdk issues 2365, 2576"),
  },
  "instagram-token": {
    headline: "An Instagram Login token: it works on graph.instagram.com only",
    explanation: "Tokens of Instagram Login mean nothing to graph.facebook.com, and the other way round.",
    steps: [
      run(
        "Ask Instagram itself, with the token in $TOKEN.",
        'curl -G "https://graph.instagram.com/me" -d "fields=user_id,username" --data-urlencode "access_token=$TOKEN"',
      ),
      see("Refresh it there with ig_refresh_token.", INSTAGRAM_LOGIN),
    ],
    source: dated("github.com/TiagoGrosso/instagram-graph-api-lib issues 240, 462"),
  },
  "threads-token": {
    headline: "A Threads token: it works on graph.threads.com only",
    explanation: "Threads has its own app ids, and inspects tokens itself.",
    steps: [
      run(
        "Ask Threads itself, with the token in $TOKEN.",
        'curl -G "https://graph.threads.com/v1.0/debug_token" --data-urlencode "access_token=$TOKEN" --data-urlencode "input_token=$TOKEN"',
      ),
      see("How Threads inspects tokens.", THREADS_DEBUG),
    ],
    source: dated(THREADS_DEBUG),
  },
  "client-token": {
    headline: "This looks like an app's client token",
    explanation:
      "App-id|client-token identifies an app inside mobile apps and devices. It reads almost nothing.",
    steps: [see("Compare it with App settings > Advanced > Client token.", DASHBOARD)],
    source: dated(TOKENS),
  },
  "app-secret-pasted": {
    headline: "This looks like an app secret",
    explanation: "An app secret can make tokens for the whole app. Nothing was sent anywhere.",
    steps: [see("Was it shared with anybody? Reset it: App settings > Basic > App secret.", DASHBOARD)],
    source: dated(LOGIN_SECURITY),
    tellApart: "App settings: Basic shows the app secret, Advanced the client token. Both look the same.",
  },
  "legacy-session-token": {
    headline: "An old session key: Graph no longer takes this kind",
    explanation: "It belongs to the login before 2012, which Meta has shut down.",
    steps: [see("Use today's login to get a new token.", TOKENS)],
    source: dated("github.com/arsduo/koala"),
    needsLogin: true,
    likely: true,
  },
};
