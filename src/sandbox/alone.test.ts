import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createAlone, listen, readPort } from "./alone.ts";
import { NOW } from "./rehearsal.ts";

const alone = () => createAlone({ now: () => NOW, seed: "alone" });

const ask = (address: string | undefined) =>
  alone().app.request("/sandbox.json", {}, { incoming: { socket: { remoteAddress: address } } });

describe("SANDBOX_PORT", () => {
  test.each([
    [undefined, 4100],
    ["", 4100],
    [" 4500 ", 4500],
    ["65535", 65_535],
    ["0", 0],
  ])("%j is port %i", (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  test.each(["abc", "65536", "-1", "80.5", "0x50", "1e3", "4100 4101"])("%j is no port", (text) => {
    expect(readPort(text)).toBeNull();
  });
});

describe("/sandbox.json", () => {
  test.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])("is for %s", async (address) => {
    expect((await ask(address)).status).toBe(200);
  });

  test.each(["10.0.0.7", "::ffff:10.0.0.7", "2001:db8::1", "1127.0.0.1", "127.0.0.1.example", undefined])(
    "is not for %s",
    async (address) => {
      const response = await ask(address);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain("secret");
    },
  );

  test("holds the configured apps with their credentials, the people and the stories", async () => {
    const app = (id: string) => ({
      id,
      name: expect.any(String),
      secret: expect.stringMatching(/^[0-9a-f]{32}$/),
      clientToken: expect.stringMatching(/^[0-9a-f]{32}$/),
      redirectUris: ["http://localhost:3000/login/callback", "http://127.0.0.1:3000/login/callback"],
    });
    const { apps, people, scenarios } = alone().sheet();
    expect(apps).toEqual([app("734512908844182"), app("288164903175526")]);
    expect(people).toHaveLength(17);
    expect(people[0]).toEqual({
      id: "10215241773831025",
      name: "Mina Larsson",
      email: "mina.larsson@example.com",
    });
    expect(scenarios.map(({ name }) => name)).toContain("page-role-lost");
    expect(await (await ask("::1")).json()).toEqual(JSON.parse(JSON.stringify({ apps, people, scenarios })));
  });
});

describe("over real HTTP", () => {
  const open: (() => void)[] = [];
  const start = async (port = 0) => {
    const { server, text } = await listen(alone(), port);
    open.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = server.address();
    const bound = typeof address === "object" && address !== null ? address : expect.fail("no address");
    return { text, bound, origin: `http://127.0.0.1:${bound.port}` };
  };
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });

  test("Graph answers at the root with the world's clock, on this machine alone", async () => {
    const { origin, bound } = await start();
    expect(bound.address).toBe("127.0.0.1");
    const response = await fetch(`${origin}/v26.0/me`);
    expect(response.status).toBe(400);
    expect(response.headers.get("date")).toBe("Mon, 23 Nov 2026 14:18:06 GMT");
    expect(response.headers.get("content-type")).toBe("application/json; charset=UTF-8");
    expect(await response.json()).toMatchObject({ error: { code: 2500 } });
  });

  test("the seeded credentials work", async () => {
    const { origin } = await start();
    const [app] = alone().sheet().apps;
    const body = new URLSearchParams({
      client_id: app?.id ?? "",
      client_secret: app?.secret ?? "",
      grant_type: "client_credentials",
    });
    const response = await fetch(`${origin}/oauth/access_token`, { method: "POST", body });
    expect(await response.json()).toMatchObject({ token_type: "bearer" });
  });

  test("people log in at the dialog beside Graph, and the code leads to a token", async () => {
    const { origin } = await start();
    const { apps, people } = alone().sheet();
    const { id = "", secret = "" } = apps[0] ?? {};
    const redirect = "http://127.0.0.1:8080/cb";
    const query = new URLSearchParams({ client_id: id, redirect_uri: redirect, state: "s" });
    const page = await fetch(`${origin}/v26.0/dialog/oauth?${query}`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const body = new URLSearchParams({ person: people[0]?.id ?? "", decision: "continue" });
    const answer = await fetch(`${origin}/dialog/oauth?${query}`, {
      method: "POST",
      body,
      redirect: "manual",
    });
    const location = new URL(answer.headers.get("location") ?? "");
    expect(location.searchParams.get("state")).toBe("s");
    const code = location.searchParams.get("code") ?? "";
    const basic = Buffer.from(`${id}:${secret}`).toString("base64");
    const token = await fetch(`${origin}/oauth/access_token`, {
      method: "POST",
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ code, redirect_uri: redirect, grant_type: "authorization_code" }),
    });
    expect(await token.json()).toMatchObject({ token_type: "bearer", expires_in: expect.any(Number) });
  });

  test("a token of 100 kB gets its answer", async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/debug_token?input_token=x&access_token=${"x".repeat(100_000)}`);
    expect(await response.json()).toMatchObject({ error: { code: 190 } });
  });

  const GRAPH_ERROR =
    /^HTTP\/1\.1 400 [^]*\r\nwww-authenticate: OAuth [^]*\r\n\r\n\{"error":\{"message":"[^]*\}\}$/i;
  const FORM = "content-type: application/x-www-form-urlencoded";

  test.each([
    ["no HTTP", "GARBAGE\r\n\r\n"],
    ["no method that Node knows", "FOO /me HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["no host", "GET /me HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["a host that is none", "GET /me HTTP/1.1\r\nHost: [::::\r\nConnection: close\r\n\r\n"],
    ["a backslash", "GET /me\\x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["no path", "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["a tunnel", "CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["a strange expectation", "GET /me HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nConnection: close\r\n\r\n"],
    [
      "a chunk that is none",
      `POST /me HTTP/1.1\r\nHost: x\r\n${FORM}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
    ],
    ["headers of 2 MB", `GET /me HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(2_000_000)}\r\n\r\n`],
  ])("what is no request of Graph's gets its error object too: %s", async (_, request) => {
    const { bound } = await start();
    const held = connect(bound.port, "127.0.0.1");
    let answer = "";
    held.setEncoding("utf8").on("data", (text: string) => (answer += text));
    held.write(request);
    await new Promise((resolve, reject) => held.once("end", resolve).once("error", reject));
    held.destroy();
    expect(answer).toMatch(GRAPH_ERROR);
    expect((await fetch(`http://127.0.0.1:${bound.port}/sandbox.json`)).status).toBe(200);
  });

  test("says where it listens and what is in it", async () => {
    const { text, origin } = await start();
    const { apps, people, scenarios } = alone().sheet();
    expect(text).toContain(origin);
    for (const { id, secret } of apps) expect(text).toMatch(new RegExp(`${id}.*${secret}`));
    for (const { name, email } of people) expect(text).toMatch(new RegExp(`${name}.*${email}`));
    const lines = text.split("\n").map((line) => line.trim().split(/ {2,}/));
    for (const { name, token } of scenarios) {
      const shown = name === "very-long" ? `${token.slice(0, 24)}… (${token.length} characters)` : token;
      expect(lines).toContainEqual([name, shown]);
    }
  });

  test("a port in use is said in one sentence", async () => {
    const { bound } = await start();
    await expect(start(bound.port)).rejects.toThrow(
      `Port ${bound.port} is in use: stop what listens there, or set SANDBOX_PORT to another port.`,
    );
  });

  test("once closed nothing listens any more, open connections or not", async () => {
    const { bound } = await start();
    const held = connect(bound.port, "127.0.0.1");
    await new Promise((resolve) => held.once("connect", resolve));
    const ended = new Promise((resolve) => held.once("close", resolve));
    held.on("error", () => undefined);
    for (const close of open.splice(0)) close();
    await ended;
    await expect(fetch(`http://127.0.0.1:${bound.port}/me`)).rejects.toThrow("fetch failed");
  });
});
