import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPaste } from "../read-paste.ts";

const TOKEN = "EAAKcCR0DvJYBAx7QwLm9pZBx7QwLm9pZCkq2VnX81bTdZBr6Ws3Fq0Lm9pZAHg5Jx2wZDZD";
const HEX = "39b6da520b6b60294bcddd54091d5d93";
const APP = "734512908844182";
const valuesOf = (text: string) => readPaste(text).tokens.map(({ value }) => value);

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const letters = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc
    .noBias(fc.array(fc.nat({ max: alphabet.length - 1 }), { minLength, maxLength }))
    .map((places) => places.map((place) => alphabet[place]).join(""));

// Chance may spell a placeholder, or the token twice; that is not what these properties are about.
const planted = fc
  .oneof(
    letters(LETTERS, 60, 250).map((rest) => `EAA${rest}`),
    letters(LETTERS, 60, 200).map((rest) => `IGAA${rest}`),
    letters(LETTERS, 60, 200).map((rest) => `THAA${rest}`),
    letters(LETTERS, 60, 200).map((rest) => `XAA${rest}`),
    letters(`${LETTERS}-_`, 27).map((rest) => `${APP}|${rest}`),
  )
  .filter((token) => !/token|placeholder|example|replace|x{6}|^\d+\|(?:[0-9a-f]+|EAA.*)$/i.test(token));

const SURROUNDINGS: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => `\n  "${token}" `,
  (token) => `Bearer ${token}`,
  (token) => `Authorization: OAuth ${token}\r\nAccept: */*`,
  (token) => `https://graph.facebook.com/me?access_token=${encodeURIComponent(token)}&limit=5`,
  (token) =>
    `https://a.example/?u=${encodeURIComponent(`https://g.example/?access_token=${encodeURIComponent(token)}&x`)}`,
  (token) => `https://app.example/cb?#access_token=${token}&expires_in=5000#_=_`,
  (token) => `curl -X POST 'https://graph.facebook.com/me/feed' -F 'access_token=${token}' -F "message=hi"`,
  (token) => JSON.stringify({ id: "1", access_token: token, perms: ["A"] }),
  (token) =>
    JSON.stringify({ body: JSON.stringify({ next: `https://g.example/?access_token=${token}&after=x` }) }),
  (token) =>
    `<script>location.href="fb1:\\/\\/authorize\\/#access_token=${token}&amp;expires_in=1";</script>`,
  (token) => `2026-11-23T14:00:00Z WARN [w-1] token=${token}, user=5 (retry 1)`,
  (token) => `A,B\n"x","${token}"\n`,
  (token) => `const client = new Client('${token}');`,
  (token) => `FB_TOKEN=${token}\nDEBUG=1`,
  (token) => `| Page | \`${token}\` | works |`,
  (token) => `I use ${token}. It says (#10) nothing`,
  (token) => `{"broken": "yes, "access_token": "${token}`,
];

describe("readPaste", () => {
  test("a planted token is found in any surrounding, and nothing of the surrounding with it", () => {
    fc.assert(
      fc.property(planted, fc.constantFrom(...SURROUNDINGS), (token, surround) => {
        expect(valuesOf(surround(token))).toEqual([token]);
      }),
      { numRuns: 1000 },
    );
  });

  /** What people paste, in pieces, some of them broken. */
  const fragments = [
    "{}[]()<>\"'`\\|=&?#:;,. \n\t%*…".split(""),
    [
      "EAA",
      "EAAB…",
      "IGQV",
      "TH|1|",
      "eyJ",
      "access_token=",
      '"access_token":"',
      "Bearer ",
      "%7C",
      "\\u0026",
      "&amp;",
    ],
    [
      "{token}",
      "YOUR_TOKEN",
      "xxx",
      "secret=",
      HEX,
      `${APP}|`,
      "http://",
      "(#190) ",
      "code=",
      '{"error":{"message":"',
      "#_=_",
    ],
    [TOKEN],
  ].flat();
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...fragments),
      fc.string({ unit: "binary", maxLength: 12 }),
      letters(LETTERS, 1, 60),
    ),
    { maxLength: 40 },
  );

  test("never throws, and never yields a token that can't be one", () => {
    const shapes =
      /^(?:[ABCEX]AA[A-Za-z0-9]{7,}|(?:IG|TH)[AQ][\w-]+|(?:TH|GG|FL|OC)\|\d+\|[\w-]+|\d{3,20}\|[\w.,|-]+|eyJ[\w.-]+|[A-Za-z0-9]{40,}|[\w.,-]+\.\d+\.\d+-\d+)$/;
    fc.assert(
      fc.property(pieces, (parts) => {
        const { tokens, secrets, shape } = readPaste(parts.join(""));
        expect(tokens.filter(({ value }) => !shapes.test(value))).toEqual([]);
        expect(
          tokens.filter(({ guess }) => ["cut", "not-a-token", "app-secret"].includes(guess.family)),
        ).toEqual([]);
        expect(tokens.filter(({ value }) => /^(?:\d+\|)?[0-9a-f]{32}$/i.test(value))).toEqual([]);
        expect(secrets.filter(({ guess }) => guess.askable)).toEqual([]);
        expect(shape === "empty").toBe(parts.join("").trim() === "");
      }),
      { numRuns: 2000 },
    );
  });
});
