import {
  AD_ACCOUNT,
  BUSINESS,
  CAFE_PAGE,
  CAT_PAGE,
  FERRY_BOT,
  HARBOUR,
  INSTAGRAM,
  MARKUP,
  MARKUP_APP,
  MARKUP_PAGE,
  MINA,
  OTHER_AD_ACCOUNT,
  REPORT_BOT,
  STUDIO,
  WHATSAPP,
} from "../cast.data.ts";
import type { Story } from "../story.ts";
import {
  DAY,
  declined,
  everywhere,
  HOUR,
  lapsed,
  limited,
  login,
  longLogin,
  MINUTE,
  PROFILE,
} from "../story-steps.ts";

const bothPages = (scope: string) => limited(scope, CAT_PAGE, CAFE_PAGE);
const TWO_PAGES = [
  bothPages("pages_show_list"),
  bothPages("pages_read_engagement"),
  limited("pages_manage_posts", CAT_PAGE),
  everywhere("instagram_basic"),
  ...PROFILE,
];

/** Tokens that work now. Mina is the one with whom all goes well. */
export const WORKING: readonly Story[] = [
  {
    name: "short-lived-user",
    story: "Mina logged in a minute ago; her token lasts an hour or two, as every fresh login's does.",
    steps: [login(MINA, STUDIO, PROFILE, 77)],
  },
  {
    name: "long-lived-user",
    story: "Mina's token was exchanged for a long-lived one two days ago; it lasts about 60 days.",
    steps: longLogin(MINA, STUDIO, TWO_PAGES, 2 * DAY + 3 * HOUR + 1043),
  },
  {
    name: "user-not-by-time",
    story: "Mina's app has Standard access to the Marketing API, so her token does not end by time.",
    steps: longLogin(
      MINA,
      HARBOUR,
      [everywhere("business_management"), ...PROFILE],
      11 * DAY + 5 * HOUR + 1999,
    ),
  },
  {
    name: "user-expires-soon",
    story: "Mina's long-lived token has only about three days left.",
    steps: [
      {
        does: "log-in",
        person: MINA,
        app: STUDIO,
        grants: PROFILE,
        metadata: { sso: "iphone-safari" },
        ago: 57 * DAY + 31,
      },
      { does: "exchange", ago: 57 * DAY + 17 },
    ],
  },
  {
    name: "page-short-lived",
    story: "This Page token was made from a short-lived user token, so it ends when that one does.",
    steps: [login(MINA, STUDIO, TWO_PAGES, 5 * MINUTE), { does: "derive-page-token", page: CAT_PAGE }],
  },
  {
    name: "page-not-by-time",
    story: "This Page token was made from a long-lived user token, so it does not end by time.",
    steps: [
      ...longLogin(MINA, STUDIO, TWO_PAGES, 8 * DAY + 8 * HOUR + 337),
      { does: "derive-page-token", page: CAT_PAGE },
    ],
  },
  {
    name: "app-token",
    story: "The app speaks for itself with this token; no person is behind it.",
    steps: [{ does: "write-app-token", app: STUDIO, form: "generated" }],
  },
  {
    name: "session-info",
    story: "This debug-only token was made from Mina's token, so that others may look at that one's facts.",
    steps: [...longLogin(MINA, STUDIO, TWO_PAGES, 5 * DAY + 4 * HOUR + 419), { does: "attenuate" }],
  },
  {
    name: "data-access-over",
    story:
      "Mina's token does not end by time, but she has not confirmed her access to data for over 90 days.",
    steps: longLogin(MINA, HARBOUR, [everywhere("instagram_basic"), ...PROFILE], 101 * DAY + 3 * HOUR + 1187),
  },
  {
    name: "permission-declined",
    story: "Mina refused two of the permissions that the app asked for.",
    steps: longLogin(
      MINA,
      STUDIO,
      [
        limited("pages_show_list", CAT_PAGE),
        declined("pages_manage_posts"),
        declined("email"),
        everywhere("public_profile"),
      ],
      DAY + 5 * HOUR + 271,
    ),
  },
  {
    name: "permission-expired",
    story: "Mina granted a permission that the app did not use for 90 days, so it has expired.",
    steps: longLogin(
      MINA,
      STUDIO,
      [limited("pages_show_list", CAFE_PAGE), lapsed("instagram_basic"), ...PROFILE],
      33 * DAY + 2 * HOUR + 1571,
    ),
  },
  {
    name: "targets-pages",
    story: "Mina limited the permissions to her Pages, one of them to a single Page.",
    steps: longLogin(
      MINA,
      STUDIO,
      [bothPages("pages_show_list"), limited("pages_manage_posts", CAFE_PAGE), everywhere("public_profile")],
      2 * DAY + 7 * HOUR + 613,
    ),
  },
  {
    name: "targets-ad-account",
    story: "The permissions are limited to two ad accounts, and in one of them Mina has no role any more.",
    steps: longLogin(
      MINA,
      HARBOUR,
      [
        limited("ads_management", AD_ACCOUNT),
        limited("ads_read", AD_ACCOUNT, OTHER_AD_ACCOUNT),
        everywhere("public_profile"),
      ],
      3 * DAY + HOUR + 907,
    ),
  },
  {
    name: "targets-business",
    story: "The permission is limited to one business portfolio.",
    steps: longLogin(
      MINA,
      STUDIO,
      [limited("business_management", BUSINESS), everywhere("public_profile")],
      4 * DAY + 3 * HOUR + 751,
    ),
  },
  {
    name: "targets-instagram",
    story: "The permissions are limited to one Instagram account and the Page it belongs to.",
    steps: longLogin(
      MINA,
      STUDIO,
      [
        limited("instagram_basic", INSTAGRAM),
        limited("pages_show_list", CAT_PAGE),
        everywhere("public_profile"),
      ],
      5 * DAY + HOUR + 1301,
    ),
  },
  {
    name: "targets-whatsapp",
    story: "The permissions are limited to one WhatsApp Business account.",
    steps: longLogin(
      MINA,
      STUDIO,
      [
        limited("whatsapp_business_management", WHATSAPP),
        limited("whatsapp_business_messaging", WHATSAPP),
        everywhere("public_profile"),
      ],
      6 * DAY + 4 * HOUR + 181,
    ),
  },
  {
    name: "system-user-not-by-time",
    story: "A system user of a business holds this token; it does not end by time.",
    steps: [
      {
        does: "get-system-user-token",
        person: FERRY_BOT,
        app: HARBOUR,
        grants: [
          everywhere("ads_management"),
          everywhere("business_management"),
          everywhere("pages_show_list"),
        ],
        sixtyDays: false,
        ago: 212 * DAY + 6 * HOUR + 83,
      },
    ],
  },
  {
    name: "system-user-sixty-days",
    story: "A system user's token that was asked for with an end after 60 days.",
    steps: [
      {
        does: "get-system-user-token",
        person: REPORT_BOT,
        app: STUDIO,
        grants: [
          limited("whatsapp_business_management", WHATSAPP),
          limited("pages_read_engagement", CAT_PAGE),
        ],
        sixtyDays: true,
        ago: 20 * DAY + 8 * HOUR + 1663,
      },
    ],
  },
  {
    name: "names-with-markup",
    story:
      "The person and the app behind this token have markup, quotes, emoji and Arabic script in their names.",
    steps: longLogin(MARKUP, MARKUP_APP, PROFILE, 7 * DAY + 5 * HOUR + 229),
  },
  {
    name: "page-name-with-markup",
    story: "The Page behind this token has markup, quotes, emoji and Arabic script in its name.",
    steps: [
      ...longLogin(
        MARKUP,
        STUDIO,
        [limited("pages_show_list", MARKUP_PAGE), ...PROFILE],
        9 * DAY + 2 * HOUR + 547,
      ),
      { does: "derive-page-token", page: MARKUP_PAGE },
    ],
  },
];
