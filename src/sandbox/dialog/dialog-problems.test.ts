import { describe, expect, test } from "vitest";
import { DELETED, JONAS, MINA, PARTNERS, STUDIO, SUSPENDED, TOMASZ, UNFINISHED } from "../cast.data.ts";
import { rehearse } from "../rehearsal.ts";
import { browse } from "./play-dialog.ts";

const CALLBACK = "http://localhost:3000/login/callback";
const asked = { client_id: STUDIO.id, redirect_uri: CALLBACK };
const browser = () => browse(rehearse().sandbox.dialog);

async function problem(query: Record<string, string>, person?: string): Promise<string> {
  const step = await browser().logIn(query, person === undefined ? {} : { person });
  expect(step.status).toBe(400);
  expect(step.location).toBeNull();
  expect(step.headers.get("content-security-policy")).toContain("form-action 'none'");
  expect(step.headers.get("cache-control")).toBe("no-store");
  return step.text;
}

describe("what is wrong with the call is told to the person and not to the app", () => {
  test.each([
    // php-graph-sdk#620 (2016)
    ["no app", { redirect_uri: CALLBACK }, "The parameter app_id is required"],
    // dotnet/AspNetCore.Docs#18711 (2020)
    [
      "an unknown app",
      { ...asked, client_id: "1" },
      "The provided app ID does not look like a valid app ID.",
    ],
    [
      "no number",
      { ...asked, client_id: "app id" },
      "The provided app ID does not look like a valid app ID.",
    ],
    ["a deleted app", { ...asked, client_id: DELETED.id }, "Application has been deleted."],
    // passport-facebook#121 (2015)
    ["no address", { client_id: STUDIO.id }, "The parameter redirect_uri is required"],
    // docs/facebook-login/guides/advanced/manual-flow; the words are not recorded
    [
      "an unknown response type",
      { ...asked, response_type: "code,cookie" },
      "Invalid parameter: response_type",
    ],
    ["a nonce without end", { ...asked, auth_nonce: "n".repeat(501) }, "Invalid parameter: auth_nonce"],
    ["a long challenge", { ...asked, code_challenge: "c".repeat(129) }, "Invalid parameter: code_challenge"],
    ["an unknown configuration", { ...asked, config_id: "1" }, "Invalid parameter: config_id"],
  ])("%s", async (_, query, words) => {
    expect(await problem(query)).toContain(words);
  });

  // django-allauth#1730 (2017), HWIOAuthBundle#1652 (2020)
  test.each([
    "https://example.com/login/callback",
    "https://localhost:3000/login/callback",
    "http://localhost.example.com/",
    "http://localhost@example.com/",
    "http://localhost:1@example.com/",
    String.raw`http://localhost\.example.com/`,
    "http://localhost:99999/",
    "http://localhostile/",
    "http://127.0.0.1.example.com/",
    "http://127.0.0.11/",
    "http://localhost/a b",
    "http://localhost/é",
    "/login/callback",
    "javascript:alert(1)",
    "https://www.facebook.com/connect/login_success.html?x=1",
    `http://localhost/${"x".repeat(2000)}`,
  ])("nobody is sent to %s", async (uri) => {
    const text = await problem({ ...asked, redirect_uri: uri });
    expect(text).toContain("<h1>URL Blocked</h1>");
    expect(text).toContain("the redirect URI is not whitelisted in the app’s Client OAuth Settings");
  });

  test.each([
    "http://localhost/",
    "http://localhost",
    "http://localhost:3000/login/callback",
    "http://127.0.0.1:54321/any/where?x=1",
    "https://www.facebook.com/connect/login_success.html",
  ])("but to %s", async (uri) => {
    const step = await browser().logIn({ ...asked, redirect_uri: uri });
    expect(step.status).toBe(302);
    expect(step.location?.startsWith(uri)).toBe(true);
  });
});

describe("Invalid Scopes", () => {
  // q2a-open-login#83 (2019); retired: MauticFBAds#7, restfb#1072; of Instagram's own login: coollabsio/shoutrrr#176.
  test.each([
    ["retired ones", "email,manage_pages,publish_pages", "manage_pages, publish_pages"],
    ["those of the Instagram login", "instagram_business_basic", "instagram_business_basic"],
    ["those of Threads", "threads_basic", "threads_basic"],
    ["what never was one", "email profile", "profile"],
  ])("%s are listed", async (_, scope, names) => {
    const text = await problem({ ...asked, scope });
    expect(text).toContain(
      `Invalid Scopes: ${names}. This message is only shown to developers. Users of your app will ignore these permissions if present. Please read the documentation for valid permissions at: https://developers.facebook.com/docs/facebook-login/permissions`,
    );
  });

  test("of ten thousand names fifty are shown", async () => {
    const scope = Array.from({ length: 10_000 }, (_, index) => `scope_${index}`).join(",");
    const text = await problem({ ...asked, scope });
    expect(text).toContain("scope_49, …");
    expect(text).not.toContain("scope_50");
  });
});

describe("who may not log in", () => {
  // react-native-fbsdk-next#303 (2022)
  test("people without a role in an app in development", async () => {
    const query = { ...asked, client_id: UNFINISHED.id };
    const text = await problem(query, MINA.id);
    expect(text).toContain("<h1>App not active</h1>");
    expect(text).toContain(
      "This app is not accessible right now and the app developer is aware of the issue.",
    );
    expect((await browser().logIn(query, { person: JONAS.id })).params.get("code")).toMatch(/^AQ/);
  });

  // react-native-fbsdk-next#79 (2021)
  test("people without a role in an app whose login Meta has taken away", async () => {
    const query = { ...asked, client_id: SUSPENDED.id };
    const text = await problem(query, MINA.id);
    expect(text).toContain("Facebook Login is currently unavailable for this app");
    expect((await browser().logIn(query, { person: TOMASZ.id })).params.get("code")).toMatch(/^AQ/);
  });

  // react-native-fbsdk-next#651 (2025)
  test.each(["", "email", "public_profile email"])(
    "anybody, in a business's app that asks for %j alone",
    async (scope) => {
      const text = await problem({ ...asked, client_id: PARTNERS.id, scope });
      expect(text).toContain("It looks like this app isn&#39;t available");
      expect(text).toContain("This app needs at least one supported permission.");
    },
  );

  test("a business's app that asks for more gets on", async () => {
    const step = await browser().logIn({ ...asked, client_id: PARTNERS.id, scope: "business_management" });
    expect(step.params.get("code")).toMatch(/^AQ/);
  });
});

describe("bad input ends in a page", () => {
  const send = (query: string, init?: RequestInit) =>
    rehearse().sandbox.dialog.request(`/v26.0/dialog/oauth?${query}`, init);
  const good = new URLSearchParams(asked).toString();

  test.each([
    ["nothing at all", ""],
    ["broken escapes", `${good}&state=%&scope=%zz&redirect_uri=%E0%A4`],
    ["names without values", "client_id&redirect_uri&state&&&=&=x"],
    ["lists", "client_id[]=1&client_id[x]=2&__proto__=3"],
    ["ten thousand parameters", Array.from({ length: 10_000 }, (_, index) => `p${index}=${index}`).join("&")],
  ])("%s", async (_, query) => {
    const response = await send(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  test("ten thousand parameters beside good ones change nothing, and are not told again", async () => {
    const more = Array.from({ length: 10_000 }, (_, index) => `p${index}=${index}`).join("&");
    const response = await send(`${good}&${more}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain("p9999");
  });

  const FORM = { "content-type": "application/x-www-form-urlencoded" };
  test.each([
    ["no body", {}],
    ["a megabyte of nothing", { body: "x".repeat(1024 * 1024), headers: FORM }],
    ["ten thousand people", { body: "person=1&".repeat(10_000), headers: FORM }],
    ["broken escapes", { body: "person=%&decision=%zz", headers: FORM }],
    ["JSON", { body: "{", headers: { "content-type": "application/json" } }],
    [
      "a broken multipart form",
      { body: "--x", headers: { "content-type": "multipart/form-data; boundary=x" } },
    ],
    ["a file for a person", multipart()],
  ])("%s in the form", async (_, init) => {
    const response = await send(good, { method: "POST", ...init });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('role="alert"');
  });
});

function multipart(): RequestInit {
  const body = new FormData();
  body.set("person", new Blob(["x"]));
  body.set("decision", "continue");
  return { body };
}
