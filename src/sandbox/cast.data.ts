// Who and what exists in the sandbox. Everything here is made up.

/** `developers` are the people (their ids) with a role in the app. */
export interface AppEntry {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** The server knows its secret. The foreign app is in the world, but nobody gives its secret away. */
  readonly configured: boolean;
  readonly developers: readonly string[];
  readonly redirectUris: readonly string[];
  /** Its long-lived user tokens do not end by time. */
  readonly marketingStandardAccess: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Page {
  readonly id: string;
  readonly name: string;
  readonly category: string;
}

const REDIRECT_URIS = ["http://localhost:3000/login/callback", "http://127.0.0.1:3000/login/callback"];

export const MINA: Person = {
  id: "10215241773831025",
  name: "Mina Larsson",
  email: "mina.larsson@example.com",
};
export const JONAS: Person = {
  id: "10160384472915508",
  name: "Jonas Weber",
  email: "jonas.weber@example.com",
};
export const ZOE: Person = { id: "10229917364058831", name: "Zoë Marín", email: "zoe.marin@example.com" };
export const TOMASZ: Person = {
  id: "26117408839251144",
  name: "Tomasz Zieliński",
  email: "tomasz.zielinski@example.com",
};
export const PRIYA: Person = {
  id: "24310987655120947",
  name: "Priya Nair",
  email: "priya.nair@example.com",
};
export const PEOPLE: readonly Person[] = [MINA, JONAS, ZOE, TOMASZ, PRIYA];

export const STUDIO: AppEntry = {
  id: "734512908844182",
  name: "Ash Cat Studio",
  category: "Business",
  configured: true,
  developers: [MINA.id],
  redirectUris: REDIRECT_URIS,
  marketingStandardAccess: false,
};
export const HARBOUR: AppEntry = {
  id: "288164903175526",
  name: "Quiet Harbour Ads",
  category: "Business",
  configured: true,
  developers: [TOMASZ.id],
  redirectUris: REDIRECT_URIS,
  marketingStandardAccess: true,
};
export const FOREIGN: AppEntry = {
  id: "519830274466015",
  name: "Paper Lantern Social",
  category: "Utilities",
  configured: false,
  developers: [],
  redirectUris: [],
  marketingStandardAccess: false,
};
export const APPS: readonly AppEntry[] = [STUDIO, HARBOUR, FOREIGN];

export const CAT_PAGE: Page = {
  id: "1353269864728879",
  name: "Ash Cat Page",
  category: "Arts & Entertainment",
};
export const CAFE_PAGE: Page = { id: "104782561934407", name: "Harbour Café", category: "Coffee Shop" };

/** Who has a role on which Page at the beginning. */
export const ROLES: readonly { readonly person: Person; readonly page: Page }[] = [
  { person: MINA, page: CAT_PAGE },
  { person: MINA, page: CAFE_PAGE },
];
