import type { GraphError } from "./graph-error.ts";

const oauth = (code: number, message: string): GraphError => ({
  message,
  type: "OAuthException",
  code,
  subcode: null,
});

/** Recorded: Thuzi/facebook-node-sdk#82 (2014), mobolic/facebook-sdk's own tests, with code 1 there and later. */
export const EXCHANGE_TOKEN_MISSING = oauth(1, "fb_exchange_token parameter not specified");
/** The words: ldziedziul/matterbook#5 (2017); code 1: a Ruby client's record of Graph's answers (2016). */
export const foreignToken = (appId: string): GraphError =>
  oauth(1, `The access token does not belong to application ${appId}`);
/**
 * A token of another kind than the endpoint is for. Uncertain: nothing is recorded; these are the general words of old
 * answers (fbRads#74).
 */
export const UNFIT_TOKEN = oauth(190, "Invalid OAuth access token.");
/** Sample of the documents' table of codes; uncertain where nothing is said in it of the parameter. */
export const INVALID_PARAMETER = oauth(100, "(#100) Invalid parameter");
/** docs/graph-api/guides/error-handling (read Nov 2026). Uncertain: that this is what lacking rights are answered with. */
export const NO_PERMISSION = oauth(200, "(#200) Permissions error");
/** Code and words: reference of business/system_user_access_tokens (28 May 2025); the number in front is inferred. */
export const INVALID_SCOPE = oauth(
  3962,
  "(#3962) Provided permission is not valid. Check your spelling and syntax.",
);
/** That it is an error is documented (guide to system users, Nov 2026). Uncertain: the words and the code. */
export const MUST_EXPIRE = oauth(
  100,
  "(#100) This business requires expiring tokens: set_token_expires_in_60_days must be true",
);

// Login on devices. The first two: recorded by bk-rs/oauth2-rs (Nov 2022). Others: docs/facebook-login/for-devices, by way
// of a Dart client's copy (read Nov 2026); of a refusal the subcode alone (facebook-android-sdk), its words are inferred.
export const CLIENT_TOKEN_REQUIRED = oauth(
  190,
  "(#190) This method must be called with a client access token",
);
const device = (code: number, subcode: number, message: string, title: string, text: string): GraphError => ({
  message,
  type: "OAuthException",
  code,
  subcode,
  forUser: [title, text],
});
export const DEVICE_PENDING = device(
  31,
  1349174,
  "This request requires the user to take a pending action",
  "Device Login Authorization Pending",
  "User has not yet authorized your application. Continue polling.",
);
export const DEVICE_TOO_FAST = device(
  17,
  1349172,
  "User request limit reached",
  "OAuth Device Excessive Polling",
  "Your device is polling too frequently. Space your requests with a minium interval of 5 seconds.",
);
export const DEVICE_EXPIRED = device(
  463,
  1349152,
  "The session has expired",
  "Activation Code Expired",
  "The code you entered has expired. Please go back to your device for a new code and try again.",
);
export const DEVICE_DECLINED = device(
  31,
  1349173,
  "The user has declined this request",
  "Device Login Authorization Declined",
  "User has declined to authorize your application.",
);

// Errors of a batch as a whole are recorded without a code: arsduo/koala's specs, jgorset/facepy's tests,
// facebook-ios-sdk#1087 (2019).
const batch = (message: string): GraphError => ({
  message,
  type: "GraphBatchException",
  code: null,
  subcode: null,
});

/** Recorded: pastebin.com/5PVMMuhq, jgorset/facepy's tests. */
export const BATCH_TOO_LARGE = batch("Too many requests in batch message. Maximum batch size is 50");
/** The words: stackoverflow.com/questions/7510356 (2011). Uncertain: that they are the same in today's shape. */
export const BATCH_NO_ARRAY = batch("batch parameter must be a JSON array");
/** Recorded, with its doubled spaces: arsduo/koala's specs. */
export const batchUnresolved = (index: number, name: string): GraphError =>
  batch(
    `Request ${index} cannot depend on an  unresolved request with  name ${name}. Requests can only depend on preceding requests`,
  );

// docs/graph-api/overview/rate-limiting (read Nov 2026); the number in front of the words as in codes 4 and 80001.
/** A person's token used too often. */
export const USER_LIMIT = oauth(17, "(#17) User request limit reached");
/** The same on a Page. */
export const PAGE_CALL_LIMIT = oauth(32, "(#32) Page request limit reached");
