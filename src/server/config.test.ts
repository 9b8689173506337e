import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type Config, readConfig } from "./config.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const APP = { META_APP_ID: "734512908844182", META_APP_SECRET: SECRET };

function good(env: Record<string, string | undefined>): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
}

function problems(env: Record<string, string | undefined>): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
}

describe("without any variable", () => {
  test("it is a sandbox on loopback, port 3000", () => {
    expect(good({})).toMatchObject({ mode: "sandbox", apps: [], host: "127.0.0.1", port: 3000 });
  });

  test("Graph and dialog are Meta's, and the limit is 600 a minute with bursts of 100", () => {
    expect(good({})).toMatchObject({
      graphUrl: "https://graph.facebook.com",
      dialogUrl: "https://www.facebook.com",
      graphVersion: "v26.0",
      rateLimit: { perMinute: 600, burst: 100 },
    });
  });

  test("an empty variable counts as not set", () => {
    expect(good({ META_MODE: "", PORT: " ", META_APP_ID: "", HOST: undefined })).toEqual(good({}));
  });
});

describe("the mode", () => {
  test("is live when an app is configured", () => expect(good(APP).mode).toBe("live"));
  test("is what META_MODE says, app or not", () => {
    expect(good({ ...APP, META_MODE: "sandbox" }).mode).toBe("sandbox");
    expect(good({ META_MODE: "live" }).mode).toBe("live");
  });
});

describe("a variable that is wrong", () => {
  test.each([
    ["META_MODE", "production"],
    ["META_APP_ID", "my-app"],
    ["META_APP_SECRET", "two words"],
    ["META_APP_SECRET", "734512908844182|0123456789abcdef0123456789abcdef"],
    ["GRAPH_URL", "http://graph.facebook.com"],
    ["GRAPH_URL", "https://user:password@graph.facebook.com"],
    ["GRAPH_URL", "https://user@graph.facebook.com"],
    ["GRAPH_URL", "https://graph.facebook.com/?access_token=1"],
    ["GRAPH_URL", "ftp://127.0.0.1"],
    ["GRAPH_URL", "graph.facebook.com"],
    ["DIALOG_URL", "http://www.facebook.com"],
    ["GRAPH_VERSION", "26"],
    ["PUBLIC_URL", "http://tokens.example.com"],
    ["PUBLIC_URL", "https://tokens.example.com/debugger"],
    ["HOST", "not a host"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PORT", "-1"],
    ["SESSION_SECRET", "only thirty-one bytes long 4567"],
    ["LOG_LEVEL", "loud"],
    ["RATE_LIMIT_PER_MINUTE", "0"],
    ["RATE_LIMIT_BURST", "many"],
  ])("is named in one sentence, without its value: %s=%s", (name, value) => {
    const found = problems({ ...APP, [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(String.raw`^${name} must .*\.$`));
  });

  test("does not hide the others", () => {
    expect(problems({ PORT: "x", GRAPH_VERSION: "x", HOST: "a b" })).toHaveLength(3);
  });
});

describe("rules between variables", () => {
  test("an app needs both id and secret", () => {
    expect(problems({ META_APP_ID: APP.META_APP_ID })[0]).toMatch(/^META_APP_SECRET is missing/);
    expect(problems({ META_APP_SECRET: SECRET })[0]).toMatch(/^META_APP_ID is missing/);
  });

  test.each(["0.0.0.0", "::", "192.168.1.5", "tokens.example.com"])(
    "HOST=%s needs a password, and has one with OPERATOR_PASSWORD",
    (HOST) => {
      expect(problems({ HOST })[0]).toMatch(/^OPERATOR_PASSWORD is missing/);
      expect(good({ HOST, OPERATOR_PASSWORD: "a long passphrase" }).host).toBe(HOST);
    },
  );

  test.each(["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])("HOST=%s needs none", (HOST) => {
    expect(problems({ HOST })).toEqual([]);
  });
});

describe("addresses", () => {
  test("http is good enough for this machine, and a path may follow", () => {
    expect(good({ GRAPH_URL: "http://127.0.0.1:4100/graph/" }).graphUrl).toBe("http://127.0.0.1:4100/graph");
    expect(good({ GRAPH_URL: "http://[::1]:4100" }).graphUrl).toBe("http://[::1]:4100");
    expect(good({ PUBLIC_URL: "http://localhost:3000/" }).publicUrl).toBe("http://localhost:3000");
  });

  test("a name that only begins like loopback is none", () => {
    expect(problems({ GRAPH_URL: "http://127.0.0.1.example.com" })).toHaveLength(1);
    expect(problems({ GRAPH_URL: "http://localhost.example.com" })).toHaveLength(1);
  });
});

describe("secrets", () => {
  test("are in no problem, no warning and no print-out", () => {
    const canary = "canary-secret-with-a-space in-it";
    expect(
      problems({ META_APP_ID: "x", META_APP_SECRET: canary, OPERATOR_PASSWORD: canary, PORT: "x" }).join(),
    ).not.toContain("canary");
    const read = readConfig({ ...APP, META_APP_SECRET: "canary-secret", OPERATOR_PASSWORD: "canary" });
    expect(`${JSON.stringify(read)} ${inspect(read, { depth: 9 })}`).not.toContain("canary");
    expect(good(APP).apps[0]?.secret.reveal()).toBe(SECRET);
  });

  test("of an unusual form are used, with a warning", () => {
    const read = readConfig({ ...APP, META_APP_SECRET: "not-hexadecimal" });
    expect(read).toMatchObject({ ok: true, warnings: [expect.stringMatching(/^META_APP_SECRET/)] });
    expect(readConfig(APP)).toMatchObject({ warnings: [] });
  });
});
