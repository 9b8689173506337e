import { describe, expect, test } from "vitest";
import { findCredentials } from "./find-credentials.ts";
import { soleWord } from "./wrapped.ts";

// Made up; the layout is that of real ones.
const TOKEN = "EAAKcCR0DvJYBAx7QwLm9pZBx7QwLm9pZCkq2VnX81bTdZBr6Ws3Fq0Lm9pZAHg5Jx2wZDZD";
const OTHER = "EAAGnrZt0NKrRahBmOZDZRIPCu72IUVopSMXOZAQisYk0DELc5jQKT9rnuwiqXZQfS9SZD";
const HEX = "39b6da520b6b60294bcddd54091d5d93";
const APP = "734512908844182";
const JWT =
  "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJodHRwczovL3d3dy5mYWNlYm9vay5jb20iLCJhdWQiOiI3MzQ1MTI5MDg4NDQxODIifQ.c2lnbmF0dXJl";

const find = (text: string) => {
  const { tokens, cut, secrets } = findCredentials(text, soleWord(text));
  return {
    tokens: tokens.map(({ value }) => value),
    cut: [...cut],
    secrets: secrets.map(({ kind, appId }) => [kind, appId]),
  };
};
const tokensIn = (text: string) => find(text).tokens;

describe("one token, alone", () => {
  test.each([
    TOKEN,
    "EAAb1c2d3e",
    `IGAA${OTHER}`,
    `IGQVJ${OTHER}`,
    `THAA${OTHER}`,
    `TH|${APP}|aBcDeFgHiJ`,
    JWT,
    `${APP}|sHCFqFdHyueY4oW2ctTqq44nCk2`,
    `${APP}|2.AQDxyz__.3600.1301544000-123456|signature`,
    `q${TOKEN.slice(1)}`,
  ])("finds %s", (token) => {
    expect(tokensIn(token)).toEqual([token]);
    expect(tokensIn(`  "${token}",\n`)).toEqual([token]);
  });

  test.each([
    ["in quotes that do not match", `“${TOKEN}"`],
    ["in lines of equal length", TOKEN.replace(/(.{20})/g, "$1\n")],
    ["broken once, in quotes", `"${TOKEN.slice(0, 40)}\r\n   ${TOKEN.slice(40)}"`],
    ["with blanks in it", `${TOKEN.slice(0, 40)} ${TOKEN.slice(40)}`],
    ["with its padding on a line of its own", `${TOKEN.slice(0, -4)}\nZDZD`],
    ["with the tail of a redirect", `${TOKEN}#_=_`],
    ["appended to itself", TOKEN + TOKEN],
  ])("finds it %s", (_, text) => {
    expect(tokensIn(text)).toEqual([TOKEN]);
  });

  test.each(["expired", "is my token", "Thanks!", "2026-11-23", "user_id: 12", OTHER])(
    "does not take what follows it for a part of it: %s",
    (rest) => {
      expect(tokensIn(`${TOKEN}\n${rest}`)[0]).toBe(TOKEN);
      expect(tokensIn(`${TOKEN} ${rest}`)[0]).toBe(TOKEN);
    },
  );
});

describe("tokens in a text", () => {
  test.each([
    ["a call of Graph", `https://graph.facebook.com/v21.0/me?fields=id&access_token=${TOKEN}&limit=1`],
    ["a header", `-H 'Authorization: OAuth ${TOKEN}' -H 'Accept: */*'`],
    ["JSON under any key", `{"page":{"secret_thing":"${TOKEN}"},"n":1}`],
    ["a script", `location.href="fb1://authorize/#access_token=${TOKEN}&expires_in=4274";</script>`],
    ["a spreadsheet", `id,token,name\n1,${TOKEN},Ann`],
    ["a table", `| name | ${TOKEN} |`],
    ["an environment file", `PAGE_TOKEN=${TOKEN}\nDEBUG=1`],
    ["a sentence", `The token is ${TOKEN}. It does not work`],
    [
      "a command that a terminal broke",
      `curl "https://g.example/me?access_token=${TOKEN.slice(0, 30)}\n${TOKEN.slice(30)}" -i`,
    ],
    [
      "a quoted string that an editor broke",
      `{"access_token": "${TOKEN.slice(0, 50)}\n  ${TOKEN.slice(50)}"}`,
    ],
    ["an e-mail that wrapped it", `token: ${TOKEN.slice(0, 50)}=\n${TOKEN.slice(50)}\n`],
    ["a pair with an id", `12345678|${TOKEN}`],
    ["a line of pairs", `1,12345678|${TOKEN},x`],
  ])("finds it in %s", (_, text) => {
    expect(tokensIn(text)).toEqual([TOKEN]);
  });

  test("in quotes, whatever reaches the closing quote belongs to it", () => {
    expect(tokensIn(`token = "${TOKEN}\nexpired"`)).toEqual([`${TOKEN}expired`]);
    expect(tokensIn(`token = ${TOKEN}\nexpired`)).toEqual([TOKEN]);
  });

  test("a name makes a token of what would be too short or unknown otherwise", () => {
    expect(tokensIn("curl https://g.example?access_token=EAAb1c2d3e -i")).toEqual(["EAAb1c2d3e"]);
    expect(tokensIn("say EAAb1c2d3e to me")).toEqual([]);
    const unknown = `q${TOKEN.slice(1)}`;
    expect(tokensIn(`Authorization: Bearer ${unknown} and so on`)).toEqual([unknown]);
    expect(tokensIn(`commit ${unknown} is good`)).toEqual([]);
  });

  test("finds each once, in their order", () => {
    expect(tokensIn(`${OTHER},${TOKEN},${OTHER}`)).toEqual([OTHER, TOKEN]);
  });

  test.each([
    "access_token=access_token&expires=5",
    '"access_token": "page_token"',
    "access_token=xxx",
    "access_token=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1",
    "access_token={access-token}",
    "Bearer <token>",
    "Bearer $TOKEN",
    "Authorization: Bearer YOUR_ACCESS_TOKEN",
    "EAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    `EAA${"0".repeat(40)}`,
    "token EAAYOURACCESSTOKENGOESHERE1234567890 here",
    "page_access_token: secret! token",
    "access_token= ***********|**********",
    "access_token=...",
    "[ERROR] OAuthException: no",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    `signed_request=${"a1B2".repeat(11)}.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiJ9`,
    `EAA${"b1-C".repeat(20)}`,
    `say x${TOKEN}`,
    `the string BAA${TOKEN.slice(3, 46)} of base64`,
    `EAAKcCR0DvJYBAx7QwLm9pZBx7QwLm9pZCkq2VnX[...]`,
  ])("finds none in %s", (text) => {
    expect(tokensIn(text)).toEqual([]);
  });

  test.each([
    ["http://graph.facebook.com/me?access_token=", true],
    ["https://graph.facebook.com/me?access_token=", false],
    ["http://localhost:3000/cb#access_token=", false],
    ["http://127.0.0.1/cb#access_token=", false],
    ["http://[::1]:80/cb#access_token=", false],
    ["http://app.localhost/cb#access_token=", false],
    ["see http://a.example and ", false],
    ["", false],
  ])("after %s the token was exposed: %s", (before, plainHttp) => {
    expect(findCredentials(before + TOKEN, null).tokens).toMatchObject([{ value: TOKEN, plainHttp }]);
    expect(findCredentials(`${before + TOKEN} http://b.example/c`, null).tokens).toMatchObject([
      { plainHttp },
    ]);
  });
});

describe("shortened tokens", () => {
  test.each([
    ["EAAKcC…wZDZD", "EAAKcC…wZDZD"],
    ["| `TOKEN` | `EAAO…` (205 chars) |", "EAAO…"],
    ["access_token=EAAB...&x=1", "EAAB..."],
    ['{"access_token": "EAA..."}', "EAA..."],
    ['{"access_token": "THQVJ...", "expires_in": 5}', "THQVJ..."],
    [`got ${TOKEN.slice(0, 40)}... from`, `${TOKEN.slice(0, 40)}...`],
    ["token=EAAB******", "EAAB******"],
    [`${APP}|abc...`, `${APP}|abc...`],
  ])("%s holds one, and no token", (text, cut) => {
    expect(find(text)).toEqual({ tokens: [], cut: [cut], secrets: [] });
  });

  test("a sentence about them holds none", () => {
    expect(find("User tokens begin with EAA... or so. AAA… is a battery").cut).toEqual([]);
  });
});

describe("secrets", () => {
  test.each([
    `${APP}|${HEX}`,
    `${APP}|${HEX.toUpperCase()}`,
    `input_token=x&access_token=${APP}|${HEX}&y`,
    `Bearer ${APP}|${HEX}`,
  ])("an id with a secret or client token in %s is never a token", (text) => {
    expect(find(text)).toEqual({ tokens: [], cut: [], secrets: [["id-and-secret-or-client-token", APP]] });
  });

  test.each([
    HEX,
    ` "${HEX}" `,
    HEX.toUpperCase(),
    `client_secret=${HEX.toUpperCase()}`,
    `client_secret=${HEX}&grant_type=x`,
    `"appSecret": "${HEX}"`,
    `'app_secret' => '${HEX}',`,
    `export META_APP_SECRET=${HEX}`,
    `App Secret: ${HEX}`,
    `| META_APP_SECRET | ${HEX} |`,
    `access_token=${HEX}`,
  ])("an app secret in %s is one", (text) => {
    expect(find(text)).toEqual({ tokens: [], cut: [], secrets: [["app-secret", null]] });
  });

  test.each([
    `md5: ${HEX}`,
    `ETag: "${HEX}" x`,
    `"hash":"${HEX}"`,
    `appsecret_proof=${HEX}${HEX}`,
    HEX + HEX,
  ])("%s holds none", (text) => {
    expect(find(text)).toEqual({ tokens: [], cut: [], secrets: [] });
  });

  test("shows nothing of a secret but its ends", () => {
    const [secret] = findCredentials(`client_secret=${HEX}`, null).secrets;
    expect(secret?.shown).not.toContain(HEX.slice(6, 26));
    expect(secret?.guess.askable).toBe(false);
  });
});
