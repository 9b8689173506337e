import type { CausesOf } from "./cause.ts";
import { DEBUGGING, dated, ERRORS, RECORDED, SYSTEM_USERS, TOKENS } from "./source.ts";
import { see, tell } from "./step.ts";

const logIn = (why: string) =>
  tell(
    "Ask the person who connected the account to log in again.",
    `Your Facebook connection ended: ${why}. Please log in with Facebook again to reconnect it.`,
  );
const FOR_SERVERS = see("For unattended work, use a system user's token.", SYSTEM_USERS);

/** Real tokens that ended before their time. Meta tells nobody when that happens. */
export const SESSION: CausesOf<"session"> = {
  "password-changed": {
    headline: "Password changed, or Meta reset the session: this token ended",
    explanation:
      "A new password, or a security step of Meta's, ends all of a person's tokens and the Page tokens made from them.",
    steps: [logIn("the password was changed, or Facebook reset your session for security"), FOR_SERVERS],
    source: dated(RECORDED, "Nov 2022"),
    needsLogin: true,
    codes: [460, 452],
    // Older wordings: spring-attic/spring-social-facebook, 2012; Automattic/fb-instant-articles issues, 2016.
    says: /changed (the|their) password|current stored session|session has been invalidated/i,
  },
  "app-not-authorized": {
    headline: "The person removed the app, or did not allow it",
    explanation: "Removing an app in Facebook's settings ends all of that person's tokens for it.",
    steps: [logIn("the app is no longer allowed in your Facebook settings")],
    source: dated(ERRORS),
    needsLogin: true,
    // 412 "app not installed": facebook/facebook-android-sdk, read Nov 2026.
    codes: [458, 412],
    // RetroFacebook issue 21, Jun 2015; older form "User <id> has not authorized application <id>".
    says: /has not authorized application|user_not_authorized/i,
  },
  "logged-out-or-invalid": {
    headline: "The person logged out, or the session was ended",
    explanation:
      "This token hung on a browser session that is over. An exchanged long-lived token usually survives a logout.",
    steps: [logIn("you logged out"), FOR_SERVERS],
    source: dated("github.com/pdir/social-feed-bundle issue 48", "Jan 2021"),
    needsLogin: true,
    codes: [467],
    says: /because the user logged out/i,
  },
  "invalidated-by-api-call": {
    headline: "The app itself revoked this token with an API call",
    explanation:
      "Somebody's code called oauth/revoke or removed the app's permissions. Check your own jobs before asking for a new login.",
    steps: [logIn("it was revoked")],
    source: dated(RECORDED, "Nov 2022"),
    needsLogin: true,
    codes: [466],
    says: /invalidated explicitly using an API call/i,
  },
  "user-checkpointed": {
    headline: "The account is held until the person passes a security check",
    explanation:
      "The token may come back to life once the check is passed. A new login before that fails the same way.",
    steps: [
      tell(
        "Ask the person to pass the check first.",
        "Facebook holds your account until you pass a security check. Please log in on www.facebook.com (or in the Instagram app), follow the instructions, then tell us.",
      ),
    ],
    source: dated(ERRORS),
    // 490 and its words: snarfed/webutil, 2016. 2207050 (25): Instagram's error codes, Jun 2026.
    // 1404006 (368): a public test file of production errors calls it a security check, read Nov 2026.
    codes: [459, 490, 1404006, 2207050],
    vague: [25],
    says: /follow the instructions given|logged-in checkpoint/i,
  },
  "user-unconfirmed": {
    headline: "The person's account is not confirmed yet",
    explanation: "Facebook gives no sessions to accounts whose e-mail or phone number is not confirmed.",
    steps: [
      tell(
        "Ask the person to confirm the account.",
        "Your Facebook account is not confirmed yet. Please confirm your e-mail address or phone number on www.facebook.com, then connect again.",
      ),
    ],
    source: dated(ERRORS),
    codes: [464],
    says: /not a confirmed user/i,
  },
  "inactive-90-days": {
    headline: "The person has not used the app for over 90 days",
    explanation:
      "After 90 days without activity Meta stops serving the app. A login by the person restarts it.",
    steps: [logIn("it was not used for 90 days")],
    source: dated("github.com/MrSwitch/hello.js issue 548; facebook-android-sdk APP_INACTIVE"),
    needsLogin: true,
    likely: true,
    codes: [493],
    says: /longer than 90 days/i,
  },
  "session-invalid": {
    headline: "The session behind this token is no longer valid",
    explanation: "Meta gives no closer reason. Only a new login helps.",
    steps: [logIn("the session is no longer valid"), see("What can end a session early.", DEBUGGING)],
    source: dated(ERRORS),
    needsLogin: true,
    // 461 and its words, and "app uninstalled": a public publisher's comments, 2018; not in Meta's table.
    codes: [461],
    vague: [102],
    says: /session (key )?(is )?invalid|session key specified/i,
  },
  "ended-by-platform-2019": {
    headline: "A platform change by Meta ended this old token",
    explanation:
      "On 29 Oct 2019 Meta ended tokens that were made under older rules. A new login gives a new one.",
    steps: [logIn("Facebook retired old connections")],
    source: dated(TOKENS),
    needsLogin: true,
    likely: true,
  },
};
