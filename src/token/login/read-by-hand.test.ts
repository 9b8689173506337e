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
