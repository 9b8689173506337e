import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPaste } from "../read-paste.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".split("");
/** As random as real ones, and with nothing in them that another token could begin with: chance would give that once in a while. */
const tokens = fc
  .noBias(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 165, maxLength: 240 }))
  .filter((tail) => !/AA|IGQ|THQ|eyJ/.test(tail))
  .map((tail) => `EAACEdEose0cBA${tail}`);
const valuesOf = (text: string) => readPaste(text).tokens.map(({ value }) => value);
const wrap = (token: string, width: number) =>
  token.match(new RegExp(`.{1,${width}}`, "g"))?.join("\n") ?? "";

test.each([20, 40, 64, 76, 80, 100])("a token broken every %i characters is whole again", (width) => {
  fc.assert(
    fc.property(tokens, (token) => {
      expect(valuesOf(wrap(token, width))).toEqual([token]);
    }),
    { numRuns: 150 },
  );
});

test.each([
  "49b738d1833012b0d9243f043417edb5",
  "49B738D1833012B0D9243F043417EDB5",
  "5f1d3c7a".repeat(8),
  "MyApp",
  "johnDoe123",
  "iPhone",
  "getUserId",
  "26a0b1",
  "AYGuGazZ5HDFrQaMW6QHSbi",
  "AccessToken",
  "thanks for looking into it",
])("what stands below a token is not part of it: %s", (below) => {
  fc.assert(
    fc.property(tokens, (token) => {
      expect(valuesOf(`${token}\n${below}`)).toEqual([token]);
    }),
    { numRuns: 50 },
  );
});

test("a secret below a token is a secret, and never part of what is sent", () => {
  const token = `EAACEdEose0cBA${"q7Zb2kLmW9".repeat(18)}`;
  const paste = readPaste(`${token}\n49b738d1833012b0d9243f043417edb5`);
  expect(paste.tokens.map(({ value }) => value)).toEqual([token]);
  expect(paste.secrets).toHaveLength(1);
});

test.each(["**T**", "*T*", "_T_", "~~T~~", "T...", "see **T** there", "`T`", "<T>", "(T)", "T."])(
  "marks around a token are not part of it: %s",
  (text) => {
    const token = `EAACEdEose0cBA${"q7Zb2kLmW9".repeat(18)}`;
    expect(valuesOf(text.replace("T", token))).toEqual([token]);
  },
);

test("in quotes a token goes on up to the closing one", () => {
  const token = `EAACEdEose0cBA${"q7Zb2kLmW9".repeat(16)}`;
  expect(valuesOf(`token = "${token.slice(0, 60)}\n${token.slice(60, 170)}\n${token.slice(170)}";`)).toEqual([
    token,
  ]);
});
