import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  RECORDED_ANSWERS,
  RECORDED_CALLBACKS,
  RECORDED_ERRORS,
  RECORDED_INSPECTIONS,
  RECORDED_TEXTS,
} from "./paste/recorded.data.ts";
import { readPaste } from "./read-paste.ts";

const TOKEN = "EAAKcCR0DvJYBAx7QwLm9pZBx7QwLm9pZCkq2VnX81bTdZBr6Ws3Fq0Lm9pZAHg5Jx2wZDZD";
const HEX = "39b6da520b6b60294bcddd54091d5d93";
const APP = "734512908844182";
const valuesOf = (text: string) => readPaste(text).tokens.map(({ value }) => value);

describe("what was recorded is read as it was meant", () => {
  test.each(RECORDED_ERRORS)("error: $name", ({ payload, expected }) => {
    const { kind, errors } = readPaste(payload);
    expect(kind).toBe("error");
    expect(errors).toMatchObject([expected]);
  });

  test.each(RECORDED_INSPECTIONS)("debug_token: $name", ({ payload, expected, subcode }) => {
    const { kind, errors, inspection } = readPaste(payload);
    expect({ kind, errors }).toEqual({ kind: "inspection", errors: [] });
    expect(inspection).toMatchObject(expected);
    expect(inspection?.refusal?.subcode ?? null).toBe(subcode);
  });

  test.each(RECORDED_ANSWERS)("answer: $name", ({ payload, kind, ...expected }) => {
    const paste = readPaste(payload);
    expect(paste.kind).toBe(kind);
    expect(paste.tokens.map(({ value }) => value)).toEqual(expected.tokens);
    expect(paste.cut).toEqual(expected.cut);
    if ("appId" in expected) expect(paste.appId).toBe(expected.appId);
  });

  test.each(RECORDED_CALLBACKS)("callback: $name", ({ payload, expected, ...rest }) => {
    const paste = readPaste(payload);
    expect(paste.kind).toBe("callback");
    expect(paste.callback).toMatchObject(expected);
    expect(paste.tokens.map(({ value }) => value)).toEqual(rest.tokens);
    if ("appId" in rest) expect(paste.appId).toBe(rest.appId);
  });

  test.each(RECORDED_TEXTS)("text: $name", ({ payload, errors, secrets, cut, appId }) => {
    const paste = readPaste(payload);
    expect(paste.tokens).toEqual([]);
    expect(paste.errors.map(({ code, subcode }) => ({ code, subcode }))).toEqual(errors);
    expect(paste.secrets).toHaveLength(secrets);
    expect(paste.cut).toHaveLength(cut);
    expect(paste.appId).toBe(appId);
  });
});

describe("kind: the first that fits", () => {
  test.each([
    ["error", `${TOKEN} gives {"error":{"message":"(#10) no","type":"OAuthException","code":10}}`],
    ["error", '{"data":{"is_valid":true}} and {"error":{"message":"x","type":"OAuthException","code":1}}'],
    ["inspection", `{"data":{"app_id":"${APP}","is_valid":true}}`],
    ["accounts", '{"data":[]}'],
    ["accounts", `{"id":"1","name":"A Page","access_token":"${TOKEN}","tasks":["MANAGE"]}`],
    ["accounts", `{"access_token":"${TOKEN}","id":"1"}`],
    ["accounts", `{"accounts":{"data":[{"id":"1","name":"A Page","access_token":"${TOKEN}"}]},"id":"2"}`],
    ["permissions", '{"data":[{"permission":"email","status":"declined"}]}'],
    ["oauth-response", `{"access_token":"${TOKEN}","token_type":"bearer","expires_in":5183944}`],
    ["oauth-response", `{"access_token":"${TOKEN}"}`],
    ["oauth-response", `access_token=${TOKEN}&expires=5183975`],
    ["callback", `https://app.example/cb#access_token=${TOKEN}&expires_in=5000`],
    ["login-link", `https://www.facebook.com/v21.0/dialog/oauth?client_id=${APP}&redirect_uri=x&state=y`],
    ["login-link", "https://www.instagram.com/oauth/authorize?client_id=1"],
    ["token", `https://graph.facebook.com/me?access_token=${TOKEN}`],
    ["token", "EAAKcC…wZDZD"],
    ["token", `${APP}|${HEX}`],
    ["nothing", HEX],
    ["nothing", '{"id":"1","name":"Ann"}'],
    ["nothing", '{"data":[{"id":"1","name":"Ann"}],"paging":{}}'],
    ["nothing", "hello"],
  ])("%s: %s", (kind, text) => {
    expect(readPaste(text).kind).toBe(kind);
  });
});

describe("what it is all in", () => {
  test.each(["", "  \n\t", "\u00a0"])("blanks: %j", (text) => {
    expect(readPaste(text)).toMatchObject({ kind: "nothing", shape: "empty", guess: null });
  });

  test.each([`data:image/png;base64,${TOKEN}`, `\u0089PNG\r\n\u001a\n\0 ${TOKEN}`])(
    "a picture: %j",
    (text) => {
      expect(readPaste(text)).toMatchObject({ kind: "nothing", shape: "picture", tokens: [] });
    },
  );

  test("binary data, which may hold a token all the same", () => {
    expect(readPaste("\0\u0001\u0002\0\0\u0003 x")).toMatchObject({
      kind: "nothing",
      shape: "binary",
      guess: null,
    });
    expect(valuesOf(`\0\u0001\u0002\0\0\u0003 ${TOKEN}\0`)).toEqual([TOKEN]);
  });

  test("markup, somebody's JSON and prose hold nothing", () => {
    expect(readPaste("<html><body>Hi</body></html>")).toMatchObject({ kind: "nothing", shape: "markup" });
    expect(readPaste('{"items":[1,2],"total":2}')).toMatchObject({ kind: "nothing", shape: "json" });
    expect(readPaste("My token does not work. Help!")).toMatchObject({
      kind: "nothing",
      shape: "text",
      guess: null,
    });
  });

  test("a token in lines came as a token", () => {
    expect(readPaste(TOKEN.replace(/(.{20})/g, "$1\n"))).toMatchObject({ kind: "token", shape: "token" });
  });

  test("one word of no use gets a guess, and nothing else does", () => {
    expect(readPaste("hello").guess?.family).toBe("not-a-token");
    expect(readPaste("EAAxxxxxxxxxxxxxxxxxxxxxx").guess?.family).toBe("graph");
    expect(readPaste(TOKEN).guess).toBeNull();
    expect(readPaste(HEX).guess).toBeNull();
    expect(readPaste("EAAKcC…wZDZD").guess).toBeNull();
    expect(readPaste("https://app.example/cb?code=AQDx81").guess).toBeNull();
    expect(readPaste("hello world").guess).toBeNull();
  });

  test("two hundred tokens, in their order", () => {
    const tokens = Array.from(
      { length: 200 },
      (_, index) => `EAAKcC${String(index).padStart(3, "0")}${TOKEN.slice(9)}`,
    );
    expect(valuesOf(tokens.join("\n"))).toEqual(tokens);
    expect(valuesOf(JSON.stringify({ data: tokens.map((access_token) => ({ access_token })) }))).toEqual(
      tokens,
    );
  });

  test.each([
    [`client_id=${APP}&x`, APP],
    [`META_APP_ID=${APP}`, APP],
    [`FB.init({ appId : '${APP}' })`, APP],
    [`{"app_id":${APP}}`, APP],
    [`<meta property="fb:app_id" content="${APP}">`, APP],
    [`fb${APP}://authorize#access_token=x`, APP],
    [`${APP}|${HEX}`, APP],
    ['{"data":{"app_id":"123","is_valid":true}}', "123"],
    ["The user has not authorized application 714047062225xxx.", null],
    ["META_APP_ID: 1050…", null],
    [`whatsapp_id=${APP}`, null],
    [TOKEN, null],
  ])("%s names the app %s", (text, appId) => {
    expect(readPaste(text).appId).toBe(appId);
  });
});

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
    letters(`${LETTERS}-_`, 27).map((rest) => `${APP}|${rest.replace(/-$/, "x")}`),
  )
  .filter((token) => !/token|placeholder|example|replace|x{6}|^\d+\|(?:[0-9a-f]+|-.*|EAA.*)$/i.test(token));

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

describe("properties", () => {
  test("a planted token is found in any surrounding, and nothing of the surrounding with it", () => {
    fc.assert(
      fc.property(planted, fc.constantFrom(...SURROUNDINGS), (token, surround) => {
        expect(valuesOf(surround(token))).toEqual([token]);
      }),
      { numRuns: 1000 },
    );
  });

  /** What people paste, in pieces, some of them broken. */
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ..."{}[]()<>\"'`\\|=&?#:;,. \n\t%*…".split(""),
        ...[
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
        ...[
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
        TOKEN,
      ),
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
        expect(tokens.filter(({ value }) => value.includes(HEX) && value.includes("|"))).toEqual([]);
        expect(secrets.filter(({ guess }) => guess.askable)).toEqual([]);
        expect(shape === "empty").toBe(parts.join("").trim() === "");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("time", () => {
  const MEGABYTE = 1_000_000;
  const UNITS = [
    ..."E|{\"[('`\\ \n%=:1".split(""),
    ...[
      "EAA",
      "EAA-",
      "IGAA-",
      "eyJ",
      "eyJhbGciOiJSUz.",
      "access_token=",
      "Bearer ",
      "[{",
      '{"a":',
      "{a:,",
      '{"',
      '\\"',
      "{'",
      "\r\n",
    ],
    ...[
      "%25",
      "%41",
      "&amp;",
      "&#39;",
      "12345|",
      "EAAx.. ",
      "secret_",
      "client_id",
      "?code=",
      " ?error=1",
      "http://a ",
    ],
    ...[
      "message: ",
      "facebook message: x\n",
      "(#100) x\n",
      "Error validating access token: ",
      "OAuthException: ",
      "aB3d\n",
    ],
  ];
  // A linear congruence is noise enough, and the same on every run.
  let state = 1;
  const noise = Array.from({ length: MEGABYTE }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `${LETTERS}+/`[Math.floor(state / 33_554_432)];
  }).join("");
  const elapsed = (text: string) => {
    const from = performance.now();
    readPaste(text);
    return performance.now() - from;
  };
  const texts: [name: string, text: string][] = UNITS.map((unit) => [
    JSON.stringify(unit),
    unit.repeat(MEGABYTE / unit.length),
  ]);

  test.each([
    ...texts,
    ["base64 noise", noise],
    ["base64 noise in lines", noise.replace(/(.{76})/g, "$1\n")],
    ["brackets that close", "[".repeat(MEGABYTE / 2) + "]".repeat(MEGABYTE / 2)],
    ["blanks before a word", `${" ".repeat(MEGABYTE)}x`],
  ])("is linear on a megabyte of %s", (_, text) => {
    elapsed(text.slice(0, 10_000));
    // Quadratic work would take a hundred times as long for ten times the text; the slack is for a busy machine.
    expect(elapsed(text)).toBeLessThan(35 * Math.max(elapsed(text.slice(0, MEGABYTE / 10)), 5));
  });
});
