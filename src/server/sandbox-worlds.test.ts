import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { connectGraph, connectWorlds, type GraphConnection } from "./graph-connection.ts";
import { keepWorlds, type SandboxWorlds } from "./sandbox-worlds.ts";
import { configFrom, startInProcess } from "./test-server.ts";

const dir = mkdtempSync(join(tmpdir(), "worlds-"));
writeFileSync(join(dir, "index.html"), "<!doctype html>");
afterAll(() => rmSync(dir, { recursive: true }));

const name = (number: number) => String(number).padStart(22, "a");

const open = () => {
  const worlds = connectWorlds(configFrom({}), "http://localhost:3000");
  if (worlds === null) throw new Error("sandbox mode has worlds");
  return worlds;
};
const start = (worlds: SandboxWorlds) =>
  startInProcess({}, { worlds, graph: worlds.of(null), clientDir: dir });
const tokensOf = (graph: GraphConnection) => graph.sandbox?.scenarios().map(({ token }) => token) ?? [];
const inspection = (token: string, cookie?: string) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(cookie !== undefined && { cookie }) },
  body: JSON.stringify({ token }),
});

describe("worlds by name", () => {
  test("are made once each, with the same apps and other tokens", () => {
    const worlds = open();
    const [a, b, common] = [worlds.of(name(1)), worlds.of(name(2)), worlds.of(null)];
    expect(worlds.of(name(1))).toBe(a);
    expect(b.sandbox?.apps).toEqual(a.sandbox?.apps);
    expect(common.sandbox?.apps).toEqual(a.sandbox?.apps);
    const [own = ""] = tokensOf(a);
    expect([a, b, common].map(({ sandbox }) => sandbox?.knows(own))).toEqual([true, false, false]);
  });

  test("that no cookie of ours could have are the common one", () => {
    const worlds = open();
    for (const odd of ["", "x", "../../etc/passwd000000", "a".repeat(1000)]) {
      expect(worlds.of(odd)).toBe(worlds.of(null));
    }
  });

  test("are bounded: what was used longest ago is forgotten, the common one never", () => {
    let opened = 0;
    const worlds = keepWorlds(() => {
      opened += 1;
      return connectGraph(configFrom({}), "http://localhost:3000");
    });
    for (let number = 0; number < 500; number += 1) worlds.of(name(number));
    expect(opened).toBe(501);
    worlds.of(name(0));
    worlds.of(name(500));
    expect(opened).toBe(502);
    worlds.of(name(0));
    worlds.of(null);
    expect(opened).toBe(502);
    worlds.of(name(1));
    expect(opened).toBe(503);
  });
});

describe("a browser session", () => {
  test("gets its world with the first page, and keeps it", async () => {
    const { app } = start(open());
    const page = await app.request("/");
    const cookie = page.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^sandbox-world=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
    const again = await app.request("/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(again.headers.get("set-cookie")).toBeNull();
    const asked = await app.request("/api/apps");
    expect(asked.headers.get("set-cookie")).toBeNull();
  });

  test("in live mode gets no cookie", async () => {
    const { app } = startInProcess({ META_MODE: "live" }, { clientDir: dir });
    expect((await app.request("/")).headers.get("set-cookie")).toBeNull();
  });

  test("sees its own examples", async () => {
    const worlds = open();
    const { app } = start(worlds);
    const headers = { cookie: `sandbox-world=${name(3)}` };
    const body: unknown = await (await app.request("/api/sandbox/scenarios", { headers })).json();
    const [first = ""] = tokensOf(worlds.of(name(3)));
    expect(body).toHaveProperty("0.token", first);
  });
});

describe("a token answers whoever holds it", () => {
  test("also in another session, or without one", async () => {
    const worlds = open();
    const { app } = start(worlds);
    const [token = ""] = tokensOf(worlds.of(name(4)));
    for (const cookie of [undefined, `sandbox-world=${name(5)}`]) {
      const answer = await app.request("/api/inspections", inspection(token, cookie));
      expect(await answer.json()).toMatchObject({
        evidence: { kind: "inspected", inspection: { valid: true } },
      });
    }
  });

  test("to a program that asks the sandbox's Graph, by header, query or form", async () => {
    const worlds = open();
    const { app } = start(worlds);
    const [token = ""] = tokensOf(worlds.of(name(6)));
    const me = "/sandbox/graph/v26.0/me";
    expect((await app.request(`${me}?access_token=${token}`)).status).toBe(200);
    expect((await app.request(me, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    const posted = await app.request(me, {
      method: "POST",
      body: new URLSearchParams({ access_token: token }),
    });
    expect(await posted.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    const unknown = await app.request(`${me}?access_token=${token}x`);
    expect(await unknown.json()).toMatchObject({ error: { code: 190 } });
  });
});

describe("the login dialog", () => {
  const query = new URLSearchParams({
    client_id: "734512908844182",
    redirect_uri: "http://localhost:3000/login/callback",
    scope: "email",
    state: "s",
  });
  const at = `/sandbox/dialog/v26.0/dialog/oauth?${query}`;

  test("stands below /sandbox/dialog, with a policy of its own", async () => {
    const { app } = start(open());
    const page = await app.request(at);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page.headers.get("content-security-policy")).toContain("form-action 'self' http://localhost:3000");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await page.text()).toContain("Ash Cat Studio");
  });

  test("does not exist in live mode", async () => {
    const { app } = startInProcess({ META_MODE: "live" }, { clientDir: dir });
    expect(await (await app.request(at)).text()).not.toContain("Ash Cat Studio");
  });

  test("takes no answer from another site's form", async () => {
    const { app } = start(open());
    const headers = { origin: "https://evil.example.com" };
    const answer = await app.request(at, { method: "POST", headers, body: new URLSearchParams() });
    expect(answer.status).toBe(403);
  });
});
