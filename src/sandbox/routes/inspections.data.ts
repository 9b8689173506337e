// What an inspection must say of each story, a row each: from the recordings and documents that the code names, never
// from the sandbox's own answers. The key order counts.
import { NOW } from "../rehearsal.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const LONG = 5_184_000;
const DATA_ACCESS = 7_776_000;

const MINA = "10215241773831025";
const CAT_PAGE = "1353269864728879";
const CAFE_PAGE = "104782561934407";

const AD_ACCOUNT = "2089441736650218";

const APPS = {
  studio: { id: "734512908844182", name: "Ash Cat Studio" },
  harbour: { id: "288164903175526", name: "Quiet Harbour Ads" },
  foreign: { id: "519830274466015", name: "Paper Lantern Social" },
  itself: { id: "861204475930277", name: `</title><i>Café</i> & "Söhne" 🚢 مقهى` },
};
const appFacts = (app: keyof typeof APPS, type: string) => ({
  app_id: APPS[app].id,
  type,
  application: APPS[app].name,
});
const studio = (type: string) => appFacts("studio", type);
const bothPages = [CAT_PAGE, CAFE_PAGE];
const twoPages = {
  scopes: [
    "pages_show_list",
    "pages_read_engagement",
    "pages_manage_posts",
    "instagram_basic",
    "email",
    "public_profile",
  ],
  granular_scopes: [
    { scope: "pages_show_list", target_ids: bothPages },
    { scope: "pages_read_engagement", target_ids: bothPages },
    { scope: "pages_manage_posts", target_ids: [CAT_PAGE] },
    { scope: "instagram_basic" },
  ],
};
const catPageOnly = {
  scopes: twoPages.scopes,
  granular_scopes: [
    { scope: "pages_show_list", target_ids: [CAT_PAGE] },
    { scope: "pages_read_engagement", target_ids: [CAT_PAGE] },
    { scope: "pages_manage_posts", target_ids: [CAT_PAGE] },
    { scope: "instagram_basic" },
  ],
};
const profile = ["email", "public_profile"];
const minimal = (message: string) => ({ error: { code: 190, message }, is_valid: false, scopes: [] });

interface Given {
  readonly app?: keyof typeof APPS;
  readonly type?: string;
  readonly error?: object;
  readonly expires?: number;
  readonly dataAccess?: number;
  readonly rest: object;
}

/** A token that reports when it was made, in the recorded order of keys, `error` and others in their places. */
function longLived(
  issued: number,
  { app = "studio", type = "USER", error, expires, dataAccess, rest }: Given,
) {
  return {
    ...appFacts(app, type),
    data_access_expires_at: dataAccess ?? issued + DATA_ACCESS,
    ...(error !== undefined && { error }),
    expires_at: expires ?? issued + LONG,
    is_valid: error === undefined,
    issued_at: issued,
    ...rest,
  };
}

const PASSWORD_CHANGED =
  "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.";
const ROLE_LOST =
  "The user must be an administrator, editor, or moderator of the page in order to impersonate it. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.";
const EXPIRED =
  "Error validating access token: Session has expired on Sunday, 08-Nov-26 22:54:55 PST. The current time is Monday, 23-Nov-26 06:18:06 PST.";

const CANNOT_PARSE = "Invalid OAuth access token - Cannot parse access token";

/** Whose app is asked; `itself`: the token, whose person is a developer of its app. */
type Asker = keyof typeof APPS;

/** Stands for the id by which another app than the first knows somebody. */
export const SCOPED_ID = "an id of that app's own";

const OF_STUDIO: readonly (readonly [string, object])[] = [
  [
    "short-lived-user",
    {
      ...studio("USER"),
      data_access_expires_at: NOW - 77 + DATA_ACCESS,
      expires_at: 1_795_449_600,
      is_valid: true,
      scopes: profile,
      user_id: MINA,
    },
  ],
  ["long-lived-user", longLived(NOW - 2 * DAY - 3 * HOUR - 1043, { rest: { ...twoPages, user_id: MINA } })],
  [
    "user-expires-soon",
    longLived(NOW - 57 * DAY - 17, {
      rest: { metadata: { sso: "iphone-safari" }, scopes: profile, user_id: MINA },
    }),
  ],
  [
    "expired",
    longLived(NOW - 74 * DAY - 7 * HOUR - 1391, {
      error: { code: 190, message: EXPIRED, subcode: 463 },
      rest: { ...twoPages, user_id: MINA },
    }),
  ],
  [
    "password-changed",
    longLived(NOW - 21 * DAY - 2 * HOUR - 611, {
      error: { code: 190, message: PASSWORD_CHANGED, subcode: 460 },
      rest: { scopes: profile, user_id: "10160384472915508" },
    }),
  ],
  [
    "logged-out",
    longLived(NOW - 3 * DAY - 4 * HOUR - 877, {
      error: {
        code: 190,
        message: "Error validating access token: The session is invalid because the user logged out.",
        subcode: 467,
      },
      rest: { scopes: profile, user_id: "10229917364058831" },
    }),
  ],
  [
    "app-removed",
    longLived(NOW - 12 * DAY - 9 * HOUR - 2221, {
      error: {
        code: 190,
        message: "Error validating access token: The user has not authorized application 734512908844182.",
        subcode: 458,
      },
      rest: { scopes: profile, user_id: "26117408839251144" },
    }),
  ],
  [
    "page-role-lost",
    longLived(NOW - 19 * DAY - 6 * HOUR - 1453, {
      type: "PAGE",
      expires: 0,
      error: { code: 190, message: ROLE_LOST, subcode: 492 },
      rest: {
        profile_id: CAFE_PAGE,
        scopes: ["pages_show_list", "pages_read_engagement", "public_profile"],
        granular_scopes: [
          { scope: "pages_show_list", target_ids: [CAFE_PAGE] },
          { scope: "pages_read_engagement", target_ids: [CAFE_PAGE] },
        ],
        user_id: "24310987655120947",
      },
    }),
  ],
  [
    "page-short-lived",
    {
      ...studio("PAGE"),
      data_access_expires_at: NOW - 300 + DATA_ACCESS,
      expires_at: 1_795_449_600,
      is_valid: true,
      profile_id: CAT_PAGE,
      ...catPageOnly,
      user_id: MINA,
    },
  ],
  [
    "page-not-by-time",
    longLived(NOW - 8 * DAY - 8 * HOUR - 337, {
      type: "PAGE",
      expires: 0,
      rest: { profile_id: CAT_PAGE, ...catPageOnly, user_id: MINA },
    }),
  ],
  ["app-token", { ...studio("APP"), is_valid: true, scopes: [] }],
  ["one-letter-altered", minimal("The access token could not be decrypted")],
  ["session-info", longLived(NOW - 5 * DAY - 4 * HOUR - 419, { rest: { ...twoPages, user_id: MINA } })],
  [
    "permission-declined",
    longLived(NOW - DAY - 5 * HOUR - 271, {
      rest: {
        scopes: ["pages_show_list", "public_profile"],
        granular_scopes: [{ scope: "pages_show_list", target_ids: [CAT_PAGE] }],
        user_id: MINA,
      },
    }),
  ],
  [
    "permission-expired",
    longLived(NOW - 33 * DAY - 2 * HOUR - 1571, {
      rest: {
        scopes: ["pages_show_list", ...profile],
        granular_scopes: [{ scope: "pages_show_list", target_ids: [CAFE_PAGE] }],
        user_id: MINA,
      },
    }),
  ],
  [
    "targets-pages",
    longLived(NOW - 2 * DAY - 7 * HOUR - 613, {
      rest: {
        scopes: ["pages_show_list", "pages_manage_posts", "public_profile"],
        granular_scopes: [
          { scope: "pages_show_list", target_ids: bothPages },
          { scope: "pages_manage_posts", target_ids: [CAFE_PAGE] },
        ],
        user_id: MINA,
      },
    }),
  ],
  [
    "targets-business",
    longLived(NOW - 4 * DAY - 3 * HOUR - 751, {
      rest: {
        scopes: ["business_management", "public_profile"],
        granular_scopes: [{ scope: "business_management", target_ids: ["1096720448351764"] }],
        user_id: MINA,
      },
    }),
  ],
  [
    "targets-instagram",
    longLived(NOW - 5 * DAY - HOUR - 1301, {
      rest: {
        scopes: ["instagram_basic", "pages_show_list", "public_profile"],
        granular_scopes: [
          { scope: "instagram_basic", target_ids: ["17841452093317785"] },
          { scope: "pages_show_list", target_ids: [CAT_PAGE] },
        ],
        user_id: MINA,
      },
    }),
  ],
  [
    "targets-whatsapp",
    longLived(NOW - 6 * DAY - 4 * HOUR - 181, {
      rest: {
        scopes: ["whatsapp_business_management", "whatsapp_business_messaging", "public_profile"],
        granular_scopes: [
          { scope: "whatsapp_business_management", target_ids: ["371066482915530"] },
          { scope: "whatsapp_business_messaging", target_ids: ["371066482915530"] },
        ],
        user_id: MINA,
      },
    }),
  ],
  [
    "system-user-sixty-days",
    longLived(NOW - 20 * DAY - 8 * HOUR - 1663, {
      type: "SYSTEM_USER",
      rest: {
        scopes: ["whatsapp_business_management", "pages_read_engagement"],
        granular_scopes: [
          { scope: "whatsapp_business_management", target_ids: ["371066482915530"] },
          { scope: "pages_read_engagement", target_ids: [CAT_PAGE] },
        ],
        user_id: "122118340955260413",
      },
    }),
  ],
  [
    "page-name-with-markup",
    longLived(NOW - 9 * DAY - 2 * HOUR - 547, {
      type: "PAGE",
      expires: 0,
      rest: {
        profile_id: "118904473652091",
        scopes: ["pages_show_list", ...profile],
        granular_scopes: [{ scope: "pages_show_list", target_ids: ["118904473652091"] }],
        user_id: "10227733094416628",
      },
    }),
  ],
  [
    "checkpointed",
    longLived(NOW - 15 * DAY - 3 * HOUR - 1013, {
      error: {
        code: 190,
        message:
          "Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
        subcode: 459,
      },
      rest: { scopes: profile, user_id: "10158820374416653" },
    }),
  ],
  [
    "unconfirmed",
    longLived(NOW - 6 * DAY - 7 * HOUR - 397, {
      error: {
        code: 190,
        message:
          "Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.",
        subcode: 464,
      },
      rest: { scopes: profile, user_id: "25204417730958126" },
    }),
  ],
  [
    "revoked",
    longLived(NOW - 10 * DAY - HOUR - 1279, {
      error: {
        code: 190,
        message: "Error validating access token: The session was invalidated explicitly using an API call.",
        subcode: 466,
      },
      rest: { scopes: [], user_id: "10223094418657702" },
    }),
  ],
  [
    "session-replaced",
    longLived(NOW - 21 * DAY - 3 * HOUR - 509, {
      error: {
        code: 190,
        message:
          "Error validating access token: Session does not match current stored session. This may be because the user changed the password since the time the session was created or Facebook has changed the session for security reasons.",
        subcode: 452,
      },
      rest: { scopes: profile, user_id: "10229917364058831" },
    }),
  ],
  [
    "session-invalid",
    longLived(NOW - 17 * DAY - 6 * HOUR - 1091, {
      error: {
        code: 190,
        message:
          "Error validating access token: Session is invalid. This could be because the application was uninstalled after the session was created.",
      },
      rest: { scopes: profile, user_id: "24880316745092217" },
    }),
  ],
  [
    "dead-for-several-reasons",
    longLived(NOW - 66 * DAY - 5 * HOUR - 863, {
      error: {
        code: 190,
        message:
          "Error validating access token: Session has expired on Tuesday, 17-Nov-26 01:03:43 PST. The current time is Monday, 23-Nov-26 06:18:06 PST.",
        subcode: 463,
      },
      rest: {
        scopes: ["pages_show_list", "pages_read_engagement", "public_profile"],
        granular_scopes: [
          { scope: "pages_show_list", target_ids: [CAFE_PAGE] },
          { scope: "pages_read_engagement", target_ids: [CAFE_PAGE] },
        ],
        user_id: "10231177650843395",
      },
    }),
  ],
  ["deleted-app", minimal("Error validating application. Application has been deleted.")],
  ["cut-off", minimal("The access token could not be decrypted")],
  ["very-long", minimal("The access token could not be decrypted")],
  ["client-token", minimal("Invalid OAuth access token signature.")],
  [
    "unknown-app",
    minimal("Error validating application. Cannot get application info due to a system error."),
  ],
  ["instagram-login", minimal(CANNOT_PARSE)],
  ["threads", minimal(CANNOT_PARSE)],
  ["limited-login", minimal(CANNOT_PARSE)],
  ["legacy-session", minimal(CANNOT_PARSE)],
];

const granted = (...scopes: readonly string[]) => ({
  scopes: [...scopes, "public_profile"],
  granular_scopes: scopes.filter((scope) => scope !== "read_insights").map((scope) => ({ scope })),
});
const readers = ["pages_show_list", "pages_read_engagement"];
const onPage = (page: string, ...scopes: readonly string[]) => ({
  scopes: [...scopes, "public_profile"],
  granular_scopes: readers.map((scope) => ({ scope, target_ids: [page] })),
});
const sanasPages = { target_ids: ["108833657140925", "108901246638177"] };

const OF_PAGES: readonly (readonly [string, object])[] = [
  [
    "pages-three",
    longLived(NOW - 3 * DAY - 2 * HOUR - 431, {
      rest: { ...granted(...readers, "pages_manage_posts", "instagram_basic"), user_id: MINA },
    }),
  ],
  [
    "pages-none",
    longLived(NOW - 4 * DAY - 6 * HOUR - 89, {
      rest: { ...granted(...readers), user_id: "24790318845561207" },
    }),
  ],
  [
    "pages-hundreds",
    longLived(NOW - 6 * DAY - 5 * HOUR - 1217, {
      rest: { ...granted(...readers), user_id: "10231559027418863" },
    }),
  ],
  [
    "pages-behind-portfolio",
    longLived(NOW - 5 * DAY - 3 * HOUR - 977, {
      rest: { ...granted(...readers), user_id: "25530172984416079" },
    }),
  ],
  [
    "pages-through-portfolio",
    longLived(NOW - 2 * DAY - 9 * HOUR - 503, {
      rest: {
        scopes: [...readers, "business_management", "public_profile"],
        granular_scopes: [
          ...readers.map((scope) => ({ scope })),
          { scope: "business_management", target_ids: ["1327740985516208"] },
        ],
        user_id: "25530172984416079",
      },
    }),
  ],
  [
    "pages-not-listed",
    longLived(NOW - 7 * DAY - 4 * HOUR - 1103, {
      rest: {
        scopes: [...readers, "public_profile"],
        granular_scopes: readers.map((scope) => ({ scope, ...sanasPages })),
        user_id: "10226648190733254",
      },
    }),
  ],
  [
    "page-of-other-admin",
    longLived(NOW - 8 * DAY - 7 * HOUR - 269, {
      type: "PAGE",
      expires: 0,
      rest: { profile_id: CAFE_PAGE, ...onPage(CAFE_PAGE, ...readers), user_id: "10161937740285516" },
    }),
  ],
  [
    "page-of-analyst",
    longLived(NOW - 9 * DAY - HOUR - 641, {
      type: "PAGE",
      expires: 0,
      rest: {
        profile_id: "112650883417296",
        ...onPage("112650883417296", ...readers, "read_insights"),
        user_id: MINA,
      },
    }),
  ],
];

const OF_OTHERS: readonly (readonly [string, object, Asker])[] = [
  [
    "user-not-by-time",
    longLived(NOW - 11 * DAY - 5 * HOUR - 1999, {
      app: "harbour",
      expires: 0,
      rest: {
        scopes: ["business_management", ...profile],
        granular_scopes: [{ scope: "business_management" }],
        user_id: SCOPED_ID,
      },
    }),
    "harbour",
  ],
  [
    "data-access-over",
    longLived(NOW - 101 * DAY - 3 * HOUR - 1187, {
      app: "harbour",
      expires: 0,
      rest: {
        scopes: ["instagram_basic", ...profile],
        granular_scopes: [{ scope: "instagram_basic" }],
        user_id: SCOPED_ID,
      },
    }),
    "harbour",
  ],
  [
    "targets-ad-account",
    longLived(NOW - 3 * DAY - HOUR - 907, {
      app: "harbour",
      expires: 0,
      rest: {
        scopes: ["ads_management", "ads_read", "public_profile"],
        granular_scopes: [
          { scope: "ads_management", target_ids: [AD_ACCOUNT] },
          { scope: "ads_read", target_ids: [AD_ACCOUNT, "1440287350916633"] },
        ],
        user_id: SCOPED_ID,
      },
    }),
    "harbour",
  ],
  [
    "system-user-not-by-time",
    longLived(NOW - 212 * DAY - 6 * HOUR - 83, {
      app: "harbour",
      type: "SYSTEM_USER",
      expires: 0,
      dataAccess: 0,
      rest: {
        scopes: ["ads_management", "business_management", "pages_show_list"],
        granular_scopes: [
          { scope: "ads_management" },
          { scope: "business_management" },
          { scope: "pages_show_list" },
        ],
        user_id: SCOPED_ID,
      },
    }),
    "harbour",
  ],
  [
    "inactive",
    longLived(NOW - 96 * DAY - 4 * HOUR - 719, {
      app: "harbour",
      expires: 0,
      error: {
        code: 190,
        message: "The access token is invalid since the user hasn't engaged the app in longer than 90 days.",
        subcode: 493,
      },
      rest: { scopes: profile, user_id: SCOPED_ID },
    }),
    "harbour",
  ],
  [
    "names-with-markup",
    longLived(NOW - 7 * DAY - 5 * HOUR - 229, {
      app: "itself",
      rest: { scopes: profile, user_id: SCOPED_ID },
    }),
    "itself",
  ],
  [
    "another-apps-token",
    longLived(NOW - 6 * DAY - 2 * HOUR - 1709, {
      app: "foreign",
      rest: { scopes: profile, user_id: SCOPED_ID },
    }),
    "foreign",
  ],
  ["app-id-and-secret", { ...appFacts("foreign", "APP"), is_valid: true, scopes: [] }, "foreign"],
];

export const INSPECTIONS: readonly (readonly [story: string, data: object, asker: Asker])[] = [
  ...[...OF_STUDIO, ...OF_PAGES].map(([story, data]) => [story, data, "studio"] as const),
  ...OF_OTHERS,
];
