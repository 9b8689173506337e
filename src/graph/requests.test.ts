import * as fc from "fast-check";
import { expect, test } from "vitest";
import { appTokenRequest } from "./app-token.ts";
import { debugTokenRequest } from "./debug-token.ts";

const PLACE = { baseUrl: "https://graph.facebook.com", version: "v26.0" };
const SECRET = "0123456789abcdef0123456789abcdef";
const APP = { kind: "app", id: "734512908844182", secret: SECRET } as const;

test("the app's credential goes into a header and not into the url", () => {
  const { url, headers, method, body } = debugTokenRequest(PLACE, "EAAtoken", APP);
  expect(url).toBe("https://graph.facebook.com/v26.0/debug_token?input_token=EAAtoken");
  expect(headers).toMatchObject({ authorization: `Bearer 734512908844182|${SECRET}` });
  expect([method, body]).toEqual(["GET", null]);
});

test("a token reaches Graph as it was given, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (token) => {
      const { searchParams } = new URL(debugTokenRequest(PLACE, token, APP).url);
      expect(searchParams.get("input_token")).toBe(token);
      expect([...searchParams.keys()]).toEqual(["input_token"]);
    }),
  );
});

test("a token that asks about itself is its own credential", () => {
  const { url, headers } = debugTokenRequest(PLACE, "EAAtoken", { kind: "self" });
  expect(headers).toMatchObject({ authorization: "Bearer EAAtoken" });
  expect(new URL(url).searchParams.has("access_token")).toBe(false);
});

test("a token that no header takes asks by the query that it is in anyway", () => {
  const { url, headers } = debugTokenRequest(PLACE, "EAA tökén\r\nx: y", { kind: "self" });
  expect(headers).not.toHaveProperty("authorization");
  expect(new URL(url).searchParams.get("access_token")).toBe("EAA tökén\r\nx: y");
});

test("the app secret travels in a form body", () => {
  const app = { id: "734512908844182", name: null, secret: { reveal: () => SECRET } };
  const { method, url, headers, body } = appTokenRequest(PLACE, app);
  expect([method, url]).toEqual(["POST", "https://graph.facebook.com/v26.0/oauth/access_token"]);
  expect(headers).toMatchObject({ "content-type": "application/x-www-form-urlencoded" });
  expect(Object.fromEntries(new URLSearchParams(body ?? ""))).toEqual({
    client_id: "734512908844182",
    client_secret: SECRET,
    grant_type: "client_credentials",
  });
});
