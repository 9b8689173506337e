import type { CausesOf } from "./cause.ts";
import { DASHBOARD, dated, ERRORS, LOGIN_SECURITY, META_DEBUGGER, RECORDED, REVIEW } from "./source.ts";
import { run, see, tell } from "./step.ts";

const TO_DASHBOARD = see("Open the app in the App Dashboard.", DASHBOARD);

/** Refusals that come from the app, whatever the token. */
export const APP: CausesOf<"app"> = {
  "wrong-app": {
    headline: "Another app made this token, so this one can't inspect it",
    explanation: "Graph describes a token only to the app that made it, and does not name that app.",
    steps: [
      run(
        "Ask the token which app made it, with the token in $TOKEN.",
        'curl -G "https://graph.facebook.com/app" --data-urlencode "access_token=$TOKEN"',
      ),
      see("Or paste it into Meta's own debugger, logged in as a developer of that app.", META_DEBUGGER),
      tell(
        "Add that app's id and secret to this server.",
        "We have a token that none of our configured apps made. Which Meta app issued it? Please add its app id and secret to the token debugger.",
      ),
    ],
    source: dated("github.com/firebase/quickstart-unity issue 1040"),
    says: /did not match the viewing app/i,
  },
  "app-deleted": {
    headline: "The app was deleted",
    explanation: "All tokens of a deleted app ended with it. A new app needs new logins.",
    steps: [TO_DASHBOARD],
    source: dated(ERRORS),
    says: /application has been deleted/i,
  },
  "app-unknown": {
    headline: "Meta knows no app with this id, or no id was sent",
    explanation: "The app id is missing, mistyped, deleted, or an Instagram or Threads app id.",
    steps: [see("Compare the app id with App settings > Basic.", DASHBOARD)],
    source: dated(RECORDED, "Nov 2022"),
    codes: [101],
    // "Invalid Client ID": Instagram, marcopompili/django-instagram issue 7, Aug 2017.
    says: /cannot get application info|invalid app(?:lication)? id|provide valid app id|look like a valid app id|invalid client id|incorrect app id/i,
    also: ["wrong-app-id-kind"],
  },
  "bad-client-secret": {
    headline: "The app secret is wrong",
    explanation: "It belongs to another app, or was reset since.",
    steps: [see("Copy it again from App settings > Basic > App secret.", DASHBOARD)],
    source: dated("github.com/facebookarchive/php-graph-sdk issue 538"),
    says: /(validating|invalid) client secret/i,
  },
  "wrong-app-id-kind": {
    headline: "This is another kind of app id",
    explanation: "Facebook, Instagram and Threads each give one app a separate id and secret.",
    steps: [see("Take the id and secret from the product's own tab of the dashboard.", DASHBOARD)],
    source: dated("github.com/pdir/social-feed-bundle issue 105", "Feb 2023"),
    says: /invalid platform app/i,
  },
  "api-access-deactivated": {
    headline: "Meta deactivated this app's API access",
    explanation: "No token of the app works until somebody reactivates it.",
    steps: [see("Follow the alert in the App Dashboard.", DASHBOARD)],
    source: dated(ERRORS),
    says: /api access deactivated/i,
  },
  "api-access-restricted": {
    headline: "Meta restricted this app, or this person's use of it",
    explanation:
      "A pending check (account, business, data use) or a limit by country or age is the usual reason.",
    steps: [see("Look at the app's alerts, required actions and country settings.", DASHBOARD)],
    source: dated("github.com/openstreetmap/operations issue 1020"),
    // Wordings: fbpages-telegram-bot issue 9, Mar 2018; facebook-java-business-sdk issue 272, Jan 2020;
    // instant-tokens.com issue 27, Oct 2021.
    codes: [131031, 1404112],
    says: /api access (is )?(blocked|restricted|disrupted)|data use checkup|disabled for non-active|cannot call api .*on behalf of/i,
  },
  "app-in-development-mode": {
    headline: "The app is in development mode and this person has no role in it",
    explanation: "Until the app is live, only its admins, developers and testers can use it.",
    steps: [see("Give the person a role, or switch the app to live.", DASHBOARD)],
    source: dated("github.com/thebergamo/react-native-fbsdk-next issue 303"),
    // 1349126: the dialog's "App not set up". 1885183, 2018028: ads and Messenger error lists, Mar 2026.
    codes: [1349126, 1885183, 2018028],
    says: /development mode|app (is )?not (active|set ?up|accessible)|development access level/i,
  },
  "native-app-token": {
    headline: "App tokens of Native or Desktop apps are refused",
    explanation: "Meta treats them as if no token were sent, because such apps can't keep a secret.",
    steps: [see("Change the app type in App settings > Advanced, or use a user token.", LOGIN_SECURITY)],
    source: dated(LOGIN_SECURITY),
    // restfb/restfb issue 1002, Jun 2019.
    says: /calling from a desktop app/i,
  },
  "app-capability-missing": {
    headline: "The app lacks a product or capability that this call needs",
    explanation: "The product is not added, not approved, or open to some apps only.",
    steps: [see("Add the product or use case to the app.", DASHBOARD), see("Ask for approval.", REVIEW)],
    source: dated(ERRORS),
    codes: [1487654],
    vague: [3, 15],
    says: /capability to make this api call|must be on whitelist|disabled for this application/i,
  },
  "domain-not-allowed": {
    headline: "This address is not among the app's domains",
    explanation: "Meta opens the login only on domains that the app's settings list.",
    steps: [see("Add the domain in App settings > Basic > App domains.", DASHBOARD)],
    source: dated("github.com/pennersr/django-allauth issue 1730"),
    // 1349048 "Can't load URL": seen in French too, so the code decides.
    codes: [1349048],
    says: /given url is not allowed|can't load url|included in the app's domains/i,
  },
  "tester-invite-not-accepted": {
    headline: "The account has not accepted its invitation as a tester",
    explanation: "Instagram and Threads apps in development serve testers only, once they accepted.",
    steps: [
      tell(
        "Ask the person to accept.",
        "Please accept our tester invitation: in Instagram or Threads open Settings > Website permissions (Apps and websites) > Invites.",
      ),
      see("Or invite the account: App roles > Roles.", DASHBOARD),
    ],
    source: dated("github.com/loicnestler/instagram-basic-display issue 2", "Dec 2020"),
    codes: [1349245],
    says: /insufficient developer role|accepted the invite/i,
  },
  "server-ip-not-allowed": {
    headline: "The app allows calls from listed server addresses only",
    explanation: "The calling server is not on the app's IP allow-list.",
    steps: [see("Add its public address in App settings > Advanced > Server IP allowlist.", DASHBOARD)],
    source: dated("github.com/jaredhanson/passport-facebook issue 196"),
    codes: [5],
    says: /this ip can't make requests|unauthorized source ip/i,
  },
};
