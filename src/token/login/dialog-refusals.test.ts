import { describe, expect, test } from "vitest";
import { matchRefusal } from "../causes/index.ts";
import { readPaste } from "../read-paste.ts";

/** What Meta's dialog shows in place of a form, as people report it (sources as in `causes/`, read Nov 2026). */
const SHOWN: readonly (readonly [cause: string, text: string])[] = [
  [
    "invalid-scopes",
    "Invalid Scopes: manage_pages, publish_pages. This message is only shown to developers. Users of your app will ignore these permissions if present. Please read the documentation for valid permissions at: https://developers.facebook.com/docs/facebook-login/permissions",
  ],
  [
    "redirect-uri-problem",
    "URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app’s Client OAuth Settings. Make sure Client and Web OAuth Login are on and add all your app domains as Valid OAuth Redirect URIs.",
  ],
  [
    "redirect-uri-problem",
    "URL blocked\nThis redirect failed because the redirect URI is not white-listed in the app's client OAuth settings.",
  ],
  [
    "domain-not-allowed",
    "Can't Load URL: The domain of this URL isn't included in the app's domains. To be able to load this URL, add all domains and subdomains of your app to the App Domains field in your app settings.",
  ],
  [
    "domain-not-allowed",
    "Given URL is not allowed by the Application configuration: One or more of the given URLs is not allowed by the App's settings.",
  ],
  [
    "app-in-development-mode",
    "App not active: This app is not currently accessible and the app developer is aware of the issue. You will be able to log in when the app is reactivated.",
  ],
  [
    "app-in-development-mode",
    "App Not Set Up: This app is still in development mode, and you don't have access to it. Switch to a registered test user or ask an app admin for permissions.",
  ],
  [
    "login-unavailable",
    "Feature Unavailable: Facebook Login is currently unavailable for this app, since we are updating additional details for this app. Please try again later.",
  ],
  [
    "login-configuration-missing",
    "It looks like this app isn't available\nThis app needs at least one supported permission.",
  ],
  // With the title on a line of its own, as the page has it.
  ["app-unknown", "Invalid App ID\nThe provided app ID does not look like a valid app ID."],
  [
    "app-in-development-mode",
    "App not active\nThis app is not accessible right now and the app developer is aware of the issue. You will be able to log in when the app is reactivated.",
  ],
  [
    "app-in-development-mode",
    "App Not Set Up\nThis app is still in development mode, and you don't have access to it.",
  ],
  [
    "login-unavailable",
    "Feature Unavailable\nFacebook Login is currently unavailable for this app, since we are updating additional details for this app.",
  ],
  ["domain-not-allowed", "Can't Load URL\nThe domain of this URL isn't included in the app's domains."],
  ["app-unknown", "Invalid App ID: The provided app ID does not look like a valid app ID."],
];

describe("what Meta's dialog shows", () => {
  test.each(SHOWN)("%s: %s", (cause, text) => {
    const [refusal] = readPaste(text).errors;
    expect(refusal && matchRefusal(refusal)[0]).toBe(cause);
  });
});
