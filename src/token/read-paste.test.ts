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
    expect(paste.appId).toBe("appId" in expected ? expected.appId : null);
  });

  test.each(RECORDED_CALLBACKS)("callback: $name", ({ payload, expected, ...rest }) => {
    const paste = readPaste(payload);
    expect(paste.kind).toBe("callback");
    expect(paste.callback).toMatchObject(expected);
    expect(paste.tokens.map(({ value }) => value)).toEqual(rest.tokens);
    expect(paste.appId).toBe("appId" in rest ? rest.appId : null);
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
    expect(readPaste("\0\u0001\u0002\0abc").guess).toBeNull();
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
    ["META_APP_ID: 105012…", null],
    ["META_APP_ID: 105012...", null],
    [`the app id is in app_id: ${APP}.`, APP],
    [`whatsapp_id=${APP}`, null],
    [TOKEN, null],
  ])("%s names the app %s", (text, appId) => {
    expect(readPaste(text).appId).toBe(appId);
  });
});
