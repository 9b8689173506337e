import * as z from "zod";
import { TokenBody } from "./token-body.ts";

/** The exchanges that begin with a token. */
const TOKEN_EXCHANGES = [
  "extend",
  "page-tokens",
  "refresh",
  "rotate",
  "debug-only",
  "client-code",
  "token-info",
  "deprecation-check",
  "revoke",
  "revoke-all",
] as const;

export type TokenExchangeId = (typeof TOKEN_EXCHANGES)[number];

/** Which exchange, in the address. */
export const TokenExchange = z.object({ exchange: z.enum(TOKEN_EXCHANGES) });

/** Longer than any address or code that Meta gives, and short enough to pass on. */
const line = z.string("must be a text").trim().min(1, "must not be empty").max(8192, "is too long");

/** `confirmation`: what a person typed, for exchanges that do harm. `sixtyDays`: for a new system user's token. */
export const TokenExchangeBody = TokenBody.extend({
  confirmation: z.string("must be a text").max(100, "is too long").optional(),
  redirectUri: line.optional(),
  sixtyDays: z.boolean("must be true or false").optional(),
});

export const CodeBody = z.strictObject({
  code: line,
  redirectUri: line,
  appId: z.string("must be a text").optional(),
  codeVerifier: line.optional(),
});

/** As a device sends it: without a secret. */
export const RedeemBody = z.strictObject({
  code: line,
  redirectUri: line,
  appId: z.string("must be a text").optional(),
  machineId: line.optional(),
});

export const AppTokenBody = z.strictObject({ appId: z.string("must be a text").optional() });
