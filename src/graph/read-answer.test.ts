import { describe, expect, test } from "vitest";
import { parseAppToken } from "./app-token.ts";
import { parseDebugToken } from "./debug-token.ts";
import type { GraphResponse } from "./send.ts";

const answer = (body: string, status = 200, headers: Record<string, string> = {}): GraphResponse => ({
  status,
  headers,
  body,
});

const EDGE_PAGE = "<!DOCTYPE html>\n<html><head><title>Error</title></head><body>Sorry</body></html>";

describe("an answer of debug_token", () => {
  test("keeps ids beyond 2^53 that come as bare numbers", () => {
    const body =
      '{"data":{"app_id":17841400000000001,"user_id":"system-user-1","is_valid":true,"type":"SYSTEM_USER","scopes":["instagram_basic"],"granular_scopes":[{"scope":"instagram_basic","target_ids":[17841400000000003]}],"expires_at":0}}';
    expect(parseDebugToken(answer(body))).toMatchObject({
      kind: "answered",
      value: {
        appId: "17841400000000001",
        granular: [{ scope: "instagram_basic", targetIds: ["17841400000000003"] }],
        expires: { kind: "never" },
      },
    });
  });

  test("may hold numbers as strings", () => {
    const body = '{"data":{"app_id":"1","is_valid":true,"expires_at":"1668754800","issued_at":"1663570800"}}';
    expect(parseDebugToken(answer(body))).toMatchObject({
      value: { expires: { kind: "at", at: 1_668_754_800 }, issuedAt: 1_663_570_800 },
    });
  });

  test("about an invalid token is an answer and no refusal", () => {
    const body =
      '{"data":{"error":{"code":190,"message":"The access token could not be decrypted"},"is_valid":false,"scopes":[]}}';
    expect(parseDebugToken(answer(body))).toMatchObject({
      kind: "answered",
      value: { valid: false, refusal: { code: 190, message: "The access token could not be decrypted" } },
    });
  });

  test.each([
    ["data is a list", '{"data":[]}'],
    ["data is a list of one", '{"data":[{"app_id":"1","is_valid":true}]}'],
    ["data is empty", '{"data":{}}'],
    ["it is a list", "[]"],
    ["it is a string", '"ok"'],
    ["it is null", "null"],
    ["it is an answer of another endpoint", '{"name":"Mina Larsson","id":"10215241773831025"}'],
  ])("has the wrong shape when %s", (_, body) => {
    expect(parseDebugToken(answer(body))).toEqual({ kind: "unreadable", reason: "wrong-shape" });
  });
});

describe("a refusal", () => {
  const body =
    '{"error":{"message":"(#100) The App_id in the input_token did not match the Viewing App","type":"OAuthException","code":100,"fbtrace_id":"ATro7hQJL1cSosoigB2Od10"}}';

  test.each([400, 401, 403, 500, 200])("is one with status %i", (status) => {
    expect(parseDebugToken(answer(body, status))).toMatchObject({
      kind: "refused",
      refusal: { code: 100, httpStatus: status, traceId: "ATro7hQJL1cSosoigB2Od10" },
    });
  });
});

describe("what is no answer of Graph's", () => {
  test.each([
    ["html", EDGE_PAGE, 200, {}],
    ["html", EDGE_PAGE, 503, { "content-type": "text/html" }],
    ["html", "Sorry, something went wrong.", 200, { "content-type": "text/html; charset=utf-8" }],
    ["cut-json", '{"data":{"app_id":"5104464449762', 200, { "content-type": "application/json" }],
    ["not-json", "", 200, {}],
    ["not-json", "OK", 200, { "content-type": "text/plain" }],
    ["not-json", "", 302, { location: "https://www.facebook.com/" }],
    ["too-long-for-graph", EDGE_PAGE, 414, { "content-type": "text/html" }],
    ["too-long-for-graph", "", 431, {}],
    ["wrong-shape", '{"data":{"is_valid":true}}', 500, {}],
  ])("is %s: %j with status %i", (reason, body, status, headers) => {
    expect(parseDebugToken(answer(body, status, { ...headers }))).toEqual({ kind: "unreadable", reason });
  });

  test("is a refusal after all when a too long request gets Graph's own error", () => {
    const body = '{"error":{"message":"Too long","type":"OAuthException","code":1}}';
    expect(parseDebugToken(answer(body, 414)).kind).toBe("refused");
  });
});

describe("an answer of the app token's endpoint", () => {
  test("is the token", () => {
    const body = '{"access_token":"734512908844182|o3wswAbCdEfGhIjKlMnOpQrStUv","token_type":"bearer"}';
    expect(parseAppToken(answer(body))).toEqual({
      kind: "answered",
      value: "734512908844182|o3wswAbCdEfGhIjKlMnOpQrStUv",
    });
  });

  test("is a refusal where the secret is wrong", () => {
    const body = '{"error":{"message":"Error validating client secret.","type":"OAuthException","code":1}}';
    expect(parseAppToken(answer(body, 400))).toMatchObject({ kind: "refused", refusal: { code: 1 } });
  });

  test("has the wrong shape without a token", () => {
    expect(parseAppToken(answer('{"access_token":""}'))).toEqual({
      kind: "unreadable",
      reason: "wrong-shape",
    });
  });
});
