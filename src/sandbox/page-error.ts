// What Graph says when Pages, lists and their fields are asked for wrongly.
import type { GraphError } from "./graph-error.ts";

const oauth = (code: number, message: string): GraphError => ({
  message,
  type: "OAuthException",
  code,
  subcode: null,
});

/**
 * Recorded for a field too many: node-facebook/facebook-node-sdk#123, facepy#168, fbgraph#125 (places count from 0);
 * at the end of the text: tobilg/facebook-events-by-location-core#30 (2018), without the full stop. Uncertain: that
 * the first form names other things than the end of the text.
 */
export function syntaxError(spot: { expected: string; found: string; at: number; text: string }): GraphError {
  const { expected, found, at, text } = spot;
  const trouble =
    found === "" ? `Expected ${expected}, got end of string` : `Expected ${expected} instead of "${found}".`;
  return oauth(2500, `Syntax error "${trouble}" at character ${at}: ${text}`);
}

/** Recorded in many threads, with HTTP 500: singer-io/tap-facebook#65, facebook-python-business-sdk#470. */
export const TOO_MUCH_DATA = oauth(
  1,
  "Please reduce the amount of data you're asking for, then retry your request",
);

/** Recorded for ads insights: facebook-java-business-sdk#292 (2020). Uncertain: that lists of Pages say the same. */
export const INVALID_CURSORS = oauth(2642, "(#2642) Invalid cursors values");

/** Uncertain: nothing is recorded for a limit that is no number. */
export const INVALID_LIMIT = oauth(100, "(#100) Param limit must be an integer");

/**
 * The form is recorded for other fields: "(#12) type field is deprecated for versions v3.3 and higher"
 * (strohne/Facepager#147). That asking for `perms` is an error since 3.x: restfb#1135; uncertain: the version named.
 */
export const deprecatedField = (field: string, since: string): GraphError =>
  oauth(12, `(#12) ${field} field is deprecated for versions ${since} and higher`);

/** The words are in field reports (Nov 2026); uncertain: whether their code is 190 or 200. */
export const IMPERSONATION_REFUSED = oauth(
  190,
  "Any of pages_read_engagement, pages_manage_metadata, pages_read_user_content, pages_manage_ads, pages_show_list or pages_messaging permission(s) must be granted before impersonating a user's page.",
);

/**
 * The form is recorded with several codes: 283 for pages_read_engagement, 230 for pages_messaging
 * (jellyfangs/messenger-bot-tutorial#46). Uncertain: which code goes with which permission; that of
 * business_management follows the reference of the edge, which lists "200 Permissions error" (Nov 2026).
 */
export const permissionRequired = (code: number, permission: string): GraphError =>
  oauth(code, `(#${code}) Requires ${permission} permission to manage the object`);

/** Recorded: pdir/social-feed-bundle#184 (2026), python-facebook#102. */
export const ENGAGEMENT_REQUIRED = oauth(
  10,
  "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions#manage-pages and https://developers.facebook.com/docs/apps/review/feature#reference-PAGES_ACCESS for details.",
);

/** Recorded for insights: pablobarbera/Rfacebook#174 (2018), halsandr/Facebook_Connector#1 (2019). */
export const PAGE_TOKEN_NEEDED = oauth(190, "(#190) This method must be called with a Page Access Token");
/** Recorded in public threads (Nov 2026). Uncertain: which edges use these words and which the ones above. */
export const PAGE_TOKEN_REQUIRED = oauth(
  210,
  "(#210) A page access token is required to request this resource.",
);

/**
 * Uncertain: nothing is recorded for reading without the task; the end of the sentence is that of recorded refusals to
 * publish (facebook-node-sdk#134).
 */
export const taskRequired = (task: string): GraphError =>
  oauth(
    200,
    `(#200) Requires the ${task} task on the Page, as an admin with sufficient administrative permission`,
  );

/** General knowledge (Nov 2026), not in a recording at hand: uncertain. */
export const INVALID_METRIC = oauth(100, "(#100) The value must be a valid insights metric");
