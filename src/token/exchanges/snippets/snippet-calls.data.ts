import type { ExchangeId } from "../exchange-ids.ts";
import type { SnippetCall } from "./snippet-call.ts";

const APP = { client_id: { of: "APP_ID" }, client_secret: { of: "APP_SECRET" } } as const;
const TOKENS = "oauth/access_token";

/**
 * What each exchange sends, as `graph/exchanges/` does. Where Meta documents GET, `method=get` in the form says so: the
 * secret stays out of every address.
 */
export const SNIPPET_CALLS: Readonly<Record<ExchangeId, SnippetCall>> = {
  extend: {
    method: "POST",
    path: TOKENS,
    fields: { grant_type: "fb_exchange_token", ...APP, fb_exchange_token: { of: "USER_TOKEN" } },
    bearer: null,
    onServer: true,
    gives: "access_token",
  },
  refresh: {
    method: "POST",
    path: TOKENS,
    fields: {
      grant_type: "fb_exchange_token",
      ...APP,
      set_token_expires_in_60_days: "true",
      fb_exchange_token: { of: "SYSTEM_USER_TOKEN" },
    },
    bearer: null,
    onServer: true,
    gives: "access_token",
  },
  rotate: {
    method: "POST",
    path: "{SYSTEM_USER_ID}/access_tokens",
    fields: {
      business_app: { of: "APP_ID" },
      scope: { of: "SCOPES" },
      set_token_expires_in_60_days: "true",
      appsecret_proof: { proofOf: "SYSTEM_USER_TOKEN" },
    },
    bearer: "SYSTEM_USER_TOKEN",
    onServer: true,
    gives: "access_token",
  },
  "page-tokens": {
    method: "GET",
    path: "me/accounts",
    fields: { fields: "id,name,access_token", limit: "100", appsecret_proof: { proofOf: "USER_TOKEN" } },
    bearer: "USER_TOKEN",
    onServer: true,
    gives: "data",
  },
  "debug-only": {
    method: "POST",
    path: TOKENS,
    fields: {
      grant_type: "fb_attenuate_token",
      client_id: { of: "APP_ID" },
      fb_exchange_token: { of: "USER_TOKEN" },
    },
    bearer: null,
    onServer: false,
    gives: "access_token",
  },
  "client-code": {
    method: "POST",
    path: "oauth/client_code",
    fields: {
      method: "get",
      ...APP,
      redirect_uri: { of: "REDIRECT_URI" },
      access_token: { of: "USER_TOKEN" },
    },
    bearer: null,
    onServer: true,
    gives: "code",
  },
  code: {
    method: "POST",
    path: TOKENS,
    fields: { ...APP, redirect_uri: { of: "REDIRECT_URI" }, code: { of: "CODE" } },
    bearer: null,
    onServer: true,
    gives: "access_token",
  },
  redeem: {
    method: "POST",
    path: TOKENS,
    fields: {
      client_id: { of: "APP_ID" },
      redirect_uri: { of: "REDIRECT_URI" },
      code: { of: "CODE" },
      machine_id: { of: "MACHINE_ID" },
    },
    bearer: null,
    onServer: false,
    gives: "access_token",
    note: "Without machine_id the first time. Keep the one in the answer on this device, and send it from then on.",
  },
  "app-token": {
    method: "POST",
    path: TOKENS,
    fields: { grant_type: "client_credentials", ...APP },
    bearer: null,
    onServer: true,
    gives: "access_token",
  },
  "token-info": {
    method: "GET",
    path: "oauth/access_token_info",
    fields: { client_id: { of: "APP_ID" } },
    bearer: "TOKEN",
    onServer: false,
    gives: "expires_in",
  },
  "deprecation-check": {
    method: "GET",
    path: "token_deprecation_check",
    fields: {},
    bearer: "TOKEN",
    onServer: false,
    gives: "data",
  },
  revoke: {
    method: "POST",
    path: "oauth/revoke",
    fields: { method: "get", ...APP, revoke_token: { of: "TOKEN" }, access_token: { of: "TOKEN" } },
    bearer: null,
    onServer: true,
    gives: null,
  },
  "revoke-all": {
    method: "DELETE",
    path: "me/permissions",
    fields: { appsecret_proof: { proofOf: "USER_TOKEN" } },
    bearer: "USER_TOKEN",
    onServer: true,
    gives: null,
  },
};
