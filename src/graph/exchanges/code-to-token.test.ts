import { expect, test } from "vitest";
import { matchRefusal } from "#/token/causes/index.ts";
import { scriptGraph } from "../scripted-graph.ts";
import { codeToTokenRequest, parseCodeToToken } from "./code-to-token.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const APP = { id: "734512908844182", name: null, secret: { reveal: () => SECRET } };
const PLACE = { baseUrl: "https://graph.facebook.com", version: "v26.0" };
const CODE = "AQDx7dLk+long/code=";
const REDIRECT = "https://app.example/login/callback?from=a b&x=é";
const GIVEN = { code: CODE, redirectUri: REDIRECT, app: APP, codeVerifier: null };
const TOKEN = `EAAKcC${"k9".repeat(40)}wZDZD`;

test("everything travels in a form, and the url has no query", () => {
  const { method, url, headers, body } = codeToTokenRequest(PLACE, GIVEN);
  expect([method, url]).toEqual(["POST", "https://graph.facebook.com/v26.0/oauth/access_token"]);
  expect(headers).toMatchObject({ "content-type": "application/x-www-form-urlencoded" });
  expect(Object.fromEntries(new URLSearchParams(body ?? ""))).toEqual({
    client_id: "734512908844182",
    redirect_uri: REDIRECT,
    client_secret: SECRET,
    code: CODE,
  });
});

test("a verifier goes along where the login had one", () => {
  const { body } = codeToTokenRequest(PLACE, { ...GIVEN, codeVerifier: "v".repeat(43) });
  expect(new URLSearchParams(body ?? "").get("code_verifier")).toBe("v".repeat(43));
});

async function exchange(status: number, body: string) {
  const { client, requests } = scriptGraph({ status, body });
  const errand = client.begin(() => () => {});
  const result = await client.ask(codeToTokenRequest(client.place, GIVEN), parseCodeToToken, errand);
  return { result, requests, shown: JSON.stringify(errand.calls) };
}

test("the token is given, and not shown in the record of the call", async () => {
  const { result, shown } = await exchange(200, `{"access_token":"${TOKEN}","expires_in":5183944}`);
  expect(result).toMatchObject({ ok: true, value: { value: { token: TOKEN, expiresIn: 5_183_944 } } });
  expect(shown).not.toContain(TOKEN);
});

test("a system user's token comes without an end", async () => {
  const { result } = await exchange(200, `{"access_token":"${TOKEN}","token_type":"bearer"}`);
  expect(result).toMatchObject({ ok: true, value: { value: { expiresIn: null } } });
});

test("the form of old is an answer too", async () => {
  const { result } = await exchange(200, `access_token=${TOKEN}&expires=5183975`);
  expect(result).toMatchObject({ ok: true, value: { value: { format: "url-encoded" } } });
});

test("a refusal is told without the code and the secret, and nothing is tried twice", async () => {
  const message = `Invalid verification code format: ${CODE} ${encodeURIComponent(CODE)} ${SECRET}`;
  const error = { message, type: "OAuthException", code: 100, is_transient: true };
  const { result, requests, shown } = await exchange(400, JSON.stringify({ error }));
  expect(result).toMatchObject({ ok: false, failure: { kind: "refused", refusal: { code: 100 } } });
  const told = JSON.stringify(result) + shown;
  for (const secret of [CODE, encodeURIComponent(CODE), SECRET]) expect(told).not.toContain(secret);
  expect(requests).toHaveLength(1);
});

test.each([
  ["a page", 200, "<html><title>Error</title></html>", "html"],
  ["half an answer", 200, `{"access_token":"${TOKEN}`, "cut-json"],
  ["an answer without a token", 200, '{"success":true}', "wrong-shape"],
])("%s is unreadable, and no token leaks out of its record", async (_what, status, body, reason) => {
  const { result, shown } = await exchange(status, body);
  expect(result).toMatchObject({ ok: false, failure: { kind: "unreadable", reason } });
  expect(shown).not.toContain(TOKEN);
});

test.each([
  // Public chat log (Threads); scribejava, passport-facebook, a public issue thread (Instagram). All read Nov 2026.
  [
    "auth-code-expired",
    '{"error":{"message":"This authorization code has expired.","type":"OAuthException","code":100,"error_subcode":36007,"fbtrace_id":"A"}}',
  ],
  [
    "auth-code-used",
    '{"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100,"fbtrace_id":"wfI6tEYzUna"}}',
  ],
  [
    "auth-code-malformed",
    '{"error":{"message":"Invalid verification code format.","type":"OAuthException","code":100,"fbtrace_id":"XXxx0XXXxx0"}}',
  ],
  [
    "auth-code-used",
    '{"error_message":"Matching code was not found or was already used.","code":400,"error_type":"OAuthException"}',
  ],
])("a recorded refusal is understood: %s", async (cause, body) => {
  const { result } = await exchange(400, body);
  if (result.ok || result.failure.kind !== "refused") throw new Error("not refused");
  expect(matchRefusal(result.failure.refusal)[0]).toBe(cause);
});
