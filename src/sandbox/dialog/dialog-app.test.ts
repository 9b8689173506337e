import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { JONAS, MARKUP, MARKUP_APP, MINA } from "../cast.data.ts";
import { browse, inputsOf } from "./play-dialog.ts";
import { CALLBACK, rehearseLogin as start, tokenIn } from "./rehearse-login.ts";

describe("the page", () => {
  test("shows the app, everybody with the first chosen, and what is asked for, ticked", async () => {
    const { browser, asked, world } = start();
    const page = await browser.open({ ...asked, scope: "email,pages_show_list" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("<title>Log in to Ash Cat Studio</title>");
    expect(page.text).toContain('<html lang="en">');
    const inputs = inputsOf(page.text);
    const people = inputs.filter((input) => input.get("name") === "person");
    expect(people.map((input) => input.get("value"))).toEqual(world.people.map(({ id }) => id));
    expect(people.filter((input) => input.has("checked")).map((input) => input.get("value"))).toEqual([
      MINA.id,
    ]);
    const permissions = inputs.filter((input) => input.get("name") === "permission");
    expect(permissions.map((input) => [input.get("value"), input.has("checked")])).toEqual([
      ["email", true],
      ["pages_show_list", true],
      ["public_profile", true],
    ]);
    for (const input of inputs) expect(page.text).toContain(`for="${input.get("id")}"`);
  });

  test("asks about Pages only where Pages are asked for", async () => {
    const { browser, asked } = start();
    expect((await browser.open({ ...asked, scope: "email" })).text).not.toContain('name="pages"');
    expect((await browser.open({ ...asked, scope: "pages_show_list" })).text).toContain('name="pages"');
  });

  test("is kept nowhere, names no address, runs nothing and posts to nobody but itself and the app", async () => {
    const { browser, asked } = start();
    const { headers, text } = await browser.open(asked);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    expect(policy).toContain("form-action 'self' http://localhost:3000;");
    expect(policy).not.toContain("unsafe");
    expect(text).not.toContain("<script");
  });

  test("names the hash of exactly the styles that it has", async () => {
    const { browser, asked } = start();
    const { headers, text } = await browser.open(asked);
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    expect(headers.get("content-security-policy")).toContain(Buffer.from(digest).toString("base64"));
  });

  test("escapes the names of people and apps, and what came in the address", async () => {
    const { browser, asked } = start();
    const page = await browser.open(
      `client_id=${MARKUP_APP.id}&redirect_uri=${encodeURIComponent(`http://localhost/"><script>x</script>`)}`,
    );
    expect(page.text).toContain("&lt;/title&gt;&lt;i&gt;Café");
    expect(page.text).toContain("&lt;b&gt;Zoë&lt;/b&gt;");
    expect(page.text).not.toContain("<b>Zoë");
    expect(page.text).not.toContain("<script");
    const bad = await browser.open({ ...asked, scope: "<img src=x>" });
    expect(bad.text).toContain("&lt;img");
    expect(bad.text).not.toContain("<img");
  });

  test.each(["/dialog/oauth", "/v16.0/dialog/oauth", "/v26.0/dialog/oauth", "/v26.0/dialog/oauth/"])(
    "is at %s",
    async (path) => {
      const { sandbox, asked } = start();
      const step = await browse(sandbox.dialog, path).logIn(asked);
      expect(step.location).toMatch(/^http:\/\/localhost:3000\/login\/callback\?code=/);
    },
  );

  test("works below any path", async () => {
    const { sandbox, asked } = start();
    const outer = new Hono().mount("/sandbox/dialog", sandbox.dialog.fetch);
    const step = await browse(outer, "/sandbox/dialog/v26.0/dialog/oauth").logIn(asked);
    expect(step.params.get("code")).toMatch(/^AQ/);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
    const { sandbox } = start();
    const response = await sandbox.dialog.request("/v26.0/dialog/oauth", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
  });

  test("HEAD is GET without the page", async () => {
    const { sandbox, asked } = start();
    const query = new URLSearchParams(asked).toString();
    const response = await sandbox.dialog.request(`/v26.0/dialog/oauth?${query}`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  test("a version that never was is no dialog", async () => {
    const { sandbox, asked } = start();
    const step = await browse(sandbox.dialog, "/v99.0/dialog/oauth").open(asked);
    expect(step.status).toBe(404);
    expect(step.location).toBeNull();
  });
});

describe("a login", () => {
  test("leads to a code of the usual shape, and the code to a short-lived token of that person", async () => {
    const { browser, asked, redeem, inspect, ask } = start();
    const step = await browser.logIn({ ...asked, scope: "email", state: "xyz" }, { person: JONAS.id });
    expect(step.status).toBe(302);
    expect(step.headers.get("cache-control")).toBe("no-store");
    expect(step.location).toMatch(
      /^http:\/\/localhost:3000\/login\/callback\?code=AQ[\w-]{200,400}&state=xyz#_=_$/,
    );
    const { body, status } = await redeem(step.params.get("code"));
    expect(status).toBe(200);
    // 14:18:06; every recorded short-lived token ends on a whole hour, 1 to 2 hours ahead.
    const token = { access_token: expect.stringMatching(/^EAA/), token_type: "bearer", expires_in: 6114 };
    expect(body).toEqual(token);
    const text = tokenIn(body);
    const told = await inspect(text);
    expect(told.body).toMatchObject({
      data: { type: "USER", is_valid: true, user_id: JONAS.id, scopes: ["email", "public_profile"] },
    });
    const me = await ask("/v26.0/me", { fields: "id,email", access_token: text });
    expect(me.body).toEqual({ id: JONAS.id, email: "jonas.weber@example.com" });
  });

  test("without any scope gives the public profile alone", async () => {
    const { browser, asked, redeem, inspect } = start();
    const step = await browser.logIn(asked);
    const { body } = await redeem(step.params.get("code"));
    const told = await inspect(tokenIn(body));
    expect(told.body).toMatchObject({ data: { scopes: ["public_profile"] } });
  });

  test("of somebody whose name is markup works as any other", async () => {
    const { browser, asked } = start();
    const step = await browser.logIn(asked, { person: MARKUP.id });
    expect(step.params.get("code")).toMatch(/^AQ/);
  });

  // ngrx/store#160 (2016), and a log of 18 Jul 2026.
  test("that is cancelled says so, with the state", async () => {
    const { browser, asked } = start();
    const step = await browser.logIn({ ...asked, state: "a b" }, { decision: "cancel" });
    expect(step.location).toBe(
      `${CALLBACK}?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=a+b#_=_`,
    );
  });

  test("that is cancelled after a token was asked for says so in the fragment", async () => {
    const { browser, asked } = start();
    const step = await browser.logIn({ ...asked, response_type: "token" }, { decision: "cancel" });
    expect(step.location).toMatch(/callback#error=access_denied&/);
  });

  test.each([
    ["nobody", { person: null }],
    ["somebody unknown", { person: "1" }],
    ["no button", { decision: null }],
    ["an unknown button", { decision: "__CONFIRM__" }],
  ])("with %s is asked again", async (_, changes) => {
    const { browser, asked } = start();
    const step = await browser.logIn(asked, changes);
    expect(step.status).toBe(400);
    expect(step.text).toContain('role="alert"');
    expect(step.location).toBeNull();
  });

  test("is checked again when the form comes: the address may have been changed meanwhile", async () => {
    const { sandbox, asked } = start();
    const query = new URLSearchParams({ ...asked, redirect_uri: "https://evil.example/" });
    const body = new URLSearchParams({ person: MINA.id, decision: "continue" });
    const response = await sandbox.dialog.request(`/dialog/oauth?${query}`, { method: "POST", body });
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain("URL Blocked");
  });
});
