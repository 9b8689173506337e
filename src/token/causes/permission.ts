import type { CausesOf } from "./cause.ts";
import {
  ADS_ERRORS,
  ASKING,
  dated,
  DATA_ACCESS,
  ERRORS,
  PERMISSIONS,
  REVIEW,
  SYSTEM_USERS,
} from "./source.ts";
import { open, see, tell } from "./step.ts";

const ASK_AGAIN = open("Ask for it in a login with auth_type=rerequest.", "log-in");

/** The token works, but may not do this. */
export const PERMISSION: CausesOf<"permission"> = {
  "identity-confirmation-required": {
    headline: "Meta wants the person to confirm identity and location first",
    explanation: "The Ad Library API, political ads and publishing on some Pages ask for this once.",
    steps: [
      see("Confirm at facebook.com/ID.", "https://www.facebook.com/ID"),
      see("For the Ad Library API, accept its terms too.", "https://www.facebook.com/ads/library/api"),
    ],
    source: dated("github.com/facebookresearch/Ad-Library-API-Script-Repository issues 3, 22"),
    // 1404078 (368), Page publishing authorisation: a public test file of production errors, read Nov 2026.
    codes: [2332002, 1404078],
    says: /confirm(ed)? your identity|identity confirmation/i,
  },
  "two-factor-required": {
    headline: "The business behind this asset asks for two-factor login",
    explanation: "The person who made the token must turn it on; tokens made before stay refused.",
    steps: [
      tell(
        "Ask the person to turn it on.",
        "Your business requires two-factor authentication. Please turn it on in your Facebook security settings, then connect again.",
      ),
    ],
    source: dated("github.com/facebook/facebook-java-business-sdk issues 437, 438"),
    codes: [415, 2859009],
    says: /two.factor authentication (is )?required/i,
  },
  "deprecated-permission": {
    headline: "This permission no longer exists",
    explanation: "Meta retired it. Its page names what replaced it.",
    steps: [see("Find today's permission.", PERMISSIONS)],
    source: dated(PERMISSIONS),
    says: /permissions? .{0,40}deprecated|deprecated permission/i,
  },
  "invalid-scopes": {
    headline: "The login asked for permissions that this app can't ask for",
    explanation: "The names are retired, mistyped, or not part of the app's use cases.",
    steps: [see("Compare the names.", PERMISSIONS), see("Add the use case to the app.", REVIEW)],
    source: dated("github.com/facebook/facebook-ios-sdk issue 760", "May 2015"),
    says: /invalid scope/i,
  },
  "permission-missing-or-review": {
    headline: "A permission is missing, or Meta has not approved the app for it",
    explanation:
      "The person did not grant it, Meta withdrew it unused after 90 days, or the app lacks advanced access: then it works for the app's own admins only.",
    steps: [ASK_AGAIN, see("Ask for advanced access in App Review.", REVIEW)],
    source: dated(ERRORS),
    vague: [10, 270],
    says: /reviewable feature|must be (reviewed|approved)|public (content|metadata) access|advanced access/i,
  },
  "asset-not-assigned": {
    headline: "The person or system user has no role on this asset",
    explanation:
      "The permission alone is not enough: the ad account, Page or business must be shared with them too.",
    steps: [
      tell(
        "Ask an admin of the business to assign it.",
        "Please assign the ad account, Page or WhatsApp account to the person or system user who connected our app (Business settings > Accounts > Assign).",
      ),
      see("Assign assets to a system user.", SYSTEM_USERS),
    ],
    source: dated(ADS_ERRORS),
    codes: [272, 273, 3000, 1487301],
    says: /not (an )?admin of the ad account|NOT grant ads_/i,
  },
  "object-not-allowed": {
    headline: "This object does not allow the action",
    explanation: "Its owner, settings, state or terms rule it out.",
    steps: [see("What the call expects.", ERRORS)],
    source: dated(ERRORS),
    codes: [274, 1870034, 1870047, 130497, 131037, 131042, 132015, 132016, 133010],
    says: /can ?not hide|APINotAllowedError|not enough viewers/i,
  },
  "permission-missing": {
    headline: "The token lacks a permission that this call needs",
    explanation: "It was not asked for, not granted, or taken back. Meta's message often names it.",
    steps: [ASK_AGAIN],
    source: dated(ERRORS),
    codes: [131005, 1376025],
    // Not for code 10, which means review too. Instagram's old form: meteor-accounts-instagram issue 19, Jul 2016.
    says: /^#(?!10 ).*(extended permission|permissions error|['" ][a-z]+_[a-z_]+['"]? permission|requires scope=|hasn't authorized the app)/is,
  },
  "permission-declined": {
    headline: "The person declined a permission",
    explanation: "The dialog does not ask again by itself.",
    steps: [ASK_AGAIN],
    source: dated(ASKING),
    needsLogin: true,
  },
  "permission-expired": {
    headline: "A permission ended because it was not used for 90 days",
    explanation: "The person renews it in a login with auth_type=reauthorize.",
    steps: [see("How to renew it.", DATA_ACCESS)],
    source: dated(DATA_ACCESS),
    needsLogin: true,
  },
};
