import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TOKEN_ANSWERS } from "./token-answers.data.ts";
import { readTokenAnswer } from "./read-token-answer.ts";

describe("recorded answers", () => {
  test.each(TOKEN_ANSWERS)("$id is read as it is meant", ({ body, expected }) => {
    expect(readTokenAnswer(body)).toMatchObject(expected);
  });
});

const USER = `EAA${"k9".repeat(40)}`;

test.each([
  ["expires_in as text", `{"access_token":"${USER}","expires_in":"5183944"}`, 5_183_944],
  ["the name of old in JSON", `{"access_token":"${USER}","expires":5183975}`, 5_183_975],
  ["no end told", `{"access_token":"${USER}","token_type":"bearer"}`, null],
  ["zero", `{"access_token":"${USER}","expires_in":0}`, null],
  ["an end in the past", `{"access_token":"${USER}","expires_in":-5}`, null],
  ["a word", `{"access_token":"${USER}","expires_in":"never"}`, null],
  ["line breaks around it", `\n access_token=${USER}&expires=60\r\n`, 60],
])("seconds until the end: %s", (_what, body, expiresIn) => {
  expect(readTokenAnswer(body)).toMatchObject({ token: USER, expiresIn });
});

test("an old answer with an encoded bar is decoded", () => {
  expect(readTokenAnswer("access_token=667099675250387%7CsHCFqFdHyueY4oW2ctTqq44nCk2")).toMatchObject({
    token: "667099675250387|sHCFqFdHyueY4oW2ctTqq44nCk2",
    family: "app",
    format: "url-encoded",
  });
});

test("what a code gives beside the token is kept", () => {
  const body = JSON.stringify({
    access_token: USER,
    expires_in: 5_183_944,
    machine_id: "aN5kVQ",
    id_token: "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
    data_access_expiration_time: 1_803_117_600,
  });
  expect(readTokenAnswer(body)).toMatchObject({
    machineId: "aN5kVQ",
    idToken: expect.stringMatching(/^eyJ/),
    dataAccessExpiresAt: 1_803_117_600,
  });
});

test("ids keep all of their digits", () => {
  const body = `{"access_token":"IGAA${"x".repeat(40)}","user_id":17841400478070000123}`;
  expect(readTokenAnswer(body)).toMatchObject({ userId: "17841400478070000123", service: "instagram" });
});

test.each([
  ["nothing", ""],
  ["a page", `<html><a href="/cb?access_token=${USER}&expires=5">go</a></html>`],
  ["a sentence", `Your access_token=${USER} was made`],
  ["a refusal", '{"error":{"message":"Missing client_id parameter.","type":"OAuthException","code":101}}'],
  ["a list of Pages", `{"data":[{"access_token":"${USER}","name":"Ash Cat Page","id":"1"}]}`],
  ["two rows", `{"data":[{"access_token":"${USER}"},{"access_token":"${USER}"}]}`],
  ["an empty token", '{"access_token":"","expires_in":60}'],
  ["a token that is no text", '{"access_token":{"a":1}}'],
  ["cut JSON", `{"access_token":"${USER}","expires_in":51`],
  ["other pairs", "a=1&b=2"],
  ["null", "null"],
])("%s is no answer of a token endpoint", (_what, body) => {
  expect(readTokenAnswer(body)).toBeNull();
});

test("no text makes it throw", () => {
  const given = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(given, (text) => {
      expect(() => readTokenAnswer(text)).not.toThrow();
    }),
  );
});
