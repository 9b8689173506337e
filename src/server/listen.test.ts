import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { connectGraph } from "./graph-connection.ts";
import { listen } from "./listen.ts";
import { createLog } from "./log.ts";
import type { ServerEnv } from "./server-env.ts";
import { configFrom } from "./test-server.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function start(env: Record<string, string>, app?: Hono<ServerEnv>, clientDir: string | null = null) {
  const config = configFrom({ PORT: "0", ...env });
  const log = createLog(config, { write: () => {} });
  const listening = await listen(config, (origin) => {
    const graph = connectGraph(config, origin);
    ends.push(graph.close);
    return app ?? createApp({ config, log, graph, version: "1", clientDir });
  });
  ends.unshift(() => listening.stop(0));
  return listening;
}

/** A stand-in for Graph that takes its time: tells when it is called and when the call is given up. */
async function slowGraph() {
  const server = createServer();
  const called = new Promise<void>((resolve) => server.once("request", () => resolve()));
  const givenUp = new Promise<void>((resolve) =>
    server.once("request", (_, response) => void response.once("close", resolve)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, called, givenUp };
}

test("a browser that goes away takes the call to Graph with it", async () => {
  const graph = await slowGraph();
  const { origin } = await start({ META_MODE: "live", GRAPH_URL: graph.url });
  const call = httpRequest(`${origin}/api/inspections`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  call.on("error", () => {});
  call.end(JSON.stringify({ token: "EAADqHZBu6vogBAJUnTmWgZBcOuUT3ZAuUyYs9ZBp7cZCpV1G2hZAdK8" }));
  await graph.called;
  call.destroy();
  await expect(graph.givenUp).resolves.toBeUndefined();
});

test("a request under way is finished after the end has begun, and no other begins", async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  const app = new Hono<ServerEnv>().get("/", async (c) => {
    await gate;
    return c.text("done");
  });
  const { origin, stop } = await start({}, app);
  const first = fetch(origin);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = stop(5_000);
  await expect(fetch(origin)).rejects.toThrow("fetch failed");
  go();
  expect(await (await first).text()).toBe("done");
  await stopped;
});

test("a request that does not end is cut off in the end", async () => {
  const { origin, stop } = await start(
    {},
    new Hono<ServerEnv>().get("/", () => new Promise<Response>(() => {})),
  );
  const first = fetch(origin);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([stop(50), expect(first).rejects.toThrow("fetch failed")]);
});

test("a port that is taken is told in one sentence", async () => {
  const { origin } = await start({});
  const { port } = new URL(origin);
  await expect(start({ PORT: port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
});

test("an address that this machine doesn't have is told in one sentence", async () => {
  const env = { HOST: "203.0.113.77", OPERATOR_PASSWORD: "a long passphrase" };
  await expect(start(env)).rejects.toThrow("HOST is not an address of this machine: 203.0.113.77.");
});

test("an app that can't be made is told, and the port is free again", async () => {
  const config = configFrom({ PORT: "0" });
  const failing = listen(config, () => {
    throw new Error("no pages");
  });
  await expect(failing).rejects.toThrow("no pages");
});

test("requests that are no HTTP, or name no host, are refused and not a failure", async () => {
  const { origin } = await start({});
  const answer = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.end(text));
      socket.setEncoding("utf8").once("data", resolve).once("error", reject);
    });
  expect(await answer("hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  expect(await answer("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  expect(await answer("GET /api/apps HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 40[03]/,
  );
  expect(await answer("GET /api/apps HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 40[03]/);
  const elsewhere = "GET http://rebound.example.com/api/apps HTTP/1.1\r\nHost: rebound.example.com\r\n\r\n";
  expect(await answer(elsewhere)).toMatch(/^HTTP\/1\.1 403/);
});

test("an answer on a real connection has the strict headers and its request's id", async () => {
  const { origin } = await start({});
  for (const path of ["/healthz", "/api/apps", "/api/nothing"]) {
    const { headers } = await fetch(`${origin}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy":
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }
});

test("a route's own headers win on a real connection", async () => {
  const dir = mkdtempSync(join(tmpdir(), "listen-"));
  ends.push(async () => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "index.html"), "<p></p>");
  writeFileSync(join(dir, "icon.svg"), "<svg/>");
  const { origin } = await start({}, undefined, dir);
  const page = await fetch(origin);
  expect(page.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self' 'nonce-/,
  );
  expect((await fetch(`${origin}/icon.svg`)).headers.get("cache-control")).toBe("public, max-age=3600");
  const sandbox = await fetch(`${origin}/sandbox/graph/v26.0/me`);
  expect(sandbox.headers.get("facebook-api-version")).toBe("v26.0");
});

test("a chunked body of more than 2 MB is refused on a real connection", async () => {
  const { origin } = await start({});
  const headers = { "content-type": "application/json" };
  const status = await new Promise((resolve, reject) => {
    const call = httpRequest(`${origin}/api/inspections`, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on("error", reject);
    for (let part = 0; part < 40; part += 1) call.write(Buffer.alloc(64 * 1024, "x"));
    call.end();
  });
  expect(status).toBe(413);
});
