import { describe, expect, test } from "vitest";
import { explainSdkAnswer } from "./explain-sdk-answer.ts";
import { readSdkAnswer } from "./read-sdk-answer.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";

describe("readSdkAnswer", () => {
  test("reads a whole answer", () => {
    // The fields of docs/facebook-login/auth-vs-data (read Nov 2026).
    const text = `{"status":"connected","authResponse":{"accessToken":"${TOKEN}","expiresIn":"5183979","reauthorize_required_in":"7775979","data_access_expiration_time":"1803117600","signedRequest":"x.y","userID":"10215241773831025","graphDomain":"facebook"}}`;
    expect(readSdkAnswer(text)).toEqual({
      status: "connected",
      accessToken: TOKEN,
      userId: "10215241773831025",
      expiresIn: 5_183_979,
      dataAccessExpiresAt: 1_803_117_600,
      grantedScopes: null,
      hasSignedRequest: true,
    });
  });

  test("reads what a console prints, in a line of a log", () => {
    const text = `app.js:12 {authResponse: {accessToken: '${TOKEN}', userID: '1021', expiresIn: 4021, grantedScopes: 'email,public_profile'}, status: 'connected'}`;
    expect(readSdkAnswer(text)).toMatchObject({
      status: "connected",
      accessToken: TOKEN,
      expiresIn: 4021,
      grantedScopes: ["email", "public_profile"],
    });
  });

  test("an authResponse alone is a connected one", () => {
    expect(readSdkAnswer(`{"accessToken":"${TOKEN}","userID":"1"}`)).toMatchObject({ status: "connected" });
  });

  test.each(["not_authorized", "unknown"])("%s has no token", (status) => {
    expect(readSdkAnswer(`{"status":"${status}","authResponse":null}`)).toMatchObject({
      status,
      accessToken: null,
    });
  });

  test.each(['{"status":"connected"}', '{"status":"ok","authResponse":null}', "{}", "", "connected", TOKEN])(
    "%s is none",
    (text) => {
      expect(readSdkAnswer(text)).toBeNull();
    },
  );
});

test("each status is explained, with what to do next", () => {
  const told = [
    '{"status":"unknown","authResponse":null}',
    '{"status":"not_authorized","authResponse":null}',
    '{"status":"connected","authResponse":null}',
    `{"accessToken":"${TOKEN}"}`,
  ].map((text) => {
    const answer = readSdkAnswer(text);
    return answer && explainSdkAnswer(answer);
  });
  expect(told.map((one) => one?.cause)).toEqual([null, "app-not-authorized", null, null]);
  expect(new Set(told.map((one) => one?.headline)).size).toBe(4);
  for (const one of told) expect(one?.headline.length).toBeLessThanOrEqual(90);
  expect(JSON.stringify(told)).not.toContain(TOKEN);
});
