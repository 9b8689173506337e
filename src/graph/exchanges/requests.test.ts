import { describe, expect, test } from "vitest";
import type { Question } from "../question.ts";
import { attenuateTokenRequest } from "./attenuate-token.ts";
import { clientCodeRequest } from "./client-code.ts";
import { extendTokenRequest, refreshTokenRequest } from "./extend-token.ts";
import { deprecationCheckRequest, tokenInfoRequest } from "./old-addresses.ts";
import { redeemCodeRequest } from "./redeem-code.ts";
import { removeAppRequest, revokeSystemUserRequest, revokeTokenRequest } from "./revoke-token.ts";
import { systemUserTokenRequest } from "./system-user-token.ts";

const PLACE = { baseUrl: "https://graph.facebook.com", version: "v26.0" };
const SECRET = "0123456789abcdef0123456789abcdef";
const APP = { id: "734512908844182", name: null, secret: { reveal: () => SECRET } };
const TOKEN = `EAAKcC${"k9".repeat(40)}wZDZD`;
const BEARER = { token: TOKEN, app: APP };

const form = ({ body }: Question) => Object.fromEntries(new URLSearchParams(body ?? ""));
const path = ({ url }: Question) => url.replace("https://graph.facebook.com/v26.0/", "");

describe("each exchange asks as it is documented", () => {
  test("short for long-lived", () => {
    const question = extendTokenRequest(PLACE, TOKEN, APP);
    expect(path(question)).toBe("oauth/access_token");
    expect(form(question)).toEqual({
      grant_type: "fb_exchange_token",
      client_id: APP.id,
      client_secret: SECRET,
      fb_exchange_token: TOKEN,
    });
  });

  test("60 days for a system user", () => {
    expect(form(refreshTokenRequest(PLACE, TOKEN, APP))).toMatchObject({
      grant_type: "fb_exchange_token",
      set_token_expires_in_60_days: "true",
      fb_exchange_token: TOKEN,
    });
  });

  test("a debug-only token, without a secret", () => {
    expect(form(attenuateTokenRequest(PLACE, TOKEN, APP.id))).toEqual({
      grant_type: "fb_attenuate_token",
      client_id: APP.id,
      fb_exchange_token: TOKEN,
    });
  });

  test("a client code, and its redemption without a secret", () => {
    const asked = clientCodeRequest(PLACE, TOKEN, APP, "https://app.example/cb");
    expect(path(asked)).toBe("oauth/client_code");
    expect(form(asked)).toEqual({
      method: "get",
      client_id: APP.id,
      client_secret: SECRET,
      redirect_uri: "https://app.example/cb",
      access_token: TOKEN,
    });
    const device = { code: "AQDx7dLk", redirectUri: "https://app.example/cb", appId: APP.id };
    expect(form(redeemCodeRequest(PLACE, { ...device, machineId: null }))).toEqual({
      code: "AQDx7dLk",
      client_id: APP.id,
      redirect_uri: "https://app.example/cb",
    });
    expect(form(redeemCodeRequest(PLACE, { ...device, machineId: "aN5kVQ" }))).toHaveProperty(
      "machine_id",
      "aN5kVQ",
    );
  });

  test("a system user's new token, with a proof, by the token itself", () => {
    const asked = { token: TOKEN, systemUserId: "100001", app: APP, scopes: ["ads_read", "pages_show_list"] };
    const question = systemUserTokenRequest(PLACE, { ...asked, sixtyDays: true });
    expect([question.method, path(question)]).toEqual(["POST", "100001/access_tokens"]);
    expect(question.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    expect(form(question)).toEqual({
      business_app: APP.id,
      scope: "ads_read,pages_show_list",
      appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/),
      set_token_expires_in_60_days: "true",
    });
    const lasting = systemUserTokenRequest(PLACE, { ...asked, sixtyDays: false });
    expect(form(lasting)).not.toHaveProperty("set_token_expires_in_60_days");
  });

  test("revoking one token", () => {
    const question = revokeTokenRequest(PLACE, TOKEN, APP);
    expect(path(question)).toBe("oauth/revoke");
    expect(form(question)).toEqual({
      method: "get",
      client_id: APP.id,
      client_secret: SECRET,
      revoke_token: TOKEN,
      access_token: TOKEN,
    });
  });

  test("revoking all of a system user's, and all of a person's", () => {
    const all = revokeSystemUserRequest(PLACE, "100001", BEARER);
    expect([all.method, path(all)]).toEqual([
      "DELETE",
      expect.stringMatching(/^100001\/access_tokens\?appsecret_proof=[0-9a-f]{64}$/),
    ]);
    const app = removeAppRequest(PLACE, BEARER);
    expect([app.method, path(app)]).toEqual(["DELETE", expect.stringMatching(/^me\/permissions\?/)]);
    expect(app.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
  });

  test("the addresses of old, by GET", () => {
    const info = tokenInfoRequest(APP.id)(PLACE, BEARER);
    expect([info.method, path(info)]).toEqual([
      "GET",
      expect.stringMatching(/^oauth\/access_token_info\?.*client_id=734512908844182$/),
    ]);
    expect(path(tokenInfoRequest("1")(PLACE, { token: TOKEN, app: null }))).toBe(
      "oauth/access_token_info?client_id=1",
    );
    expect(path(deprecationCheckRequest(PLACE, { token: TOKEN, app: null }))).toBe("token_deprecation_check");
  });
});

test("no secret and no token is in any query", () => {
  const asked = { token: TOKEN, systemUserId: "1", app: APP, scopes: [], sixtyDays: false };
  const questions = [
    extendTokenRequest(PLACE, TOKEN, APP),
    refreshTokenRequest(PLACE, TOKEN, APP),
    attenuateTokenRequest(PLACE, TOKEN, APP.id),
    clientCodeRequest(PLACE, TOKEN, APP, "https://app.example/"),
    redeemCodeRequest(PLACE, { code: "AQDx7dLk99", redirectUri: "x", appId: "1", machineId: null }),
    systemUserTokenRequest(PLACE, asked),
    revokeTokenRequest(PLACE, TOKEN, APP),
    revokeSystemUserRequest(PLACE, "1", BEARER),
    removeAppRequest(PLACE, BEARER),
    tokenInfoRequest("1")(PLACE, BEARER),
    deprecationCheckRequest(PLACE, BEARER),
  ];
  for (const { url } of questions) {
    for (const secret of [TOKEN, SECRET, "AQDx7dLk99"]) expect(url).not.toContain(secret);
  }
});
