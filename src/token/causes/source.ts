const DOCS = "https://developers.facebook.com/docs/";

export const DASHBOARD = "https://developers.facebook.com/apps/";
export const META_STATUS = "https://metastatus.com/";
export const META_DEBUGGER = "https://developers.facebook.com/tools/debug/accesstoken/";

export const TOKENS = `${DOCS}facebook-login/guides/access-tokens`;
export const DEBUGGING = `${TOKENS}/debugging`;
export const LONG_LIVED = `${TOKENS}/get-long-lived`;
export const DEBUG_TOKEN = `${DOCS}graph-api/reference/debug_token`;
export const ERRORS = `${DOCS}graph-api/guides/error-handling`;
export const LIMITS = `${DOCS}graph-api/overview/rate-limiting`;
export const SECURE = `${DOCS}graph-api/guides/secure-requests`;
export const LOGIN_SECURITY = `${DOCS}facebook-login/security`;
export const DATA_ACCESS = `${DOCS}facebook-login/auth-vs-data`;
export const MANUAL_LOGIN = `${DOCS}facebook-login/guides/advanced/manual-flow`;
export const FB_LOGIN_STATUS = `${DOCS}reference/javascript/FB.getLoginStatus`;
export const BUSINESS_LOGIN = `${DOCS}facebook-login/facebook-login-for-business`;
export const ASKING = `${DOCS}facebook-login/permissions/requesting-and-revoking`;
export const PERMISSIONS = `${DOCS}permissions`;
export const REVIEW = `${DOCS}app-review`;
export const PAGES = `${DOCS}pages-api`;
export const SYSTEM_USERS = `${DOCS}business-management-apis/system-users/install-apps-and-generate-tokens`;
export const ADS_ERRORS = `${DOCS}marketing-api/error-reference`;
export const MESSENGER_ERRORS = `${DOCS}messenger-platform/error-codes`;
export const INSTAGRAM_ERRORS = `${DOCS}instagram-platform/instagram-graph-api/reference/error-codes`;
export const WHATSAPP_ERRORS = `${DOCS}whatsapp/cloud-api/support/error-codes`;
export const INSTAGRAM_LOGIN = `${DOCS}instagram-platform/instagram-api-with-instagram-login`;
export const THREADS_DEBUG = `${DOCS}threads/troubleshooting/debug-access-token`;
export const LIMITED_LOGIN = `${DOCS}facebook-login/limited-login/token`;
export const CHANGELOG = `${DOCS}graph-api/changelog`;

/** Recorded answers of debug_token, for good and bad tokens. */
export const RECORDED = "github.com/bk-rs/facebook-apis-rs";

/** A source with its date: month and year of reading, or of recording. */
export function dated(where: string, when = "Nov 2026"): string {
  return `${where} (${when})`;
}
