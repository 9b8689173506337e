import { describe, expect, test } from "vitest";
import { compareAddresses, redirectOf } from "./compare-addresses.ts";

const OURS = "https://app.example/login/callback";

test("equal addresses are equal", () => {
  expect(compareAddresses(OURS, OURS)).toEqual({
    equal: true,
    runs: [{ same: true, ours: OURS, theirs: OURS }],
    says: [],
  });
});

test("the letters that differ are marked", () => {
  expect(compareAddresses("https://app.example/cb", "https://app.example/callback").runs).toEqual([
    { same: true, ours: "https://app.example/c", theirs: "https://app.example/c" },
    { same: false, ours: "b", theirs: "allback" },
  ]);
  expect(compareAddresses("aXb", "aYYb").runs).toEqual([
    { same: true, ours: "a", theirs: "a" },
    { same: false, ours: "X", theirs: "YY" },
    { same: true, ours: "b", theirs: "b" },
  ]);
});

test.each([
  [`${OURS}/`, "Only one ends with a slash."],
  ["http://app.example/login/callback", "One is http, the other https."],
  ["https://www.app.example/login/callback", "The host names differ."],
  ["https://app.example:443/login/callback", "The ports differ, or only one names its port."],
  ["https://app.example/Login/callback", "They differ in capital letters alone."],
  ["https://app.example/login%2Fcallback", "The same is written with other percent signs."],
  [` ${OURS}`, "There are blanks around one of them."],
  ["https://app.example/callback", "The paths differ."],
  [`${OURS}?x=1`, "What follows ? differs."],
  [`${OURS}#_=_`, "One has a part behind #."],
  ["app.example/login/callback", "One of them is no complete address."],
])("%s: %s", (theirs, sentence) => {
  const { equal, says } = compareAddresses(OURS, theirs);
  expect(equal).toBe(false);
  expect(says).toContain(sentence);
  expect(compareAddresses(theirs, OURS).says).toContain(sentence);
});

describe("redirectOf", () => {
  test.each([
    [`${OURS}?code=AQD&state=1#_=_`, OURS],
    [`${OURS}/?code=AQD`, `${OURS}/`],
    [`${OURS}?tenant=7&code=AQD&state=1`, `${OURS}?tenant=7`],
    [`${OURS}#access_token=EAA&expires_in=1`, OURS],
    [`${OURS}?error=access_denied&error_code=200&error_reason=user_denied`, OURS],
  ])("of %s is %s", (callback, redirect) => {
    expect(redirectOf(callback)).toBe(redirect);
  });

  test("of a code alone is not known", () => {
    expect(redirectOf("AQDx81-abc")).toBeNull();
    expect(redirectOf("?code=AQDx81-abc")).toBeNull();
  });
});
