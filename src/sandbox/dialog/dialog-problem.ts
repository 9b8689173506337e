/** Why the dialog shows a page of its own and sends nobody back to the app. */
export interface DialogProblem {
  readonly title: string;
  readonly message: string;
}

/** Recorded: php-graph-sdk#620 (2016), for a call without `client_id`. */
export const MISSING_APP: DialogProblem = { title: "Error", message: "The parameter app_id is required" };
/** Recorded: passport-facebook#121 (2015). */
export const MISSING_REDIRECT: DialogProblem = {
  title: "Error",
  message: "The parameter redirect_uri is required",
};
/** Recorded: dotnet/AspNetCore.Docs#18711 (2020). */
export const INVALID_APP: DialogProblem = {
  title: "Invalid App ID",
  message: "The provided app ID does not look like a valid app ID.",
};
/** The words are Graph's, from live tests (Nov 2026). Uncertain: that the dialog uses them too. */
export const APP_GONE: DialogProblem = {
  title: "App not available",
  message: "Error validating application. Application has been deleted.",
};
/** Recorded: django-allauth#1730 (2017), HWIOAuthBundle#1652 (2020), AVideo#5640 (2021). */
export const URL_BLOCKED: DialogProblem = {
  title: "URL Blocked",
  message: [
    "This redirect failed because the redirect URI is not whitelisted in the app’s Client OAuth Settings.",
    "Make sure Client and Web OAuth Login are on and add all your app domains as",
    "Valid OAuth Redirect URIs.",
  ].join(" "),
};
/** Recorded: react-native-fbsdk-next#303 (2022), LoginRadius/engineering-blog-samples#299 (2024). */
export const APP_NOT_ACTIVE: DialogProblem = {
  title: "App not active",
  message:
    "This app is not accessible right now and the app developer is aware of the issue. You will be able to log in when the app is reactivated.",
};
/** Recorded: react-native-fbsdk-next#79 (2021), osm operations#1020. */
export const FEATURE_UNAVAILABLE: DialogProblem = {
  title: "Feature Unavailable",
  message:
    "Facebook Login is currently unavailable for this app, since we are updating additional details for this app. Please try again later.",
};
/** Recorded: react-native-fbsdk-next#651 (2025), capacitor-community/facebook-login#173. */
export const APP_UNAVAILABLE: DialogProblem = {
  title: "It looks like this app isn't available",
  message: "This app needs at least one supported permission.",
};

/** How many names are shown; nobody reads ten thousand. */
const SHOWN_NAMES = 50;

/** Recorded: q2a-open-login#83 (2019), nukeviet#3013 (2020), with the names in front. */
export function invalidScopes(names: readonly string[]): DialogProblem {
  const more = names.length > SHOWN_NAMES ? ", …" : "";
  return {
    title: "Invalid Scopes",
    message: `Invalid Scopes: ${names.slice(0, SHOWN_NAMES).join(", ")}${more}. This message is only shown to developers. Users of your app will ignore these permissions if present. Please read the documentation for valid permissions at: https://developers.facebook.com/docs/facebook-login/permissions`,
  };
}

// Uncertain, words and all: nothing is recorded of the following (Nov 2026).
export const invalidParameter = (name: string): DialogProblem => ({
  title: "Error",
  message: `Invalid parameter: ${name}`,
});
/** That these need a code: docs/facebook-login/facebook-login-for-business (read Nov 2026). */
export const CODE_REQUIRED: DialogProblem = {
  title: "Error",
  message:
    "This configuration gives a system user's token. It requires response_type=code and override_default_response_type=true.",
};
export const NO_BUSINESS: DialogProblem = {
  title: "No business portfolio",
  message: "This configuration is for businesses, and this person has none.",
};
export const UNKNOWN_VERSION: DialogProblem = {
  title: "Page not found",
  message: "There is no such version of the login dialog.",
};
export const WRONG_METHOD: DialogProblem = {
  title: "Method not allowed",
  message: "The login dialog is a page: it answers GET, and POST of its own form.",
};
