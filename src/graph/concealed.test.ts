import * as fc from "fast-check";
import { expect, test } from "vitest";
import { conceal, concealRefusal } from "./concealed.ts";

const HIDDEN = [
  { text: "odd & strange | token", shownAs: "odd…" },
  { text: "$&canary$1", shownAs: "•••" },
];

test("an exact echo is taken out, whatever it looks like, plain and percent-encoded", () => {
  const echo = "Malformed access token odd & strange | token (odd%20%26%20strange%20%7C%20token), $&canary$1";
  expect(conceal(echo, HIDDEN)).toBe("Malformed access token odd… (odd…), •••");
});

test("what stands in its place is taken as it is", () => {
  expect(conceal("a canary-text b", [{ text: "canary-text", shownAs: "$&" }])).toBe("a $& b");
});

test("a text that is too short to be a secret stays", () => {
  expect(conceal('{"data":{}}', [{ text: "data", shownAs: "•••" }])).toBe('{"data":{}}');
});

test("no secret of eight characters or more survives", () => {
  const secret = fc.stringMatching(/^[0-9a-z]{8,40}$/);
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (text, before, after) => {
      expect(conceal(`${before}${text}${after}`, [{ text, shownAs: "" }])).not.toContain(text);
    }),
  );
});

test("every text of a refusal is cleaned, and the rest is left alone", () => {
  const texts = {
    message: "a $&canary$1",
    userTitle: "b $&canary$1",
    userMessage: "c $&canary$1",
    details: "d $&canary$1",
  };
  const rest = { code: 190, subcode: 463, type: "OAuthException", codeInMessage: null, httpStatus: 400 };
  const more = { transient: false, traceId: "AbC" };
  expect(concealRefusal({ ...texts, ...rest, ...more }, HIDDEN)).toEqual({
    ...rest,
    ...more,
    message: "a •••",
    userTitle: "b •••",
    userMessage: "c •••",
    details: "d •••",
  });
  expect(concealRefusal({ ...texts, ...rest, ...more, details: null }, HIDDEN).details).toBeNull();
});
