import type { Refusal } from "../refusal.ts";
import type { CauseId } from "./cause-ids.ts";

export type KnownRefusal = Partial<Refusal>;

/** Recorded answers and fixtures of established libraries: what each must be read as. */
export const RECORDED: readonly (readonly [expected: CauseId, known: KnownRefusal])[] = [
  [
    "expired",
    {
      code: 190,
      subcode: 463,
      message:
        "Error validating access token: Session has expired on Thursday, 09-Apr-15 15:00:00 PDT. The current time is Friday, 10-Apr-15 10:26:12 PDT.",
    },
  ],
  [
    "expired",
    {
      type: "OAuthException",
      message:
        "Error validating access token: Session has expired at unix time 1308178800. The current unix time is 1308181975.",
    },
  ],
  ["expired", { code: 190, subcode: 463, message: "Foo error message." }],
  ["expired", { code: 102, subcode: 463 }],
  [
    "password-changed",
    {
      code: 190,
      subcode: 460,
      message:
        "Error validating access token: Session does not match current stored session. This may be because the user changed the password since the time the session was created or Facebook has changed the session for security reasons.",
    },
  ],
  [
    "password-changed",
    {
      code: 190,
      subcode: 460,
      message:
        "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
    },
  ],
  [
    "password-changed",
    {
      message:
        "Error validating access token: The session has been invalidated because the user has changed the password.",
    },
  ],
  [
    "password-changed",
    {
      code: 190,
      subcode: 452,
      message: "Error validating access token: Session does not match current stored session.",
    },
  ],
  [
    "app-not-authorized",
    {
      code: 190,
      message: "Error validating access token: The user has not authorized application 714047062225xxx.",
    },
  ],
  ["app-not-authorized", { code: 190, subcode: 458, message: "User need to relogin" }],
  [
    "user-checkpointed",
    {
      code: 190,
      subcode: 459,
      message:
        "Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
    },
  ],
  ["user-checkpointed", { code: 368, subcode: 1404006 }],
  ["identity-confirmation-required", { code: 368, subcode: 1404078 }],
  ["user-checkpointed", { code: 102, subcode: 459, message: "User need to login" }],
  ["user-checkpointed", { code: 230, subcode: 459, type: "exception", message: "errmsg" }],
  [
    "user-checkpointed",
    {
      code: 190,
      subcode: 490,
      message: "Error validating access token: The user is enrolled in a blocking, logged-in checkpoint",
    },
  ],
  [
    "user-checkpointed",
    {
      code: 190,
      message:
        "Error validating access token: You cannot access the app till you log in to www.instagram.com and follow the instructions given.",
    },
  ],
  [
    "user-unconfirmed",
    {
      code: 190,
      subcode: 464,
      message:
        "Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.",
    },
  ],
  [
    "invalidated-by-api-call",
    {
      code: 190,
      subcode: 466,
      message: "Error validating access token: The session was invalidated explicitly using an API call.",
    },
  ],
  [
    "logged-out-or-invalid",
    {
      type: "OAuthException",
      message: "Error validating access token: The session is invalid because the user logged out.",
    },
  ],
  ["logged-out-or-invalid", { code: 190, subcode: 467 }],
  ["inactive-90-days", { code: 190, subcode: 493 }],
  ["session-invalid", { code: 102, message: "User need to relogin" }],
  [
    "page-role-or-2fa",
    {
      code: 190,
      subcode: 492,
      message:
        "The user must be an administrator, editor, or moderator of the page in order to impersonate it. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.",
    },
  ],
  [
    "page-role-or-2fa",
    { code: 190, message: "The user must be an administrator of the page in order to impersonate it." },
  ],
  ["page-deleted", { code: 190, message: "This Page access token belongs to a Page that has been deleted." }],
  [
    "page-permission-missing",
    {
      code: 190,
      message:
        "Any of pages_read_engagement, pages_manage_metadata, pages_read_user_content, pages_manage_ads, pages_show_list or pages_messaging permission(s) must be granted before impersonating a user's page.",
    },
  ],
  [
    "page-migrated",
    {
      code: 21,
      message: "(#21) Page ID 1 was migrated to page ID 2. Please update your API calls to the new ID",
    },
  ],
  ["not-a-token", { code: 190, message: "Invalid OAuth access token - Cannot parse access token" }],
  ["undecryptable", { code: 190, message: "The access token could not be decrypted" }],
  [
    "malformed",
    {
      code: 190,
      message: "Error validating access token: Session key ••• is malformed because of invalid user id.",
    },
  ],
  ["malformed", { code: 190, message: "Malformed access token •••" }],
  ["bad-signature", { code: 190, message: "Invalid OAuth access token signature." }],
  ["debug-only-token", { code: 190, message: "Invalid OAuth access token - Debug only access token" }],
  ["invalid-token", { code: 190, message: "Invalid OAuth access token." }],
  ["invalid-token", { code: 190, message: "" }],
  [
    "invalid-token",
    { type: "OAuthAccessTokenException", httpStatus: 400, message: "The access_token provided is invalid." },
  ],
  ["app-deleted", { code: 190, message: "Error validating application. Application has been deleted." }],
  [
    "app-unknown",
    {
      code: 101,
      message: "Error validating application. Cannot get application info due to a system error.",
    },
  ],
  ["app-unknown", { code: 190, message: "Error validating application. Invalid application ID." }],
  ["bad-client-secret", { code: 1, message: "Error validating client secret." }],
  ["wrong-app-id-kind", { type: "OAuthException", httpStatus: 400, message: "Invalid platform app" }],
  [
    "api-access-deactivated",
    { code: 200, message: "API access deactivated. To reactivate, go to the app dashboard." },
  ],
  [
    "api-access-deactivated",
    {
      message:
        "Page access tokens cannot be generated: API access deactivated. To reactivate, go to the app dashboard.",
    },
  ],
  ["api-access-restricted", { code: 200, message: "API access blocked." }],
  ["api-access-restricted", { code: 200, message: "Cannot call API on behalf of this user" }],
  ["app-capability-missing", { type: "OAuthException", message: "(#3) App must be on whitelist" }],
  ["app-capability-missing", { code: 15, message: "(#15) This method is only accessible to Games." }],
  ["native-app-token", { code: 15, message: "(#15) Requires session when calling from a desktop app" }],
  ["server-ip-not-allowed", { code: 5, message: "(#5) This IP can't make requests for that application." }],
  [
    "domain-not-allowed",
    {
      code: 1349048,
      message:
        "Impossible de charger cette URL: Le domaine de cette URL n’est pas inscrit dans ceux de l’application.",
    },
  ],
  [
    "tester-invite-not-accepted",
    { type: "OAuthException", httpStatus: 400, message: "Insufficient developer role" },
  ],
  ["app-in-development-mode", { code: 100, subcode: 1885183, message: "Invalid parameter" }],
  ["wrong-app", { code: 100, message: "(#100) The App_id in the input_token did not match the Viewing App" }],
  [
    "inspecting-credential-not-accepted",
    {
      code: 100,
      message:
        "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
    },
  ],
  ["missing-access-token", { code: 104, message: "An access token is required to request this resource." }],
  [
    "missing-access-token",
    {
      code: 2500,
      message: "An active access token must be used to query information about the current user.",
    },
  ],
  [
    "page-token-required",
    { code: 210, message: "(#210) A page access token is required to request this resource." },
  ],
  ["page-token-required", { code: 190, subcode: 2069032, message: "User Access Token Is Not Supported" }],
  [
    "user-token-required",
    { code: 102, message: "(#102) A user access token is required to request this resource." },
  ],
  [
    "app-token-required",
    { code: 190, message: "(#190) This method must be called with a client access token" },
  ],
  [
    "appsecret-proof-required",
    {
      code: 100,
      message: "(#100) Pages Public Content Access requires either app secret proof or an app token",
    },
  ],
  [
    "appsecret-proof-required",
    {
      code: 100,
      type: "GraphMethodException",
      message: "API calls from the server require an appsecret_proof argument",
    },
  ],
  [
    "appsecret-proof-invalid",
    {
      code: 100,
      type: "GraphMethodException",
      message: "Invalid appsecret_proof provided in the API argument",
    },
  ],
  ["appsecret-proof-invalid", { message: "Invalid appsecret_proof provided in the API argument" }],
  ["permission-missing", { code: 200, message: "(#200) Requires extended permission: publish_actions" }],
  ["permission-missing", { code: 200, type: "FacebookApiException", message: "Permissions error" }],
  [
    "permission-missing",
    {
      code: 200,
      httpStatus: 403,
      message: "(#200) The user hasn't authorized the application to perform this action",
    },
  ],
  [
    "permission-missing",
    { code: 283, message: "(#283) Requires pages_read_engagement permission to manage the object" },
  ],
  [
    "permission-missing",
    {
      code: 294,
      message:
        "(#294) Managing advertisements requires the extended permission ads_management and an application that is whitelisted to access the Ads API",
    },
  ],
  [
    "permission-missing",
    {
      code: 200,
      message:
        "(#200) Requires either publish_to_groups permission and app being installed in the group, or manage_pages and publish_pages as an admin with sufficient administrative permission",
    },
  ],
  ["permission-missing", { code: 100, message: "(#100) Required extended permission: share_item" }],
  [
    "object-not-allowed",
    { code: 200, httpStatus: 403, message: "(#200) Can not hide or unhide this comment" },
  ],
  [
    "permission-missing-or-review",
    { code: 10, type: "IGApiException", message: "Application does not have permission for this action" },
  ],
  [
    "permission-missing-or-review",
    {
      code: 10,
      message:
        "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.",
    },
  ],
  [
    "permission-missing-or-review",
    {
      code: 100,
      message:
        "(#100) Object does not exist, cannot be loaded due to missing permission or reviewable feature, or does not support this operation. This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature or the 'Page Public Metadata Access' feature.",
    },
  ],
  [
    "asset-not-assigned",
    { code: 273, message: "(#273) This Ads API requires the user to be admin of the ad account." },
  ],
  [
    "identity-confirmation-required",
    { code: 10, subcode: 2332002, message: "Application does not have permission for this action" },
  ],
  ["two-factor-required", { code: 415, subcode: 2859009, message: "Two factor authentication required" }],
  ["invalid-scopes", { message: "Invalid Scopes: manage_pages. This message is only shown to developers." }],
  ["invalid-scopes", { type: "OAuthException", httpStatus: 400, message: "Invalid scope field(s): basic" }],
  ["user-denied", { code: 200, type: "access_denied", message: "Permissions error" }],
  ["user-denied", { type: "user_denied", message: "The user denied your request." }],
  [
    "redirect-uri-mismatch",
    {
      code: 100,
      message:
        "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
    },
  ],
  ["redirect-uri-problem", { code: 191, message: "redirect_uri isn't an absolute URI. Check RFC 3986." }],
  ["auth-code-used", { code: 100, message: "This authorization code has been used." }],
  ["auth-code-used", { code: 100, subcode: 36009 }],
  [
    "auth-code-used",
    { type: "OAuthException", httpStatus: 400, message: "Matching code was not found or was already used." },
  ],
  ["auth-code-expired", { code: 100, subcode: 36007, message: "This authorization code has expired." }],
  ["auth-code-expired", { code: 100, message: "This authorization code has expired." }],
  ["auth-code-malformed", { code: 100, message: "Invalid verification code format." }],
  [
    "auth-code-invalid-or-expired",
    { type: "OAuthException", httpStatus: 400, message: "Invalid authorization code" },
  ],
  [
    "login-interrupted",
    { code: 31, subcode: 1349174, message: "This request requires the user to take a pending action" },
  ],
  [
    "action-blocked",
    {
      code: 4,
      subcode: 2207051,
      transient: false,
      message: "Application request limit reached",
      userTitle: "action is blocked",
    },
  ],
  ["rate-limited-app", { code: 4, message: "Application request limit reached" }],
  ["rate-limited-app", { code: 4, transient: true, message: "(#4) Application request limit reached" }],
  ["rate-limited-app", { code: 341, message: "Feed action request limit reached" }],
  ["rate-limited-user", { code: 17, message: "(#17) User request limit reached" }],
  ["rate-limited-page", { code: 32, message: "(#32) Page request limit reached" }],
  [
    "rate-limited-page",
    {
      code: 80001,
      message: "(#80001) There have been too many calls to this Page account. Wait a bit and try again.",
    },
  ],
  ["rate-limited-ad-account", { code: 17, subcode: 2446079, message: "(#17) User request limit reached" }],
  [
    "rate-limited-ad-account",
    { code: 80004, subcode: 2446079, message: "There have been too many calls to this ad-account." },
  ],
  [
    "rate-limited-instagram",
    { code: 80002, message: "(#80002) There have been too many calls to this Instagram account." },
  ],
  [
    "rate-limited-instagram",
    { code: 9, subcode: 2207042, message: "You reached maximum number of posts that is allowed" },
  ],
  ["rate-limited-business", { code: 80007, message: "(#80007) Rate limit issues" }],
  ["rate-limited-business", { code: 130429, message: "(#130429) Rate limit hit" }],
  ["rate-limited-custom", { code: 613, message: "(#613) Calls to this api have exceeded the rate limit." }],
  [
    "temporarily-blocked",
    {
      code: 368,
      message:
        "It looks like you were misusing this feature by going too fast. You’ve been blocked from using it.",
    },
  ],
  [
    "too-much-data",
    { code: 1, message: "Please reduce the amount of data you're asking for, then retry your request" },
  ],
  ["https-required", { code: 1, message: "You must use https:// when passing an access token" }],
  [
    "nonexisting-field",
    { code: 100, message: "(#100) Tried accessing nonexisting field (fdsfds) on node type (User)" },
  ],
  [
    "object-not-found-or-no-permission",
    {
      code: 100,
      subcode: 33,
      type: "THApiException",
      message:
        "Unsupported get request. Object with ID '1234567' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
    },
  ],
  [
    "object-not-found-or-no-permission",
    {
      code: 100,
      message:
        "Unsupported get request. Object with ID 'x' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
    },
  ],
  [
    "object-not-found-or-no-permission",
    { code: 803, message: "(#803) Cannot query users by their username (sfdsafdasf)" },
  ],
  [
    "unsupported-request",
    {
      code: 100,
      type: "GraphMethodException",
      message:
        "Unsupported get request. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api",
    },
  ],
  ["unknown-path", { code: 2500, message: "Unknown path components: /bogus" }],
  ["deprecated", { code: 12, message: "(#12) notes API is deprecated for versions v2.0 and higher" }],
  ["duplicate", { code: 506, subcode: 1455006, message: "Duplicate status message" }],
  [
    "duplicate",
    {
      code: 100,
      message:
        "(#100) The status you are trying to publish is a duplicate of, or too similar to, one that we recently posted to Twitter",
    },
  ],
  [
    "duplicate",
    {
      code: 3501,
      message:
        "(#3501) User is already associated to the object type, website, on a unique action type Like.",
    },
  ],
  [
    "recipient-unavailable",
    { code: 551, subcode: 1545041, message: "This person isn't available right now." },
  ],
  [
    "outside-messaging-window",
    { code: 10, subcode: 2018278, message: "(#10) This message is sent outside of allowed window." },
  ],
  [
    "outside-messaging-window",
    { code: 10, message: "(#10) This message is sent outside of allowed window." },
  ],
  ["outside-messaging-window", { code: 131047, message: "(#131047) Re-engagement message" }],
  ["upload-problem", { code: 352, subcode: 2207026, message: "The video format is not supported" }],
  [
    "invalid-parameter",
    { code: 131009, message: "(#131009) Parameter value is not valid", details: "Duplicate button id" },
  ],
  [
    "invalid-parameter",
    { code: 100, subcode: 1349125, type: "FacebookApiException", message: "Invalid parameter" },
  ],
  ["invalid-parameter", { code: 100, message: "(#100) The parameter input_token is required" }],
  ["report-failed", { code: 2601, message: "The report cannot be accessed" }],
  ["transient-server-error", { code: 2, transient: true, message: "(#2) Service temporarily unavailable" }],
  [
    "transient-server-error",
    { transient: true, type: "OAuthException", message: "The token provided is invalid." },
  ],
  ["transient-server-error", { code: 131016, message: "(#131016) Service unavailable" }],
  ["unknown-error", { code: 1, message: "An unknown error occurred" }],
  ["unknown-error", { type: "OAuthException", message: "(#-1) Unexpected internal error" }],
  ["unrecognised-refusal", { code: 987654, message: "Etwas ist schiefgelaufen" }],
  ["unrecognised-refusal", { message: "" }],
  ["rate-limited-user", { message: "(#17) Limite atteinte" }],
  ["password-changed", { code: 190, subcode: 460, transient: true, message: "" }],
  [
    "permission-missing-or-review",
    { code: 10, message: "(#10) Requires pages_messaging permission to manage the object" },
  ],
];
