import {
  type AppEntry,
  CAFE_PAGE,
  CAT_PAGE,
  FOREIGN,
  HARBOUR,
  JONAS,
  MINA,
  type Page,
  type Person,
  PRIYA,
  STUDIO,
  TOMASZ,
  ZOE,
} from "./cast.data.ts";
import type { Grant } from "./issued-token.ts";

/** One thing that happened `ago` seconds before the story is told. All but the first act on the token in hand. */
export type Step =
  | {
      readonly does: "log-in";
      readonly person: Person;
      readonly app: AppEntry;
      readonly grants: readonly Grant[];
      readonly metadata?: Readonly<Record<string, string>>;
      readonly ago: number;
    }
  | { readonly does: "exchange"; readonly ago: number }
  | { readonly does: "get-page-role"; readonly page: Page }
  | { readonly does: "derive-page-token"; readonly page: Page }
  | { readonly does: "lose-page-role"; readonly page: Page }
  | { readonly does: "change-password"; readonly ago: number }
  | { readonly does: "log-out"; readonly ago: number }
  | { readonly does: "remove-app"; readonly ago: number }
  | { readonly does: "make-app-token"; readonly app: AppEntry }
  | { readonly does: "alter-a-letter" };

/** A story that ends with a token. `name` is stable: links and tests use it. */
export interface Story {
  readonly name: string;
  readonly story: string;
  readonly steps: readonly Step[];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const everywhere = (scope: string): Grant => ({ scope, targets: null });
const limited = (scope: string, ...pages: readonly Page[]): Grant => ({
  scope,
  targets: pages.map(({ id }) => id),
});

const PROFILE = [everywhere("email"), everywhere("public_profile")];
const bothPages = (scope: string) => limited(scope, CAT_PAGE, CAFE_PAGE);
const TWO_PAGES = [
  bothPages("pages_show_list"),
  bothPages("pages_read_engagement"),
  limited("pages_manage_posts", CAT_PAGE),
  everywhere("instagram_basic"),
  ...PROFILE,
];
const CAFE_ONLY = [
  limited("pages_show_list", CAFE_PAGE),
  limited("pages_read_engagement", CAFE_PAGE),
  everywhere("public_profile"),
];

const login = (person: Person, app: AppEntry, grants: readonly Grant[], ago: number): Step => ({
  does: "log-in",
  person,
  app,
  grants,
  ago,
});

/** A login, and the exchange for a long-lived token some seconds after it. */
const longLogin = (
  person: Person,
  app: AppEntry,
  grants: readonly Grant[],
  ago: number,
): readonly [Step, Step] => [login(person, app, grants, ago + 9), { does: "exchange", ago }];

/**
 * What can be rehearsed. Each person whose tokens die has a story of his or her own, so that no story kills another's
 * token: Mina is the one with whom all goes well.
 */
export const STORIES: readonly Story[] = [
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
    name: "expired",
    story: "Mina's long-lived token ended two weeks ago and nobody renewed it.",
    steps: longLogin(MINA, STUDIO, TWO_PAGES, 74 * DAY + 7 * HOUR + 1391),
  },
  {
    name: "password-changed",
    story: "Jonas changed his password a day ago, which ended every token made before.",
    steps: [
      ...longLogin(JONAS, STUDIO, PROFILE, 21 * DAY + 2 * HOUR + 611),
      { does: "change-password", ago: 26 * HOUR },
    ],
  },
  {
    name: "logged-out",
    story: "Zoë logged out of Facebook a few hours ago, and the token of that session ended with it.",
    steps: [...longLogin(ZOE, STUDIO, PROFILE, 3 * DAY + 4 * HOUR + 877), { does: "log-out", ago: 5 * HOUR }],
  },
  {
    name: "app-removed",
    story: "Tomasz removed the app in his Facebook settings two days ago.",
    steps: [
      ...longLogin(TOMASZ, STUDIO, PROFILE, 12 * DAY + 9 * HOUR + 2221),
      { does: "remove-app", ago: 2 * DAY },
    ],
  },
  {
    name: "page-role-lost",
    story: "Priya made this Page token and has lost her role on the Page since.",
    steps: [
      ...longLogin(PRIYA, STUDIO, CAFE_ONLY, 19 * DAY + 6 * HOUR + 1453),
      { does: "get-page-role", page: CAFE_PAGE },
      { does: "derive-page-token", page: CAFE_PAGE },
      { does: "lose-page-role", page: CAFE_PAGE },
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
    steps: [{ does: "make-app-token", app: STUDIO }],
  },
  {
    name: "another-apps-token",
    story: "This token works, but it was made for an app that is not set up here.",
    steps: longLogin(MINA, FOREIGN, PROFILE, 6 * DAY + 2 * HOUR + 1709),
  },
  {
    name: "one-letter-altered",
    story: "One letter of a working token was altered on its way here.",
    steps: [...longLogin(MINA, STUDIO, PROFILE, 4 * DAY + HOUR + 523), { does: "alter-a-letter" }],
  },
];
