import { describe, expect, test } from "vitest";
import * as z from "zod";
import { SendError } from "#/graph/send-error.ts";
import { CODE, GIVEN, ID, openBrowser, PLAN, SECRET, TOKEN, type Turn } from "../test-login.ts";
import { startInProcess, WORLD_NOW } from "../test-server.ts";

test("what logins are made of is told without a secret", async () => {
  const { app } = openBrowser();
  const body = await (await app.request("/api/logins")).text();
  expect(JSON.parse(body)).toEqual({
    dialogUrl: "https://www.facebook.com",
    publicUrl: null,
    apps: [{ id: ID, configurations: [], reconnectUrl: null }],
  });
  const sandbox = await (await startInProcess().app.request("/api/logins")).json();
  expect(sandbox).toMatchObject({ dialogUrl: "/sandbox/dialog" });
});

describe("beginning a login", () => {
  test("gives the dialog's address, and a cookie that only these calls get", async () => {
    const { answer, address, state } = await openBrowser().begin({ authTypes: ["rerequest"] });
    expect(address.origin + address.pathname).toBe("https://www.facebook.com/v26.0/dialog/oauth");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: ID,
      redirect_uri: "http://localhost/login/callback",
      scope: "email,pages_show_list",
      response_type: "code",
      auth_type: "rerequest",
      state,
    });
    expect(state).toMatch(/^[\w-]{32}$/);
    const [cookie, ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(
      /^login-[\w-]{22}=[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+; Max-Age=600; Path=\/api\/logins; HttpOnly; SameSite=Lax$/,
    );
    expect(cookie).not.toContain(state);
  });

  test("with an https PUBLIC_URL comes back there, and its cookie is for https alone", async () => {
    const browser = openBrowser(GIVEN, { PUBLIC_URL: "https://tokens.example.com" });
    const { answer, address } = await browser.begin({}, "", "https://tokens.example.com");
    expect(address.searchParams.get("redirect_uri")).toBe("https://tokens.example.com/login/callback");
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure; SameSite=Lax$/);
  });

  test("keeps PKCE's verifier to itself", async () => {
    const browser = openBrowser();
    const { address, state } = await browser.begin({ permissions: ["openid"] });
    const challenge = address.searchParams.get("code_challenge") ?? "";
    expect(challenge).toMatch(/^[\w-]{43}$/);
    await browser.finish(`?code=${CODE}&state=${state}`);
    const verifier = new URLSearchParams(browser.requests[0]?.body ?? "").get("code_verifier") ?? "";
    expect(verifier).toMatch(/^[\w-]{43}$/);
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    expect(Buffer.from(hash).toString("base64url")).toBe(challenge);
    expect([...browser.jar.values(), address.href].join(" ")).not.toContain(verifier);
  });

  test("leaves at most five logins open: the oldest gives way", async () => {
    const browser = openBrowser();
    const states: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      states.push((await browser.begin()).state);
      browser.pass(1);
    }
    expect(browser.jar.size).toBe(5);
    const [first = "", second = ""] = states;
    expect((await browser.finish(`?code=${CODE}&state=${first}`)).failure).toMatchObject({
      why: "no-attempt",
    });
    expect((await browser.finish(`?code=${CODE}&state=${second}`)).failure).toBeNull();
  });

  test.each([
    [{ permissions: ["email&redirect_uri=https://evil.example"] }],
    [{ appId: "999" }],
    [{ responseType: "none" }],
    [{ configId: "x" }],
    [{ extra: 1 }],
    [{ permissions: Array.from({ length: 100 }, (_, at) => `permission_of_some_length_${at}`) }],
  ])("of %o is refused", async (plan) => {
    const browser = openBrowser();
    const answer = await browser.call("/api/logins", { plan: { ...PLAN, ...plan }, returnTo: "" });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each(["https://evil.example", "//evil.example", "/x", "a b", "x#y", "javascript:alert(1)"])(
    "that is to return to %s is refused",
    async (returnTo) => {
      const answer = await openBrowser().call("/api/logins", { plan: PLAN, returnTo });
      expect(answer.status).toBe(400);
    },
  );
});

describe("finishing a login", () => {
  test("gives the token behind the code, in the body alone", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin({}, "have=email&who=Mina");
    const answer = await browser.finish(`?code=${CODE}&state=${state}#_=_`);
    expect(answer).toMatchObject({
      tokens: [{ token: TOKEN, via: "code", expiresIn: 5000 }],
      failure: null,
      login: {
        plan: PLAN,
        app: { id: ID, name: "Studio" },
        redirectUri: "http://localhost/login/callback",
        returnTo: "have=email&who=Mina",
      },
      observedAt: WORLD_NOW,
      calls: [{ method: "POST", url: "https://graph.facebook.com/v26.0/oauth/access_token", body: "•••" }],
    });
    expect(Object.fromEntries(new URLSearchParams(browser.requests[0]?.body ?? ""))).toEqual({
      client_id: ID,
      client_secret: SECRET,
      code: CODE,
      redirect_uri: "http://localhost/login/callback",
    });
    expect(browser.jar.size).toBe(0);
  });

  test("takes a token out of the fragment, with the lists that came along", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin({ responseType: "token", listsGrants: true });
    const fragment = `#access_token=${TOKEN}&expires_in=4000&data_access_expiration_time=1803117600&granted_scopes=email&denied_scopes=pages_show_list&state=${state}`;
    expect(await browser.finish(fragment)).toMatchObject({
      tokens: [{ token: TOKEN, via: "browser", expiresIn: 4000 }],
      failure: null,
      grantedScopes: ["email"],
      deniedScopes: ["pages_show_list"],
      calls: [],
    });
    expect(browser.requests).toEqual([]);
  });

  test("takes both, and keeps the browser's token where the code is refused", async () => {
    const fragment = (state: string) => `#access_token=${TOKEN}x&expires_in=4000&code=${CODE}&state=${state}`;
    const browser = openBrowser();
    const { state } = await browser.begin({ responseType: "both" });
    const both = await browser.finish(fragment(state));
    expect(both.tokens.map(({ via }) => via)).toEqual(["code", "browser"]);
    const refusing = openBrowser({
      status: 400,
      body: '{"error":{"message":"This authorization code has expired.","type":"OAuthException","code":100}}',
    });
    const second = await refusing.begin({ responseType: "both" });
    const one = await refusing.finish(fragment(second.state));
    expect(one.tokens.map(({ via }) => via)).toEqual(["browser"]);
    expect(one.failure).toMatchObject({ kind: "exchange" });
  });

  test("works in two tabs at once, in any order", async () => {
    const browser = openBrowser();
    const one = await browser.begin({}, "who=one");
    const two = await browser.begin({}, "who=two");
    expect((await browser.finish(`?code=${CODE}&state=${two.state}`)).login?.returnTo).toBe("who=two");
    expect((await browser.finish(`?code=${CODE}&state=${one.state}`)).login?.returnTo).toBe("who=one");
  });

  test("tells a cancel and other errors of the dialog as what they are", async () => {
    const browser = openBrowser();
    const denied = await browser.begin({ configId: "998877", permissions: [] });
    const query =
      "?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied";
    expect(await browser.finish(`${query}&state=${denied.state}#_=_`)).toMatchObject({
      tokens: [],
      failure: { kind: "denied", refusal: { code: 200, message: "Permissions error" } },
      login: { plan: { configId: "998877" } },
    });
    const other = await browser.begin();
    const answer = await browser.finish(
      `?error_code=1349126&error_message=App+Not+Set+Up&state=${other.state}`,
    );
    expect(answer.failure).toMatchObject({ kind: "dialog", refusal: { code: 1_349_126 } });
    expect(browser.requests).toEqual([]);
  });

  test.each<[string, Turn, object]>([
    [
      "refused",
      { status: 400, body: '{"error":{"message":"x","code":100,"error_subcode":36009}}' },
      { kind: "exchange", refusal: { subcode: 36_009 } },
    ],
    ["slow", new SendError("timeout"), { kind: "unreachable", reason: "timeout" }],
    ["a page", { status: 502, body: "<html>" }, { kind: "unreadable", reason: "html", status: 502 }],
    ["something else", { body: "{}" }, { kind: "unreadable", reason: "wrong-shape" }],
  ])("asks Graph once only; an exchange that is %s says so", async (_, turn, failure) => {
    const browser = openBrowser(turn);
    const { state } = await browser.begin();
    expect(await browser.finish(`?code=${CODE}&state=${state}`)).toMatchObject({ tokens: [], failure });
    expect(browser.requests).toHaveLength(1);
  });
});

describe("what does not fit is refused with an explanation, and nothing is sent", () => {
  const refused = async (browser: ReturnType<typeof openBrowser>, callback: string) => {
    const answer = await browser.finish(callback);
    expect(answer).toMatchObject({ tokens: [], login: null, calls: [] });
    expect(browser.requests).toEqual([]);
    return answer.failure;
  };

  test("another state, no state, no cookie", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    const unknown = { kind: "unknown-attempt", why: "no-attempt" };
    expect(await refused(browser, `?code=${CODE}&state=${"x".repeat(32)}`)).toEqual(unknown);
    expect(await refused(browser, `?code=${CODE}`)).toEqual({ kind: "unknown-attempt", why: "no-state" });
    expect(await refused(openBrowser(), `?code=${CODE}&state=${state}`)).toEqual(unknown);
    expect(browser.jar.size).toBe(1);
  });

  test.each([
    ["error_code=1349126&error_message=App+not+set+up", { kind: "dialog", refusal: { code: 1_349_126 } }],
    ["error=access_denied&error_reason=user_denied&error_code=200", { kind: "denied" }],
  ])("Meta's own error is told, with no state or an unknown one: %s", async (error, told) => {
    for (const state of ["", `&state=${"x".repeat(32)}`]) {
      expect(await refused(openBrowser(), `?${error}${state}`)).toMatchObject({ ...told, unmatched: true });
    }
  });

  test("a replay", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    const callback = `?code=${CODE}&state=${state}`;
    expect((await browser.finish(callback)).failure).toBeNull();
    browser.requests.length = 0;
    expect(await refused(browser, callback)).toMatchObject({ why: "no-attempt" });
  });

  test("a login older than ten minutes, whatever the browser kept", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    browser.pass(600);
    expect(await refused(browser, `?code=${CODE}&state=${state}`)).toMatchObject({ why: "no-attempt" });
  });

  test("a cookie of another server, an altered one, and one under another's name", async () => {
    const browser = openBrowser();
    const [one, two] = [await browser.begin(), await browser.begin()];
    const [sealed = ""] = [...browser.jar.values()];
    const [first = "", second = ""] = [...browser.jar.keys()];
    browser.jar.set(second, sealed);
    expect(await refused(browser, `?code=${CODE}&state=${two.state}`)).toMatchObject({ why: "damaged" });
    browser.jar.set(first, `${sealed.slice(0, -4)}AAAA`);
    expect(await refused(browser, `?code=${CODE}&state=${one.state}`)).toMatchObject({ why: "damaged" });
    const [here, there] = [openBrowser(), openBrowser()];
    const { state } = await here.begin();
    for (const [name, value] of here.jar) there.jar.set(name, value);
    expect(await refused(there, `?code=${CODE}&state=${state}`)).toMatchObject({ why: "damaged" });
  });

  test("an address without anything in it", async () => {
    for (const callback of ["", "?", "#_=_", "?x=1", `?state=abc`, "?code=&state="]) {
      expect(await refused(openBrowser(), callback)).toEqual({ kind: "nothing-came" });
    }
  });
});

test("a refused login is noted in the log, without anything that came", async () => {
  const browser = openBrowser();
  const { state } = await browser.begin();
  await browser.finish(`?code=${CODE}&state=${"x".repeat(32)}`);
  await browser.finish(`?error=access_denied&error_reason=user_denied&state=${state}`);
  const noted = browser.lines.map(
    (line) => z.looseObject({ noted: z.string().optional() }).parse(JSON.parse(line)).noted,
  );
  expect(noted).toEqual([undefined, "login: unknown-attempt no-attempt", "login: denied"]);
});

test("two servers with the same SESSION_SECRET finish each other's logins", async () => {
  const env = { SESSION_SECRET: "a-shared-secret-of-32-bytes-or-so" };
  const [here, there] = [openBrowser(GIVEN, env), openBrowser(GIVEN, env)];
  const { state } = await here.begin();
  for (const [name, value] of here.jar) there.jar.set(name, value);
  expect((await there.finish(`?code=${CODE}&state=${state}`)).failure).toBeNull();
});
