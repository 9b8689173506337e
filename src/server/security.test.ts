import { describe, expect, test } from "vitest";
import { startInProcess } from "./test-server.ts";

const status = async (answer: Response | Promise<Response>) => (await answer).status;
const OPEN = { HOST: "0.0.0.0", OPERATOR_PASSWORD: "a long passphrase" };
const SIGNED_IN = { authorization: `Basic ${Buffer.from(":a long passphrase").toString("base64")}` };

describe("the host name", () => {
  const ask = (host: string, env: Record<string, string> = {}) =>
    status(startInProcess(env).app.request("/api/apps", { headers: { host, ...SIGNED_IN } }));

  test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:5173", "LOCALHOST"])(
    "%s is this machine's",
    async (host) => {
      expect(await ask(host)).toBe(200);
    },
  );

  test.each([
    "rebound.example.com",
    "127.0.0.1.example.com",
    "192.168.1.5:3000",
    "0.0.0.0:3000",
    "a b",
    "x@localhost",
  ])("%s is not", async (host) => expect(await ask(host)).toBe(403));

  test("of PUBLIC_URL is known", async () => {
    const env = { PUBLIC_URL: "https://tokens.example.com" };
    expect(await ask("tokens.example.com", env)).toBe(200);
    expect(await ask("other.example.com", env)).toBe(403);
  });

  test("may be any address, but no name, once other machines are let in", async () => {
    expect(await ask("192.168.1.5:3000", OPEN)).toBe(200);
    expect(await ask("[2001:db8::1]:3000", OPEN)).toBe(200);
    expect(await ask("rebound.example.com", OPEN)).toBe(403);
    expect(await ask("tokens.example.com", { ...OPEN, HOST: "tokens.example.com" })).toBe(200);
  });

  test.each(["/", "/api/apps", "/sandbox/graph/v26.0/me", "/assets/x.js"])(
    "is checked for %s",
    async (path) => {
      const { app } = startInProcess();
      const answer = await app.request(path, { headers: { host: "rebound.example.com" } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ type: "urn:problem:forbidden-host" });
    },
  );
});

describe("a change", () => {
  const change = (headers: Record<string, string>, env: Record<string, string> = {}) =>
    startInProcess(env).post("/api/inspections", { token: "hello" }, headers);

  test.each([
    ["a program", {}],
    ["our own page", { origin: "http://localhost", "sec-fetch-site": "same-origin" }],
    ["our own page behind a proxy", { origin: "https://localhost" }],
    ["our own form, sent without a referrer", { origin: "null", "sec-fetch-site": "same-origin" }],
  ])("may come from %s", async (_, headers) => expect(await status(change({ ...headers }))).toBe(200));

  test.each([
    ["another site", { origin: "https://evil.example.com", "sec-fetch-site": "cross-site" }],
    ["another site, by origin alone", { origin: "https://evil.example.com" }],
    ["another site, by Sec-Fetch-Site alone", { "sec-fetch-site": "cross-site" }],
    ["another port of this machine", { origin: "http://localhost:8080", "sec-fetch-site": "same-site" }],
    ["another port, by origin alone", { origin: "http://localhost:8080" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a sandboxed frame of another site", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["nowhere", { "sec-fetch-site": "none" }],
    ["an origin that is none", { origin: "localhost" }],
  ])("may not come from %s", async (_, headers) => {
    const answer = await change({ ...headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: "urn:problem:forbidden-origin" });
  });

  test("may come from PUBLIC_URL whatever name the proxy calls us by", async () => {
    const env = { PUBLIC_URL: "https://tokens.example.com" };
    expect(await status(change({ origin: "https://tokens.example.com" }, env))).toBe(200);
  });

  test("of the sandbox's world is checked too", async () => {
    const { app } = startInProcess();
    const headers = { origin: "https://evil.example.com" };
    expect(
      await status(app.request("/sandbox/graph/v26.0/oauth/access_token", { method: "POST", headers })),
    ).toBe(403);
  });

  test("by reading is not needed, so reading may come from anywhere", async () => {
    const headers = { origin: "https://evil.example.com", "sec-fetch-site": "cross-site" };
    expect(await status(startInProcess().app.request("/api/apps", { headers }))).toBe(200);
  });
});

describe("a body", () => {
  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonx",
    "",
  ])("that is %j is not read", async (type) => {
    const answer = await startInProcess().post("/api/inspections", '{"token":"hello"}', {
      "content-type": type,
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ type: "urn:problem:unsupported-media-type" });
  });

  test("that is JSON in UTF-8 is", async () => {
    const type = { "content-type": "application/json; charset=utf-8" };
    expect(await status(startInProcess().post("/api/inspections", '{"token":"hello"}', type))).toBe(200);
  });

  const large = JSON.stringify({ token: "a".repeat(2 * 1024 * 1024) });

  test("of more than 2 MB is refused by its declared length", async () => {
    const answer = await startInProcess().post("/api/inspections", "{}", {
      "content-length": String(large.length),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: "urn:problem:too-large" });
  });

  test("of more than 2 MB is refused while it arrives without one", async () => {
    expect(await status(startInProcess().post("/api/inspections", large))).toBe(413);
    const chunked = { "transfer-encoding": "chunked", "content-length": "2" };
    expect(await status(startInProcess().post("/api/inspections", large, chunked))).toBe(413);
  });
});

describe("too many requests", () => {
  test("are refused with the time to wait, and pass after it", async () => {
    let now = 0;
    const env = { RATE_LIMIT_PER_MINUTE: "20", RATE_LIMIT_BURST: "5" };
    const { app } = startInProcess(env, { now: () => now });
    for (let call = 0; call < 5; call += 1) expect(await status(app.request("/api/apps"))).toBe(200);
    const refused = await app.request("/api/apps");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3");
    expect(await refused.json()).toMatchObject({
      type: "urn:problem:too-many-requests",
      detail: "Too many requests from your address. Try again in 3 seconds.",
    });
    now = 3000;
    expect(await status(app.request("/api/apps"))).toBe(200);
  });

  test("to the API and to the sandbox count together; pages and health don't count", async () => {
    const { app } = startInProcess({ RATE_LIMIT_BURST: "2" }, { now: () => 0 });
    for (let call = 0; call < 10; call += 1) expect(await status(app.request("/healthz"))).toBe(200);
    expect(await status(app.request("/"))).toBe(404);
    expect(await status(app.request("/sandbox/graph/v26.0/app"))).toBe(400);
    expect(await status(app.request("/api/apps"))).toBe(200);
    expect(await status(app.request("/sandbox/graph/v26.0/app"))).toBe(429);
  });
});

describe("the operator's password", () => {
  test.each(["/", "/api/apps", "/api/nothing", "/assets/x.js", "/sandbox/graph/v26.0/me", "/favicon.svg"])(
    "is asked for at %s",
    async (path) => {
      const { app } = startInProcess(OPEN);
      const answer = await app.request(path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
      expect(await status(app.request(path, { headers: SIGNED_IN }))).not.toBe(401);
    },
  );

  test("is not asked for at /healthz, nor where none is set", async () => {
    expect(await status(startInProcess(OPEN).app.request("/healthz"))).toBe(200);
    expect(await status(startInProcess().app.request("/api/apps"))).toBe(200);
  });
});

describe("the headers of every answer", () => {
  const STRICT = {
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };

  test.each(["/healthz", "/api/apps", "/api/nothing", "/nothing"])("are strict at %s", async (path) => {
    const { headers } = await startInProcess().app.request(path);
    expect(Object.fromEntries(headers)).toMatchObject(STRICT);
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("ask for https from then on only where PUBLIC_URL is https", async () => {
    const hsts = async (PUBLIC_URL: string) =>
      (await startInProcess({ PUBLIC_URL }).app.request("/healthz")).headers.has("strict-transport-security");
    expect(await hsts("https://tokens.example.com")).toBe(true);
    expect(await hsts("http://localhost:3000")).toBe(false);
  });
});
