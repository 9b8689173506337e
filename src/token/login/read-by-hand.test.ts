import { expect, test } from "vitest";
import { readByHand } from "./read-by-hand.ts";

const CODE = "AQDcanaryCodeCanaryCodeCanaryCodeCanaryCode_0123-abc";
const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";

test.each([
  [CODE, null],
  [`${CODE}#_=_`, null],
  [`code=${CODE}&state=1`, null],
  [`https://app.example/cb?x=1&code=${CODE}&state=1#_=_`, "https://app.example/cb?x=1"],
])("%s is a code", (text, redirectUri) => {
  expect(readByHand(text)).toEqual({ kind: "code", redirectUri });
});

test.each([TOKEN, `https://app.example/#access_token=${TOKEN}&expires_in=5000`])(
  "%s carries a token",
  (text) => {
    expect(readByHand(text)).toEqual({ kind: "token", token: TOKEN });
  },
);

test("what failed says why, in an address or in the dialog's words", () => {
  expect(readByHand("https://app.example/cb?error=access_denied&error_reason=user_denied")).toMatchObject({
    kind: "failure",
    failure: { kind: "denied" },
  });
  expect(readByHand("Invalid Scopes: manage_pages. This message is only shown to developers.")).toMatchObject(
    {
      kind: "failure",
      failure: { kind: "dialog" },
    },
  );
});

test("an answer of the SDK is one, and nothing is nothing", () => {
  expect(readByHand('{"status":"unknown","authResponse":null}')).toMatchObject({ kind: "sdk" });
  for (const text of ["", "short", "hello there", "https://app.example/cb"]) {
    expect(readByHand(text)).toEqual({ kind: "nothing" });
  }
});

test("the dialog's own address is where a login begins", () => {
  const address =
    "https://www.facebook.com/v26.0/dialog/oauth?client_id=734512908844182&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=email,pages_show_list&response_type=code&state=abc";
  expect(readByHand(`Open ${address}`)).toEqual({
    kind: "login-link",
    appId: "734512908844182",
    redirectUri: "https://app.example/cb",
    permissions: ["email", "pages_show_list"],
  });
  expect(readByHand("https://www.facebook.com/v26.0/dialog/oauth?scope=email")).toEqual({ kind: "nothing" });
});

test("a status of Meta's own word is the SDK's though authResponse was left out; others may be anybody's", () => {
  expect(readByHand('{"status":"not_authorized"}')).toMatchObject({
    kind: "sdk",
    answer: { status: "not_authorized", accessToken: null },
  });
  for (const text of ['{"status":"connected"}', '{"status":"unknown"}']) {
    expect(readByHand(text)).toEqual({ kind: "nothing" });
  }
});
