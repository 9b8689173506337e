import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startInProcess } from "../test-server.ts";

const SCRIPT = "console.log('hello');".repeat(20);
let dir = "";

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(dir, "assets"));
  writeFileSync(
    join(dir, "index.html"),
    '<!doctype html><script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>',
  );
  writeFileSync(join(dir, "favicon.svg"), "<svg/>");
  writeFileSync(join(dir, "assets/index-abc.js"), SCRIPT);
  writeFileSync(join(dir, "assets/index-abc.js.br"), brotliCompressSync(SCRIPT));
});
afterAll(() => rmSync(dir, { recursive: true }));

const serve = () => startInProcess({}, { clientDir: dir }).app;

describe("the page", () => {
  test("is at its address, whatever the query", async () => {
    const answer = await serve().request("/?code=x");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("also answers for addresses that do not exist, and says so by its status", async () => {
    for (const path of [
      "/nothing",
      "/index.html",
      "/login/nothing",
      "/sandbox",
      "/%2e%2e/package.json",
      "/.env",
    ]) {
      const answer = await serve().request(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/^<!doctype html>/);
    }
  });

  test("can only be read", async () => {
    const posted = await serve().request("/", { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const headed = await serve().request("/", { method: "HEAD" });
    expect([headed.status, await headed.text()]).toEqual([200, ""]);
  });

  test("carries a new nonce each time, in its policy and its tags alike", async () => {
    const app = serve();
    const nonces = new Set<string>();
    for (let call = 0; call < 3; call += 1) {
      const answer = await app.request("/");
      const policy = answer.headers.get("content-security-policy") ?? "";
      const [, nonce = ""] = /script-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(nonce.length).toBeGreaterThanOrEqual(22);
      expect(await answer.text()).toBe(
        `<!doctype html><script nonce="${nonce}"></script><style nonce="${nonce}"></style>`,
      );
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test("has a policy that allows nothing unsafe", async () => {
    const policy = (await serve().request("/")).headers.get("content-security-policy") ?? "";
    const rules = policy.split("; ").map((rule) => rule.replace(/'nonce-[^']+'/, "'nonce'"));
    expect(rules).toEqual([
      "default-src 'none'",
      "script-src 'self' 'nonce'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });
});

describe("a file", () => {
  test("with a hash in its name may be kept for ever, and comes compressed", async () => {
    const answer = await serve().request("/assets/index-abc.js", {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  test("comes plain to those who can't unpack it", async () => {
    const answer = await serve().request("/assets/index-abc.js");
    expect(answer.headers.has("content-encoding")).toBe(false);
    expect(await answer.text()).toBe(SCRIPT);
  });

  test("beside the page is served too", async () => {
    const answer = await serve().request("/favicon.svg");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  });

  test("that is missing is a problem and not the page", async () => {
    for (const path of ["/assets/old-123.js", "/assets/", "/assets/../index.html.br"]) {
      const answer = await serve().request(path);
      expect(answer.status).toBe(404);
    }
    const answer = await serve().request("/assets/old-123.js");
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

test("a folder without the page is told in one sentence", () => {
  expect(() => startInProcess({}, { clientDir: join(dir, "nothing") })).toThrow(
    /can't be read .* npm run build/,
  );
});
