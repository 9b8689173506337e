// Who and what exists in the sandbox. Everything here is made up.
import { type LoginSettings, ORDINARY_LOGIN } from "./login-settings.ts";

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
}

export interface Page {
  readonly id: string;
  readonly name: string;
  readonly category: string;
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

export const CAT_PAGE: Page = {
  id: "1353269864728879",
  name: "Ash Cat Page",
  category: "Arts & Entertainment",
};
export const CAFE_PAGE: Page = { id: "104782561934407", name: "Harbour Café", category: "Coffee Shop" };
export const MARKUP_PAGE: Page = {
  id: "118904473652091",
  name: `<img src=x> "Ünder" & Söhne 🦊 قطة`,
  category: "Pet Service",
};
export const PAGES: readonly Page[] = [CAT_PAGE, CAFE_PAGE, MARKUP_PAGE];

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
export const INSTAGRAM: Asset = {
  kind: "instagram-account",
  id: "17841452093317785",
  name: "Ash Cat",
  username: "ash.cat.studio",
};
export const WHATSAPP: Asset = {
  kind: "whatsapp-account",
  id: "371066482915530",
  name: "Harbour Café orders",
  username: null,
};
export const ASSETS: readonly Asset[] = [AD_ACCOUNT, OTHER_AD_ACCOUNT, BUSINESS, INSTAGRAM, WHATSAPP];

/** Who has a role on what at the beginning. */
export const ROLES: readonly { readonly person: Person; readonly on: Page | Asset }[] = [
  ...[CAT_PAGE, CAFE_PAGE, AD_ACCOUNT, BUSINESS, INSTAGRAM, WHATSAPP].map((on) => ({ person: MINA, on })),
  { person: MARKUP, on: MARKUP_PAGE },
  ...[AD_ACCOUNT, BUSINESS, CAFE_PAGE].map((on) => ({ person: FERRY_BOT, on })),
  ...[CAT_PAGE, WHATSAPP].map((on) => ({ person: REPORT_BOT, on })),
];
