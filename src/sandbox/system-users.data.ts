// Which businesses have system users, and who looks after them. Everything here is made up.
import {
  type AppEntry,
  type Asset,
  BUSINESS,
  FERRY_BOT,
  HARBOUR,
  JONAS,
  MINA,
  type Person,
  REPORT_BOT,
  STUDIO,
} from "./cast.data.ts";
import type { Grant } from "./issued-token.ts";

/** A business as far as its system users are concerned. */
export interface Employer {
  readonly business: Asset;
  readonly admins: readonly Person[];
  /** The apps that it has claimed: its system users can install these. */
  readonly apps: readonly AppEntry[];
  /** Its system users' tokens have to end after 60 days. */
  readonly expiringOnly: boolean;
}

export interface SystemUser {
  readonly person: Person;
  readonly employer: Employer;
  readonly role: "ADMIN" | "EMPLOYEE";
  /** What it has installed at the beginning. */
  readonly apps: readonly AppEntry[];
  /** What a client has granted to an app through it; null: it is no integration of another business. */
  readonly grantedByClient: readonly Grant[] | null;
}

/** Lets the studio work for it, and wants tokens that end. */
export const CLIENT_BUSINESS: Asset = {
  kind: "business",
  id: "1481933027716458",
  name: "Saltmarsh Bakery",
  username: null,
};
export const STOCK_BOT: Person = { id: "122130662941055387", name: "Stock bot", email: null };
const BAKERY_LINK: Person = { id: "122133809540061276", name: "Ash Cat Studio (integration)", email: null };

const HARBOUR_GMBH: Employer = {
  business: BUSINESS,
  admins: [MINA],
  apps: [STUDIO, HARBOUR],
  expiringOnly: false,
};
const BAKERY: Employer = {
  business: CLIENT_BUSINESS,
  admins: [JONAS],
  apps: [STUDIO],
  expiringOnly: true,
};
export const EMPLOYERS: readonly Employer[] = [HARBOUR_GMBH, BAKERY];

const everywhere = (scope: string): Grant => ({ scope, targets: null, status: "granted" });

export const SYSTEM_USERS: readonly SystemUser[] = [
  { person: FERRY_BOT, employer: HARBOUR_GMBH, role: "ADMIN", apps: [HARBOUR], grantedByClient: null },
  { person: REPORT_BOT, employer: HARBOUR_GMBH, role: "EMPLOYEE", apps: [STUDIO], grantedByClient: null },
  { person: STOCK_BOT, employer: BAKERY, role: "EMPLOYEE", apps: [], grantedByClient: null },
  {
    person: BAKERY_LINK,
    employer: BAKERY,
    role: "EMPLOYEE",
    apps: [STUDIO],
    grantedByClient: [everywhere("pages_show_list"), everywhere("pages_read_engagement")],
  },
];

export const systemUserOf = (person: Person): SystemUser | null =>
  SYSTEM_USERS.find((one) => one.person === person) ?? null;
