// Who and what exists in the sandbox. Everything here is made up.
import { type LoginSettings, ORDINARY_LOGIN } from "./login-settings.ts";
import { inventPages, listCategories } from "./many-pages.ts";
import { ANALYST, EDITOR, FULL_CONTROL, type Role, throughPortfolio, unlisted } from "./page-role.ts";

/** `developers` are the people (their ids) with a role in the app. */
export interface AppEntry {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** The server knows its secret. The others are in the world, but nobody sets them up. */
  readonly configured: boolean;
  readonly developers: readonly string[];
  readonly redirectUris: readonly string[];
  /** Its long-lived user tokens do not end by time. */
  readonly marketingStandardAccess: boolean;
  /** "Require App Secret" in the app's advanced settings: calls with people's and Pages' tokens need a proof. */
  readonly requiresProof: boolean;
  /** Its owner has deleted it; nothing of it works any more. */
  readonly deleted: boolean;
  readonly login: LoginSettings;
}

/** Somebody, or a system user: that one belongs to a business, has no e-mail address and never logs in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** The business for which a system user stands that a login of Facebook Login for Business has made. */
  readonly clientBusinessId?: string;
}

export interface Page {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** `category_list`; the main one comes first. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly username: string | null;
  readonly fans: number;
  /** It has moved to the new Pages experience. */
  readonly newExperience: boolean;
  /** The professional account that is linked to it. */
  readonly instagram: Asset | null;
  /** The business portfolio that it belongs to. */
  readonly owner: Asset | null;
}

/** What a permission can be limited to, other than Pages. */
export interface Asset {
  readonly kind: "ad-account" | "business" | "instagram-account" | "whatsapp-account";
  readonly id: string;
  readonly name: string;
  /** Instagram accounts alone have one. */
  readonly username: string | null;
}

const REDIRECT_URIS = ["http://localhost:3000/login/callback", "http://127.0.0.1:3000/login/callback"];

const person = (id: string, name: string, address: string): Person => ({
  id,
  name,
  email: `${address}@example.com`,
});

export const MINA = person("10215241773831025", "Mina Larsson", "mina.larsson");
export const JONAS = person("10160384472915508", "Jonas Weber", "jonas.weber");
export const ZOE = person("10229917364058831", "Zoë Marín", "zoe.marin");
export const TOMASZ = person("26117408839251144", "Tomasz Zieliński", "tomasz.zielinski");
export const PRIYA = person("24310987655120947", "Priya Nair", "priya.nair");
export const LUCIA = person("10158820374416653", "Lúcia Ferreira", "lucia.ferreira");
export const OWEN = person("25204417730958126", "Owen Price", "owen.price");
export const AIKO = person("10223094418657702", "Aiko Tanabe", "aiko.tanabe");
export const HENRIK = person("10164470926631840", "Henrik Dahl", "henrik.dahl");
export const NOOR = person("24880316745092217", "Noor El-Amin", "noor.elamin");
export const CARLA = person("10231177650843395", "Carla Moretti", "carla.moretti");
/** Her name and her app's try to break out of whatever shows them: markup, quotes, emoji, two directions. */
export const MARKUP = person("10227733094416628", `<b>Zoë</b> "O'Neil" 🐈 محمد`, "zoe.oneil");
/** Has no Page at all. */
export const LEO = person("24790318845561207", "Leo Brandt", "leo.brandt");
/** Looks after 260 Pages. */
export const GRETA = person("10231559027418863", "Greta Solheim", "greta.solheim");
/** Works in a portfolio, through which alone Pages come to him. */
export const IDRIS = person("25530172984416079", "Idris Okafor", "idris.okafor");
/** Has granted a Page that no list shows. */
export const SANA = person("10226648190733254", "Sana Haddad", "sana.haddad");
/** The other one who looks after the Harbour Café. */
export const BEN = person("10161937740285516", "Ben Achterberg", "ben.achterberg");
export const PEOPLE: readonly Person[] = [
  MINA,
  JONAS,
  ZOE,
  TOMASZ,
  PRIYA,
  LUCIA,
  OWEN,
  AIKO,
  HENRIK,
  NOOR,
  CARLA,
  MARKUP,
  LEO,
  GRETA,
  IDRIS,
  SANA,
  BEN,
];

/** Belong to the business below. */
export const FERRY_BOT: Person = { id: "122101883640017725", name: "Ferry bot", email: null };
export const REPORT_BOT: Person = { id: "122118340955260413", name: "Report bot", email: null };

const FIRST_HAND = {
  redirectUris: REDIRECT_URIS,
  configured: true,
  deleted: false,
  login: ORDINARY_LOGIN,
};
const ELSEWHERE = {
  redirectUris: [],
  configured: false,
  marketingStandardAccess: false,
  requiresProof: false,
  login: ORDINARY_LOGIN,
};

export const STUDIO: AppEntry = {
  ...FIRST_HAND,
  id: "734512908844182",
  name: "Ash Cat Studio",
  category: "Business",
  developers: [MINA.id],
  marketingStandardAccess: false,
  requiresProof: false,
};
/** Saved logins for business clients: a person's token, a system user's, and one of 60 days. */
const HARBOUR_LOGINS: LoginSettings["configurations"] = [
  {
    id: "1180264437715092",
    name: "Work on Pages",
    permissions: ["pages_show_list", "pages_read_engagement", "business_management"],
    token: "user",
  },
  {
    id: "1180264437715093",
    name: "Report unattended",
    permissions: ["pages_show_list", "pages_read_engagement", "ads_read"],
    token: "system-user",
  },
  {
    id: "1180264437715094",
    name: "Report for two months",
    permissions: ["pages_show_list", "pages_read_engagement"],
    token: "system-user-60-days",
  },
];
export const HARBOUR: AppEntry = {
  ...FIRST_HAND,
  id: "288164903175526",
  name: "Quiet Harbour Ads",
  category: "Business",
  developers: [TOMASZ.id],
  marketingStandardAccess: true,
  requiresProof: true,
  login: { ...ORDINARY_LOGIN, configurations: HARBOUR_LOGINS },
};
export const FOREIGN: AppEntry = {
  ...ELSEWHERE,
  id: "519830274466015",
  name: "Paper Lantern Social",
  category: "Utilities",
  developers: [],
  deleted: false,
};
export const DELETED: AppEntry = {
  ...ELSEWHERE,
  id: "402957716381940",
  name: "Faded Postcard",
  category: "Utilities",
  developers: [],
  deleted: true,
};
export const MARKUP_APP: AppEntry = {
  ...ELSEWHERE,
  id: "861204475930277",
  name: `</title><i>Café</i> & "Söhne" 🚢 مقهى`,
  category: "Utilities",
  developers: [MARKUP.id],
  deleted: false,
};
/** Not live yet: nobody but its developer can log in. */
export const UNFINISHED: AppEntry = {
  ...ELSEWHERE,
  id: "745820193366471",
  name: "Half a Kite",
  category: "Utilities",
  developers: [JONAS.id],
  deleted: false,
  login: { ...ORDINARY_LOGIN, mode: "development" },
};
/** Has Facebook Login for Business. */
export const PARTNERS: AppEntry = {
  ...ELSEWHERE,
  id: "318845720916604",
  name: "Lighthouse Partners",
  category: "Business",
  developers: [],
  deleted: false,
  login: { ...ORDINARY_LOGIN, forBusiness: true },
};
/** Meta has taken its login away until its owner has answered some questions. */
export const SUSPENDED: AppEntry = {
  ...ELSEWHERE,
  id: "427710958233860",
  name: "Snowed-in Post",
  category: "Utilities",
  developers: [TOMASZ.id],
  deleted: false,
  login: { ...ORDINARY_LOGIN, suspended: true },
};
export const APPS: readonly AppEntry[] = [
  STUDIO,
  HARBOUR,
  FOREIGN,
  DELETED,
  MARKUP_APP,
  UNFINISHED,
  PARTNERS,
  SUSPENDED,
];

/** An id that no app has ever had. */
export const NO_APP_ID = "650091834472208";

export const AD_ACCOUNT: Asset = {
  kind: "ad-account",
  id: "2089441736650218",
  name: "Harbour Café ads",
  username: null,
};
/** An ad account in which nobody here has a role. */
export const OTHER_AD_ACCOUNT: Asset = {
  kind: "ad-account",
  id: "1440287350916633",
  name: "Somebody else's ads",
  username: null,
};
export const BUSINESS: Asset = {
  kind: "business",
  id: "1096720448351764",
  name: "Quiet Harbour GmbH",
  username: null,
};
export const PORTFOLIO: Asset = {
  kind: "business",
  id: "1327740985516208",
  name: "Lighthouse Retail Group",
  username: null,
};
export const INSTAGRAM: Asset = {
  kind: "instagram-account",
  id: "17841452093317785",
  name: "Ash Cat",
  username: "ash.cat.studio",
};
const CAFE_INSTAGRAM: Asset = {
  kind: "instagram-account",
  id: "17841466280915534",
  name: "Harbour Café",
  username: "harbour.cafe",
};
export const WHATSAPP: Asset = {
  kind: "whatsapp-account",
  id: "371066482915530",
  name: "Harbour Café orders",
  username: null,
};
export const ASSETS: readonly Asset[] = [
  AD_ACCOUNT,
  OTHER_AD_ACCOUNT,
  BUSINESS,
  PORTFOLIO,
  INSTAGRAM,
  CAFE_INSTAGRAM,
  WHATSAPP,
];

const ORDINARY = { newExperience: true, instagram: null, owner: null };

export const CAT_PAGE: Page = {
  ...ORDINARY,
  id: "1353269864728879",
  name: "Ash Cat Page",
  category: "Arts & Entertainment",
  categories: listCategories("Arts & Entertainment", "Website"),
  username: "ashcatpage",
  fans: 18_204,
  instagram: INSTAGRAM,
};
/** Quiet Harbour GmbH looks after it for others. */
export const CAFE_PAGE: Page = {
  ...ORDINARY,
  id: "104782561934407",
  name: "Harbour Café",
  category: "Coffee Shop",
  categories: listCategories("Coffee Shop"),
  username: "harbourcafe",
  fans: 2671,
  newExperience: false,
  instagram: CAFE_INSTAGRAM,
};
export const BOOKS_PAGE: Page = {
  ...ORDINARY,
  id: "112650883417296",
  name: "Bramble Street Books",
  category: "Bookstore",
  categories: listCategories("Bookstore"),
  username: null,
  fans: 913,
};
export const MARKUP_PAGE: Page = {
  ...ORDINARY,
  id: "118904473652091",
  name: `<img src=x> "Ünder" & Söhne 🦊 قطة`,
  category: "Pet Service",
  categories: listCategories("Pet Service"),
  username: null,
  fans: 77,
};
/** Belongs to Quiet Harbour GmbH; nobody here has a role on the Page itself. */
const TOURS_PAGE: Page = {
  ...ORDINARY,
  id: "126043391870552",
  name: "Harbour Tours",
  category: "Tour Agency",
  categories: listCategories("Tour Agency"),
  username: "harbourtours",
  fans: 5108,
  owner: BUSINESS,
};

const shop = (id: string, town: string, fans: number): Page => ({
  ...ORDINARY,
  id,
  name: `Lighthouse ${town}`,
  category: "Shopping & Retail",
  categories: listCategories("Shopping & Retail", "Website"),
  username: `lighthouse${town.toLowerCase()}`,
  fans,
  owner: PORTFOLIO,
});
const ODENSE_PAGE = shop("131770245908613", "Odense", 12_044);
const AARHUS_PAGE = shop("131845570392266", "Aarhus", 20_915);
/** The portfolio has not assigned it to anybody here. */
const RIBE_PAGE = shop("131902884617450", "Ribe", 1350);

export const QUILT_PAGE: Page = {
  ...ORDINARY,
  id: "108833657140925",
  name: "Haddad Quilts",
  category: "Arts & Crafts Store",
  categories: listCategories("Arts & Crafts Store"),
  username: "haddadquilts",
  fans: 640,
};
/** No list shows it. */
export const ATTIC_PAGE: Page = {
  ...ORDINARY,
  id: "108901246638177",
  name: "The Attic Workshop",
  category: "Arts & Crafts Store",
  categories: listCategories("Arts & Crafts Store"),
  username: null,
  fans: 212,
};

const MANY = inventPages();
export const PAGES: readonly Page[] = [
  CAT_PAGE,
  CAFE_PAGE,
  BOOKS_PAGE,
  MARKUP_PAGE,
  TOURS_PAGE,
  ODENSE_PAGE,
  AARHUS_PAGE,
  RIBE_PAGE,
  QUILT_PAGE,
  ATTIC_PAGE,
  ...MANY.map(({ page }) => page),
];

/** `client_pages`: what a business looks after without owning it. */
export const CLIENT_PAGES: Readonly<Record<string, readonly Page[]>> = {
  [BUSINESS.id]: [CAFE_PAGE, CAT_PAGE],
};

interface GivenRole {
  readonly person: Person;
  readonly on: Page | Asset;
  readonly role: Role;
}
const give = (to: Person, role: Role, ...things: readonly (Page | Asset)[]): readonly GivenRole[] =>
  things.map((on) => ({ person: to, on, role }));

/** Who has a role on what at the beginning; Pages are listed in this order. */
export const ROLES: readonly GivenRole[] = [
  ...give(MINA, FULL_CONTROL, CAT_PAGE),
  ...give(MINA, EDITOR, CAFE_PAGE),
  ...give(MINA, ANALYST, BOOKS_PAGE),
  ...give(MINA, FULL_CONTROL, AD_ACCOUNT, BUSINESS, INSTAGRAM, CAFE_INSTAGRAM, WHATSAPP),
  ...give(MARKUP, FULL_CONTROL, MARKUP_PAGE),
  ...give(BEN, FULL_CONTROL, CAFE_PAGE, CAFE_INSTAGRAM),
  ...give(IDRIS, FULL_CONTROL, PORTFOLIO),
  ...give(IDRIS, throughPortfolio(FULL_CONTROL), ODENSE_PAGE),
  ...give(IDRIS, throughPortfolio(EDITOR), AARHUS_PAGE),
  ...give(SANA, FULL_CONTROL, QUILT_PAGE),
  ...give(SANA, unlisted(FULL_CONTROL), ATTIC_PAGE),
  ...MANY.flatMap(({ page, role }) => give(GRETA, role, page)),
  ...give(FERRY_BOT, FULL_CONTROL, AD_ACCOUNT, BUSINESS, CAFE_PAGE),
  ...give(REPORT_BOT, ANALYST, CAT_PAGE),
  ...give(REPORT_BOT, FULL_CONTROL, WHATSAPP),
];
