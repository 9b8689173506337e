import type { TokenType } from "../inspection.ts";

export type Must = "have" | "not-have" | "be-declined";

/** One permission of a plan. */
export interface PlanRow {
  readonly permission: string;
  readonly must: Must;
  /** Ids: exactly these assets. `all`: not limited to single ones. `any`: whichever. Only for `have`. */
  readonly targets: readonly string[] | "all" | "any";
}

/** What a token of a login must be, for each of several people. It never holds a token. */
export interface TestPlan {
  readonly name: string;
  readonly rows: readonly PlanRow[];
  /** Null: of any kind. */
  readonly tokenType: Exclude<TokenType, "unknown"> | null;
  /** Seconds that must be left; `not-by-time`: it must not end by time at all. Null: as it comes. */
  readonly leastLifetime: number | "not-by-time" | null;
  /** One column each. */
  readonly people: readonly string[];
}

export const EMPTY_PLAN: TestPlan = {
  name: "",
  rows: [],
  tokenType: null,
  leastLifetime: null,
  people: [],
};

/** More than anybody tests at once; they keep the page's address short enough for every browser. */
export const MOST_ROWS = 60;
export const MOST_PEOPLE = 12;

const MUST_WORDS: Readonly<Record<Must, string>> = {
  have: "must have",
  "not-have": "must not have",
  "be-declined": "must be declined",
};

export const mustInWords = (must: Must): string => MUST_WORDS[must];

export const TYPE_WORDS: Readonly<Record<Exclude<TokenType, "unknown">, string>> = {
  user: "User token",
  page: "Page token",
  app: "App token",
  "system-user": "System user's token",
};
