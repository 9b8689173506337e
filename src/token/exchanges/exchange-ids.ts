/**
 * Every way from one token to another, and what belongs to it, in the order in which they are shown.
 * - `extend`: short → long-lived user token. - `refresh`: 60 more days for a system user's. - `rotate`: a new token of
 *   the same system user. - `code`: a login's code → token. - `client-code`: a code for one more device; `redeem` is
 *   that device's side. - `deprecation-check`, `token-info`: questions, nothing changes.
 */
export const EXCHANGE_IDS = [
  "extend",
  "page-tokens",
  "refresh",
  "rotate",
  "debug-only",
  "client-code",
  "code",
  "redeem",
  "app-token",
  "token-info",
  "deprecation-check",
  "revoke",
  "revoke-all",
] as const;

export type ExchangeId = (typeof EXCHANGE_IDS)[number];

/**
 * What the rules are about: every exchange, and a new system user's token that ends after 60 days apart from one that
 * does not, since what comes of the two is not the same.
 */
export const RULE_IDS = [...EXCHANGE_IDS, "rotate-sixty"] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** What comes of each: the name that it is shown by. */
export const EXCHANGE_NAMES: Readonly<Record<ExchangeId, string>> = {
  extend: "60-day user token",
  "page-tokens": "Page tokens",
  refresh: "60 days for a system user",
  rotate: "New system-user token",
  "debug-only": "Debug-only token",
  "client-code": "Client code for another device",
  code: "Token for a login code",
  redeem: "Token for a client code",
  "app-token": "App token",
  "token-info": "Token info, the old address",
  "deprecation-check": "Ended on 29 Oct 2019?",
  revoke: "Revoke this token",
  "revoke-all": "Revoke all tokens",
};

export const RULE_NAMES: Readonly<Record<RuleId, string>> = {
  ...EXCHANGE_NAMES,
  "rotate-sixty": "New system-user token that ends after 60 days",
};

/**
 * What must be typed before a harmful exchange: the harm in a word or two, so that it is not typed by habit. Exchanges
 * that never do harm have none. `rotate` does harm with an end of 60 days alone.
 */
const CONFIRMATIONS: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend: "60 days",
  refresh: "60 days",
  rotate: "60 days",
  revoke: "revoke",
  "revoke-all": "revoke all",
};

/** The words that confirm a harmful exchange. */
export const confirmationOf = (exchange: ExchangeId): string => CONFIRMATIONS[exchange] ?? exchange;

/** Whether somebody typed the words of this very exchange. Space and capitals don't matter. */
export function isConfirmed(exchange: ExchangeId, typed: string | null): boolean {
  return typed?.trim().replace(/\s+/g, " ").toLowerCase() === confirmationOf(exchange);
}
