import type { CausesOf } from "./cause.ts";
import { DATA_ACCESS, dated, ERRORS, LONG_LIVED } from "./source.ts";
import { open, see, tell } from "./step.ts";

/** Ends that a clock brings. */
export const TIME: CausesOf<"time"> = {
  expired: {
    headline: "This token's time ran out",
    explanation:
      "Meta ends tokens at a fixed time. An ended token can't be renewed or exchanged: only a new login gives a new one.",
    steps: [
      tell(
        "Ask the person who connected the account to log in again.",
        "Your Facebook connection reached its time limit. Please log in with Facebook again to reconnect it.",
      ),
      see("Exchange the new token for a long-lived one right after the login.", LONG_LIVED),
    ],
    source: dated(ERRORS),
    needsLogin: true,
    // 450 is the same end in the numbering before 2012 (github.com/arsduo/koala, read Nov 2026).
    codes: [463, 450],
    // Without code: spring-attic/spring-social-facebook, recorded 2011.
    says: /(session|access token|\btoken) has expired/i,
  },
  "data-access-expired": {
    headline: "Still logs in, but its access to the person's data ended",
    explanation:
      "Data access lasts 90 days from the person's last activity in the app. Only the person can renew it, in a login with auth_type=reauthorize: an exchange does not.",
    steps: [
      tell(
        "Ask the person to log in once more.",
        "Our access to your Facebook data ended because it was not used for 90 days. Please log in with Facebook again to renew it.",
      ),
      open("Send that login with auth_type=reauthorize.", "log-in"),
    ],
    source: dated(DATA_ACCESS),
    needsLogin: true,
  },
  "expires-soon": {
    headline: "Works now, but a time limit is near",
    explanation: "Renew it before that moment: afterwards only a new login helps.",
    steps: [
      tell(
        "Warn the person who connected the account.",
        "Your Facebook connection reaches its time limit soon. Please log in with Facebook again in the next days, so that nothing stops.",
      ),
    ],
    source: dated(LONG_LIVED),
  },
  "page-token-short-lived": {
    headline: "This Page token has a time limit: it came from a short-lived user token",
    likely: true,
    explanation:
      "A Page token inherits the life of the user token that asked for it. One made the same way ends too; made from a long-lived user token it has no time limit.",
    steps: [
      see("Exchange the user token first, then read /me/accounts with the long-lived one.", LONG_LIVED),
    ],
    source: dated(LONG_LIVED),
  },
};
