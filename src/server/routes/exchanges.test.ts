import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createGraphClient } from "#/graph/client.ts";
import type { GraphRequest, GraphResponse } from "#/graph/send.ts";
import { createSandbox } from "#/sandbox/app.ts";
import { connectGraph } from "../graph-connection.ts";
import { createSandboxSend } from "../sandbox-send.ts";
import { configFrom, startInProcess, WORLD_NOW } from "../test-server.ts";

const NEW = `EAAKcC${"m7".repeat(40)}nEWZD`;
const Answer = z.object({
  exchange: z.string(),
  before: z.looseObject({ evidence: z.looseObject({ kind: z.string() }) }).nullable(),
  planned: z.looseObject({ rating: z.string(), runnable: z.boolean() }).nullable(),
  outcome: z.looseObject({ kind: z.string() }),
  observedAt: z.number(),
  calls: z.array(z.looseObject({ url: z.string() })),
});

type Scripted = Partial<GraphResponse> | ((request: GraphRequest) => Partial<GraphResponse>);

/** A server whose Graph inspects as the sandbox does, and answers exchanges by a script. */
const MADE = { body: JSON.stringify({ access_token: NEW, expires_in: 5_184_000 }) };

function setUp(script: Scripted = MADE) {
  const sandbox = createSandbox({ now: () => WORLD_NOW, seed: "test" });
  const graph = connectGraph(configFrom({}), "http://localhost:3000", sandbox);
  const { baseUrl, version } = graph.client.place;
  const inSandbox = createSandboxSend(() => sandbox, baseUrl);
  const exchanges: GraphRequest[] = [];
  const client = createGraphClient({
    baseUrl,
    version,
    clock: { now: () => 0, after: () => () => {} },
    now: graph.now,
    random: () => 0,
    send: async (request) => {
      if (request.method === "GET") return inSandbox(request);
      exchanges.push(request);
      const answer = typeof script === "function" ? script(request) : script;
      return { status: 200, headers: {}, body: "{}", ...answer };
    },
  });
  const { post } = startInProcess({}, { graph: { ...graph, client } });
  const story = (name: string) => sandbox.scenarios().find((one) => one.name === name)?.token ?? "";
  const exchange = async (name: string, body: object) => {
    const answer = await post(`/api/exchanges/${name}`, body);
    expect(answer.status).toBe(200);
    return Answer.parse(await answer.json());
  };
  return { post, story, exchange, exchanges, apps: sandbox.apps };
}

describe("what is inspected before it is exchanged", () => {
  test("a short-lived token becomes another, and the two errands are told as one", async () => {
    const { exchange, story, exchanges } = setUp();
    const answer = await exchange("extend", { token: story("short-lived-user") });
    expect(answer).toMatchObject({
      exchange: "extend",
      before: { evidence: { kind: "inspected" } },
      planned: { rating: "recommended" },
      outcome: { kind: "done", result: { kind: "token", made: { token: NEW } } },
      observedAt: WORLD_NOW,
    });
    expect(answer.calls.map(({ url }) => url.replace(/.*v26\.0/, ""))).toEqual([
      "/debug_token",
      "/oauth/access_token",
    ]);
    expect(exchanges).toHaveLength(1);
  });

  test.each([
    ["an ended token", "extend", "expired", "impossible"],
    ["a Page token", "extend", "page-not-by-time", "impossible"],
    ["another app's token", "extend", "another-apps-token", "impossible"],
    ["an app's token", "page-tokens", "app-token", "impossible"],
    ["a debug-only token", "extend", "session-info", "impossible"],
    ["an Instagram token", "extend", "instagram-login", "impossible"],
    ["an altered token", "extend", "one-letter-altered", "impossible"],
    ["a lasting system user's as a person's", "extend", "system-user-not-by-time", "impossible"],
    ["a person's token as a system user's", "refresh", "long-lived-user", "impossible"],
    ["a short-lived token", "client-code", "short-lived-user", "not-yet"],
  ])("%s is not sent where it can only fail", async (_what, name, of, rating) => {
    const { exchange, story, exchanges } = setUp();
    const more = name === "client-code" ? { redirectUri: "https://app.example/" } : {};
    const answer = await exchange(name, { token: story(of), ...more });
    expect(answer).toMatchObject({ planned: { rating }, outcome: { kind: "held-back", why: "rule" } });
    expect(exchanges).toEqual([]);
  });

  test("no typed words help where the rules say no", async () => {
    const { exchange, story, exchanges } = setUp();
    await exchange("extend", { token: story("expired"), confirmation: "60 days" });
    expect(exchanges).toEqual([]);
  });
});

describe("a harmful exchange", () => {
  test.each([
    ["extend", "user-not-by-time", "60 days"],
    ["refresh", "system-user-not-by-time", "60 days"],
    ["revoke", "system-user-sixty-days", "revoke"],
    ["revoke", "long-lived-user", "revoke"],
    ["revoke-all", "system-user-sixty-days", "revoke all"],
    ["revoke-all", "long-lived-user", "revoke all"],
  ])("%s of %s waits for its own typed words", async (name, of, words) => {
    const { exchange, story, exchanges } = setUp(name.startsWith("revoke") ? { body: "true" } : MADE);
    const token = story(of);
    const others = ["60 days", "revoke", "revoke all"].filter((other) => other !== words);
    for (const confirmation of [undefined, "", "yes", ...others]) {
      const answer = await exchange(name, { token, confirmation });
      expect(answer.planned).toMatchObject({ rating: "harmful", confirm: words });
      expect(answer.outcome).toEqual({ kind: "held-back", why: "unconfirmed" });
    }
    expect(exchanges).toEqual([]);
    await exchange(name, { token, confirmation: ` ${words.toUpperCase()} ` });
    expect(exchanges).toHaveLength(1);
  });

  test("a new token that ends waits for typed words where the old one has no end, and there alone", async () => {
    const { exchange, story, exchanges } = setUp();
    const token = story("system-user-not-by-time");
    for (const confirmation of [undefined, "revoke"]) {
      const answer = await exchange("rotate", { token, sixtyDays: true, confirmation });
      expect(answer.planned).toMatchObject({ rating: "harmful", confirm: "60 days" });
      expect(answer.outcome).toEqual({ kind: "held-back", why: "unconfirmed" });
    }
    expect(exchanges).toEqual([]);
    await exchange("rotate", { token, sixtyDays: true, confirmation: "60 days" });
    await exchange("rotate", { token, sixtyDays: false });
    await exchange("rotate", { token: story("system-user-sixty-days"), sixtyDays: true });
    expect(exchanges).toHaveLength(3);
  });

  test("an exchange that does no harm needs no words", async () => {
    const { exchange, story, exchanges } = setUp();
    await exchange("extend", { token: story("long-lived-user") });
    expect(exchanges).toHaveLength(1);
  });
});

describe("what Graph answers", () => {
  test.each([
    ["a refusal", { status: 400, body: '{"error":{"message":"no","code":190}}' }, { kind: "refused" }],
    ["a page", { body: "<html></html>" }, { kind: "unreadable", reason: "html" }],
    ["the form of old", { body: `access_token=${NEW}&expires=5183975` }, { kind: "done" }],
    [
      "no end",
      { body: `{"access_token":"${NEW}"}` },
      { kind: "done", result: { made: { expiresIn: null } } },
    ],
  ])("%s is an outcome, with the token before it beside", async (_what, script, outcome) => {
    const { exchange, story, exchanges } = setUp(script);
    const answer = await exchange("extend", { token: story("short-lived-user") });
    expect(answer).toMatchObject({ before: { evidence: { kind: "inspected" } }, outcome });
    expect(exchanges).toHaveLength(1);
  });
});

describe("what each exchange sends", () => {
  test("a system user's new token has the scopes of the old", async () => {
    const { exchange, story, exchanges } = setUp();
    await exchange("rotate", { token: story("system-user-sixty-days"), sixtyDays: true });
    const [sent] = exchanges;
    expect(sent?.url).toMatch(/\/v26\.0\/\d+\/access_tokens$/);
    const form = new URLSearchParams(sent?.body ?? "");
    expect(form.get("scope")).toMatch(/\w/);
    expect(form.get("set_token_expires_in_60_days")).toBe("true");
  });

  test("another app's token can be made debug-only: its app's id is enough", async () => {
    const { exchange, story, exchanges } = setUp((request) =>
      request.url.includes("/oauth/")
        ? { body: `{"access_token":"XAA${NEW}"}` }
        : { status: 400, body: "{}" },
    );
    const answer = await exchange("debug-only", { token: story("another-apps-token") });
    expect(answer.outcome).toMatchObject({ kind: "done" });
    const sent = exchanges.at(-1);
    expect(new URLSearchParams(sent?.body ?? "").get("client_secret")).toBeNull();
  });

  test("a client code needs the address that it will be redeemed with", async () => {
    const { post, story } = setUp();
    const answer = await post("/api/exchanges/client-code", { token: story("long-lived-user") });
    expect(answer.status).toBe(400);
  });
});

describe("without a token", () => {
  test("a code is exchanged with the app that was chosen", async () => {
    const { exchange, exchanges, apps } = setUp();
    const body = { code: "AQBcode", redirectUri: "https://app.example/cb", appId: apps[1]?.id };
    const answer = await exchange("code", { ...body, codeVerifier: "v".repeat(43) });
    expect(answer).toMatchObject({ before: null, planned: null, outcome: { kind: "done" } });
    const form = new URLSearchParams(exchanges[0]?.body ?? "");
    expect(form.get("client_id")).toBe(apps[1]?.id);
    expect(form.get("client_secret")).toBe(apps[1]?.secret);
    expect(form.get("code_verifier")).toBe("v".repeat(43));
  });

  test("a device redeems its code without a secret", async () => {
    const { exchange, exchanges, apps } = setUp();
    const body = { code: "AQBcode", redirectUri: "https://app.example/cb", appId: apps[0]?.id };
    await exchange("redeem", { ...body, machineId: "m1" });
    const form = new URLSearchParams(exchanges[0]?.body ?? "");
    expect(form.get("client_secret")).toBeNull();
    expect(form.get("machine_id")).toBe("m1");
  });

  test.each(["code", "redeem", "app-token"])("%s is not tried with an app that was guessed", async (name) => {
    const { post, exchanges } = setUp();
    const code = { code: "AQBcode", redirectUri: "https://app.example/cb" };
    const answer = await post(`/api/exchanges/${name}`, name === "app-token" ? {} : code);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Several apps are set up");
    expect(exchanges).toEqual([]);
  });

  test("an app token is made in the sandbox, and its text does not leave the server", async () => {
    const { post, sandbox } = startInProcess();
    for (const { id } of sandbox.apps) {
      const answer = await post("/api/exchanges/app-token", { appId: id });
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({
        outcome: { kind: "done", result: { kind: "app-token", evidence: { kind: "inspected" } } },
      });
      const whole = new RegExp(`${id}(?:\\||%7C)[\\w-]{10,}`);
      expect(text).not.toMatch(whole);
    }
  });

  test("nothing can be done where no app is set up", async () => {
    const { post } = startInProcess({ META_MODE: "live", GRAPH_URL: "http://127.0.0.1:1" });
    for (const [name, body] of [
      ["app-token", {}],
      ["code", { code: "x", redirectUri: "https://a.example/" }],
      ["redeem", { code: "x", redirectUri: "https://a.example/" }],
    ] as const) {
      const answer = Answer.parse(await (await post(`/api/exchanges/${name}`, body)).json());
      expect(answer.outcome).toEqual({ kind: "held-back", why: "no-app" });
    }
  });
});

describe("what is no exchange", () => {
  test.each([
    ["/api/exchanges/nothing", { token: "hello" }, 404],
    ["/api/exchanges/extend", {}, 400],
    ["/api/exchanges/extend", { token: "" }, 400],
    ["/api/exchanges/extend", { token: "x", appId: "999" }, 400],
    ["/api/exchanges/extend", { token: "x", more: 1 }, 400],
    ["/api/exchanges/extend", { token: 1 }, 400],
    ["/api/exchanges/code", { code: "x" }, 400],
    ["/api/exchanges/code", { code: "", redirectUri: "x" }, 400],
    ["/api/exchanges/redeem", { code: "x".repeat(9000), redirectUri: "x" }, 400],
    ["/api/exchanges/app-token", { appId: "999" }, 400],
    ["/api/exchanges/app-token", { token: "x" }, 400],
  ])("%s with %j is refused", async (path, body, status) => {
    const answer = await setUp().post(path, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test.each(["garbage", "EAAKcC…wZDZD", "0123456789abcdef0123456789abcdef"])(
    "%s is told as what it is, and not sent",
    async (token) => {
      const { exchange, exchanges } = setUp();
      expect(await exchange("extend", { token })).toMatchObject({ outcome: { kind: "held-back" } });
      expect(exchanges).toEqual([]);
    },
  );
});
