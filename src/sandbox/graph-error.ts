import { pacificTime } from "./pacific-time.ts";

/** An error as Graph raises it. */
export interface GraphError {
  readonly message: string;
  readonly type: "OAuthException" | "GraphMethodException" | "GraphBatchException";
  /** Null: none, as whole batches are refused. */
  readonly code: number | null;
  readonly subcode: number | null;
  /** What the header calls it, where that is not the usual. */
  readonly reason?: "invalid_code";
  /** What may be shown to people: title and text. */
  readonly forUser?: readonly [string, string];
}

const oauth = (code: number, message: string, subcode: number | null = null): GraphError => ({
  message,
  type: "OAuthException",
  code,
  subcode,
});

// Unreadable tokens. Recorded: bk-rs/facebook-apis-rs (Nov 2022).
export const CANNOT_PARSE = oauth(190, "Invalid OAuth access token - Cannot parse access token");
export const UNDECRYPTABLE = oauth(190, "The access token could not be decrypted");
export const BAD_SIGNATURE = oauth(190, "Invalid OAuth access token signature.");
export const UNKNOWN_APP = oauth(
  190,
  "Error validating application. Cannot get application info due to a system error.",
);
/** Recorded in live tests (Nov 2026), for the token endpoint and for tokens alike. */
export const APP_DELETED = oauth(190, "Error validating application. Application has been deleted.");
/** A session-info token used for a call. Recorded: bk-rs/facebook-apis-rs (Nov 2022). */
export const DEBUG_ONLY = oauth(190, "Invalid OAuth access token - Debug only access token");
/** Echoes the token, as the real one does: react-native-fbsdk#220 (2016), field reports (Nov 2026). */
export const malformed = (token: string): GraphError => oauth(190, `Malformed access token ${token}`);

/** Recorded: bk-rs/facebook-apis-rs (Nov 2022). Times in epoch seconds. */
export const sessionExpired = (at: number, now: number): GraphError =>
  oauth(
    190,
    `Error validating access token: Session has expired on ${pacificTime(at)}. The current time is ${pacificTime(now)}.`,
    463,
  );
/** Recorded: bk-rs/facebook-apis-rs (Nov 2022), field report (Sep 2026). */
export const PASSWORD_CHANGED = oauth(
  190,
  "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
  460,
);
/**
 * The words are recorded, with 460 and in clients' suites with 452, which facebook-ios-sdk names so (read Nov 2026).
 * Uncertain: that Graph still gives them.
 */
export const SESSION_REPLACED = oauth(
  190,
  "Error validating access token: Session does not match current stored session. This may be because the user changed the password since the time the session was created or Facebook has changed the session for security reasons.",
  452,
);
/** Recorded: bk-rs/facebook-apis-rs (Nov 2022); not in Meta's table of subcodes. */
export const REVOKED = oauth(
  190,
  "Error validating access token: The session was invalidated explicitly using an API call.",
  466,
);
/** Recorded: snarfed/webutil, field report (2026). */
export const CHECKPOINTED = oauth(
  190,
  "Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
  459,
);
/** Recorded verbatim in production (Nov 2026); snarfed/bridgy#436. */
export const UNCONFIRMED = oauth(
  190,
  "Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.",
  464,
);
/** Recorded: MrSwitch/hello.js#548, hybridauth#957 (May 2018); no "Error validating" in front. */
export const INACTIVE = oauth(
  190,
  "The access token is invalid since the user hasn't engaged the app in longer than 90 days.",
  493,
);
/** The words are recorded of old answers, some with subcode 461. Uncertain: that Graph still gives them. */
export const SESSION_INVALID = oauth(
  190,
  "Error validating access token: Session is invalid. This could be because the application was uninstalled after the session was created.",
);
/** Recorded: field reports (Nov 2026); pdir/social-feed-bundle#48. */
export const LOGGED_OUT = oauth(
  190,
  "Error validating access token: The session is invalid because the user logged out.",
  467,
);
/** Recorded: field reports (Nov 2026). */
export const appNotAuthorized = (appId: string): GraphError =>
  oauth(190, `Error validating access token: The user has not authorized application ${appId}.`, 458);
/** Recorded verbatim in production; no "Error validating" in front (Nov 2026). */
export const PAGE_ROLE_LOST = oauth(
  190,
  "The user must be an administrator, editor, or moderator of the page in order to impersonate it. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.",
  492,
);

/** Recorded: bk-rs/facebook-apis-rs (Nov 2022), with its fbtrace_id. */
export const UNSUITABLE_CALLER = oauth(
  100,
  "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
);
/** Recorded: firebase/quickstart-unity#1040 and many others (Nov 2026). */
export const FOREIGN_INPUT = oauth(100, "(#100) The App_id in the input_token did not match the Viewing App");
/** The words are recorded in a live test (Nov 2026), the "(#100)" in front of them is inferred. */
export const missingParameter = (name: string): GraphError =>
  oauth(100, `(#100) The parameter ${name} is required`);
/** Recorded: facebook-python-business-sdk#471. */
export const nonexistingField = (field: string, node: string): GraphError =>
  oauth(100, `(#100) Tried accessing nonexisting field (${field}) on node type (${node})`);

/** Recorded: php-graph-sdk#538, and fixtures of 2026. */
export const BAD_CLIENT_SECRET = oauth(1, "Error validating client secret.");
/** Recorded: nov/fb_graph#204 (2012). */
export const MISSING_CLIENT_ID = oauth(101, "Missing client_id parameter.");
/** Recorded: diowa/icare#5 (2013), and fixtures of 2026. */
export const INVALID_APP_ID = oauth(101, "Error validating application. Invalid application ID.");
/** Recorded: php-graph-sdk#274 (2014), mainmatter/rails_api_auth#48 (2016). */
export const MISSING_REDIRECT_URI = oauth(191, "Missing redirect_uri parameter.");
/** Recorded: roundrop/facebook4j-oauth-example#2 (2017). */
export const RELATIVE_REDIRECT_URI = oauth(191, "redirect_uri isn't an absolute URI. Check RFC 3986.");

/** Recorded: field report (Nov 2026), nov/fb_graph2 spec/mock_json/error/400/2500.json. */
export const NO_ACTIVE_TOKEN = oauth(
  2500,
  "An active access token must be used to query information about the current user.",
);
/** Recorded: spring-social-facebook error-104-noAccessToken.json. */
export const TOKEN_REQUIRED = oauth(104, "An access token is required to request this resource.");
/** Recorded: arsduo/koala#611 (2017): the path that follows the part Graph could resolve. */
export const unknownPath = (rest: string): GraphError => oauth(2500, `Unknown path components: ${rest}`);
/** Recorded: mobolic/facebook-sdk#315 (2016). */
export const unknownAlias = (alias: string): GraphError =>
  oauth(803, `(#803) Some of the aliases you requested do not exist: ${alias}`);

/**
 * Recorded for GET: restfb batch fixtures; for POST on a named node: DiegoRBaquero/node-fb-messenger#37 (2018), and
 * logly/mureo#740 for debug_token. Other methods: inferred.
 */
export const unsupported = (method: string, node: string): GraphError => ({
  message: `Unsupported ${method.toLowerCase()} request. Object with ID '${node}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  type: "GraphMethodException",
  code: 100,
  subcode: 33,
});
/** Recorded: android-simple-facebook#160, eloquent-oauth-l5#46. */
export const PROOF_REQUIRED: GraphError = {
  message: "API calls from the server require an appsecret_proof argument",
  type: "GraphMethodException",
  code: 100,
  subcode: null,
};
/** Recorded: facebook-python-business-sdk#528 (2018); php-graph-sdk#1117, #531. */
export const INVALID_PROOF: GraphError = {
  message: "Invalid appsecret_proof provided in the API argument",
  type: "GraphMethodException",
  code: 100,
  subcode: null,
};

/** docs/graph-api/guides/error-handling and docs/graph-api/overview/rate-limiting (read Nov 2026). */
export const APP_LIMIT = oauth(4, "(#4) Application request limit reached");
/** The same pages, for calls with Page tokens. */
export const PAGE_LIMIT = oauth(
  80001,
  "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
);
