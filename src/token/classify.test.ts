import { expect, test } from "vitest";
import { classify } from "./classify.ts";

const noise = "x7QwLm9p".repeat(18);
const hex = "0123456789abcdef".repeat(2);
const base64url = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");
const jwt = `${base64url({ alg: "RS256", kid: "1" })}.${base64url({ iss: "https://www.facebook.com", aud: "734512908844182", iat: 1_795_000_000, exp: 1_795_003_600 })}.c2ln`;

test.each([
  [`EAAKcCR0DvJYBA${noise}ZD`, "graph", true],
  ["EAAb1c2d3e", "graph", true],
  [`CAACEdEose0cBA${noise}`, "graph", true],
  [`XAAKcCR0DvJYBA${noise}`, "session-info", true],
  [`EAAKcCR0DvJYBA${noise.repeat(700)}`, "graph", true],
  ["734512908844182|sHCFqFdHyueY4oW2ctTqq44nCk2", "app", true],
  ["123|abc", "app", true],
  [`734512908844182|${hex}`, "app-secret-or-client-token", false],
  [`734512908844182|${hex.slice(0, 28)}`, "app-secret-or-client-token", false],
  [`734512908844182|${hex}X`, "app-secret-or-client-token", false],
  [`734512908844182|${hex.slice(0, 12)}`, "app-secret-or-client-token", false],
  [hex, "app-secret", false],
  [hex.toUpperCase(), "app-secret", false],
  [`734512908844182|${hex.toUpperCase()}`, "app-secret-or-client-token", false],
  [`123|${hex}`, "app-secret-or-client-token", false],
  [`IGAA${noise}`, "instagram", false],
  [`IGQVJ${noise}`, "instagram", false],
  [`THAA${noise}`, "threads", false],
  ["TH|734512908844182|abcdef", "threads-app", false],
  ["GG|734512908844182|abcdef", "gaming", false],
  [jwt, "jwt", false],
  ["18.0,bGIouml_toQy26ScRNc.3600.1664010000-17841490451071111", "legacy-session", false],
  ["734512908844182|2.AQDxyz__.3600.1301544000-123456|sig", "legacy-session", false],
  ["EAAKcC…wZDZD", "cut", false],
  ["EAACEdEose0...", "cut", false],
  ["THQVJ...", "cut", false],
  ["EAAO…", "cut", false],
  [`q${noise}`, "unrecognised", true],
  ["xxxx", "not-a-token", false],
  ["", "not-a-token", false],
  ["integration", "not-a-token", false],
  ["a.b.c", "not-a-token", false],
])("%s is of the family %s", (text, family, askable) => {
  expect(classify(text)).toMatchObject({ family, askable });
});

test("reads a JWT's claims without verifying them", () => {
  expect(classify(jwt).claims).toEqual({
    issuer: "https://www.facebook.com",
    audience: "734512908844182",
    issuedAt: 1_795_000_000,
    expiresAt: 1_795_003_600,
  });
});

test("a hint is given for what an app id can be read in, and for nothing else", () => {
  expect(classify(`EAAKcCR0DvJYBA${noise}ZD`).appIdHint).toBe("734512908844182");
  expect(classify(`IGAA${noise}`).appIdHint).toBeNull();
});
