import {
  AIKO,
  CAFE_PAGE,
  CARLA,
  CAT_PAGE,
  DELETED,
  HARBOUR,
  HENRIK,
  JONAS,
  LUCIA,
  MINA,
  NOOR,
  OWEN,
  PRIYA,
  STUDIO,
  TOMASZ,
  ZOE,
} from "../cast.data.ts";
import type { Story } from "../story.ts";
import { DAY, everywhere, HOUR, limited, longLogin, PROFILE } from "../story-steps.ts";

const CAFE_ONLY = [
  limited("pages_show_list", CAFE_PAGE),
  limited("pages_read_engagement", CAFE_PAGE),
  everywhere("public_profile"),
];

const TWO_PAGES = [
  limited("pages_show_list", CAT_PAGE, CAFE_PAGE),
  limited("pages_read_engagement", CAT_PAGE, CAFE_PAGE),
  limited("pages_manage_posts", CAT_PAGE),
  everywhere("instagram_basic"),
  ...PROFILE,
];

/** Tokens that worked once. Everybody here has a story alone, so that no story kills another's token. */
export const ENDED: readonly Story[] = [
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
      { does: "end", by: "password-changed", ago: 26 * HOUR },
    ],
  },
  {
    name: "logged-out",
    story: "Zoë logged out of Facebook a few hours ago, and the token of that session ended with it.",
    steps: [
      ...longLogin(ZOE, STUDIO, PROFILE, 3 * DAY + 4 * HOUR + 877),
      { does: "end", by: "logged-out", ago: 5 * HOUR },
    ],
  },
  {
    name: "app-removed",
    story: "Tomasz removed the app in his Facebook settings two days ago.",
    steps: [
      ...longLogin(TOMASZ, STUDIO, PROFILE, 12 * DAY + 9 * HOUR + 2221),
      { does: "end", by: "app-removed", ago: 2 * DAY },
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
    name: "checkpointed",
    story: "Facebook holds Lúcia's account until she logs in there and passes a security check.",
    steps: [
      ...longLogin(LUCIA, STUDIO, PROFILE, 15 * DAY + 3 * HOUR + 1013),
      { does: "end", by: "checkpointed", ago: 9 * HOUR },
    ],
  },
  {
    name: "unconfirmed",
    story: "Owen's account is not confirmed any more, and Facebook allows it no sessions.",
    steps: [
      ...longLogin(OWEN, STUDIO, PROFILE, 6 * DAY + 7 * HOUR + 397),
      { does: "end", by: "unconfirmed", ago: 3 * DAY },
    ],
  },
  {
    name: "revoked",
    story: "The app itself revoked Aiko's token with an API call.",
    steps: [
      ...longLogin(AIKO, STUDIO, CAFE_ONLY, 10 * DAY + HOUR + 1279),
      { does: "end", by: "revoked", ago: 4 * DAY },
    ],
  },
  {
    name: "inactive",
    story: "Henrik has not used the app for more than 90 days, though his token does not end by time.",
    steps: [
      ...longLogin(HENRIK, HARBOUR, PROFILE, 96 * DAY + 4 * HOUR + 719),
      { does: "end", by: "inactive", ago: 5 * DAY },
    ],
  },
  {
    name: "session-replaced",
    story:
      "Another session has taken the place of the one behind Zoë's token, and Graph says so in older words.",
    steps: [
      ...longLogin(ZOE, STUDIO, PROFILE, 21 * DAY + 3 * HOUR + 509),
      { does: "end", by: "replaced", ago: 9 * DAY },
    ],
  },
  {
    name: "session-invalid",
    story: "The session behind Noor's token is no longer valid, and Graph gives no subcode with it.",
    steps: [
      ...longLogin(NOOR, STUDIO, PROFILE, 17 * DAY + 6 * HOUR + 1091),
      { does: "end", by: "invalidated", ago: 7 * DAY },
    ],
  },
  {
    name: "dead-for-several-reasons",
    story: "Carla changed her password, then removed the app, and then the token's time ran out as well.",
    steps: [
      ...longLogin(CARLA, STUDIO, CAFE_ONLY, 66 * DAY + 5 * HOUR + 863),
      { does: "end", by: "password-changed", ago: 40 * DAY },
      { does: "end", by: "app-removed", ago: 20 * DAY },
    ],
  },
  {
    name: "deleted-app",
    story: "The app that made this token has been deleted by its owner.",
    steps: longLogin(MINA, DELETED, PROFILE, 28 * DAY + 9 * HOUR + 467),
  },
];
