import {
  ATTIC_PAGE,
  BEN,
  BOOKS_PAGE,
  CAFE_PAGE,
  GRETA,
  IDRIS,
  LEO,
  MINA,
  PORTFOLIO,
  QUILT_PAGE,
  SANA,
  STUDIO,
} from "../cast.data.ts";
import type { Story } from "../story.ts";
import { DAY, everywhere, HOUR, limited, longLogin } from "../story-steps.ts";

const PROFILE = everywhere("public_profile");
const LIST = everywhere("pages_show_list");
const READ = everywhere("pages_read_engagement");

/** Tokens that work, and lead to Pages in different ways. */
export const PAGES: readonly Story[] = [
  {
    name: "pages-three",
    story: "Mina granted the app all of her three Pages, on each of which she may do other things.",
    steps: longLogin(
      MINA,
      STUDIO,
      [LIST, READ, everywhere("pages_manage_posts"), everywhere("instagram_basic"), PROFILE],
      3 * DAY + 2 * HOUR + 431,
    ),
  },
  {
    name: "pages-none",
    story: "Leo granted the app all of his Pages, but he has none.",
    steps: longLogin(LEO, STUDIO, [LIST, READ, PROFILE], 4 * DAY + 6 * HOUR + 89),
  },
  {
    name: "pages-hundreds",
    story: "Greta looks after 260 Pages, far more than one list shows at once.",
    steps: longLogin(GRETA, STUDIO, [LIST, READ, PROFILE], 6 * DAY + 5 * HOUR + 1217),
  },
  {
    name: "pages-behind-portfolio",
    story:
      "Idris reaches his Pages through a business portfolio, and the app did not ask for business_management.",
    steps: longLogin(IDRIS, STUDIO, [LIST, READ, PROFILE], 5 * DAY + 3 * HOUR + 977),
  },
  {
    name: "pages-through-portfolio",
    story: "Idris granted business_management too, so the app can find his Pages through the portfolio.",
    steps: longLogin(
      IDRIS,
      STUDIO,
      [LIST, READ, limited("business_management", PORTFOLIO), PROFILE],
      2 * DAY + 9 * HOUR + 503,
    ),
  },
  {
    name: "pages-not-listed",
    story: "Sana granted two Pages, one of which no list shows although it can be read by its id.",
    steps: longLogin(
      SANA,
      STUDIO,
      [
        limited("pages_show_list", QUILT_PAGE, ATTIC_PAGE),
        limited("pages_read_engagement", QUILT_PAGE, ATTIC_PAGE),
        PROFILE,
      ],
      7 * DAY + 4 * HOUR + 1103,
    ),
  },
  {
    name: "page-of-other-admin",
    story: "Ben has a token of his own for the Page that Mina looks after too.",
    steps: [
      ...longLogin(BEN, STUDIO, [LIST, READ, PROFILE], 8 * DAY + 7 * HOUR + 269),
      { does: "derive-page-token", page: CAFE_PAGE },
    ],
  },
  {
    name: "page-of-analyst",
    story: "On the Page behind this token Mina may look at figures, and do nothing else.",
    steps: [
      ...longLogin(MINA, STUDIO, [LIST, READ, everywhere("read_insights"), PROFILE], 9 * DAY + HOUR + 641),
      { does: "derive-page-token", page: BOOKS_PAGE },
    ],
  },
];
