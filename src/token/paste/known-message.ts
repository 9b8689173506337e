/**
 * How messages of Graph and of its login dialog begin, where the words alone tell that they are Meta's. Recorded in
 * public fixtures and issues of restfb, bk-rs/facebook-apis-rs, facebookarchive/php-graph-sdk, koala (read Nov 2026).
 */
const BEGINNINGS = [
  "Error validating (?:access token|application|client secret|verification code)",
  "Invalid OAuth (?:2\\.0 )?access token",
  "Malformed access token",
  "The access.token (?:provided is invalid|could not be decrypted)",
  "An (?:active )?access token (?:is required|must be used)",
  "A (?:user|page) access token is required",
  "Invalid appsecret_proof",
  "API calls from the server require an appsecret_proof",
  "API access (?:is )?(?:deactivated|blocked|disrupted)",
  "(?:Application|User|Page) request limit reached",
  "Unsupported (?:get|post|delete|put) request",
  "Tried accessing nonexisting field",
  "The App_id in the input_token",
  "You must provide an app access token",
  "The user must be an administrator, editor",
  "You cannot access the app till",
  "You must use https:// when passing",
  "This authorization code has",
  "Invalid verification code format",
  "(?:The )?session (?:has been invalidated|has expired (?:on|at unix)|is invalid because|was invalidated)",
  "The user (?:has not|hasn.t) authorized (?:the )?application",
  "Requires (?:extended permission|either \\w+_|\\w+_\\w+ permission)",
  "Application does not have (?:the capability|permission)",
  "Missing (?:client_id|redirect_uri) parameter",
  "redirect_uri isn.t an absolute",
  "Matching code was not found",
  "Invalid Scopes:",
  "Can.t Load URL:",
  "URL blocked: ?This redirect",
  "This redirect failed because",
  "Given URL is not allowed",
  "App not (?:active|set ?up|accessible):",
  // The dialog's pages have a title of their own above these.
  "This app is (?:not (?:currently )?accessible|still in development mode)",
  "This app needs at least one supported permission",
  "Facebook Login is currently unavailable",
  "The provided app ID does not look like",
  "The domain of this URL isn.t included",
  "It looks like this app isn.t available",
  "Feature unavailable: ?Facebook",
  "Invalid (?:App ID:|platform app)",
  "Insufficient developer role",
  "This IP can.t make requests",
  "Unknown path components:",
  "There have been too many calls (?:to|from) this",
  "User need to relogin",
];

/** The pattern's source, for use in larger patterns; to be matched without regard to case. */
export const KNOWN_BEGINNING = BEGINNINGS.join("|");

const KNOWN = new RegExp(`^(?:\\(#-?\\d+\\) ?)?(?:${KNOWN_BEGINNING})`, "i");

/** Whether a message is recognisably Meta's by its words alone. */
export const isKnownMessage = (message: string) => KNOWN.test(message);
