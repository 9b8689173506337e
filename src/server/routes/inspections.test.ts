import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createSandbox } from "#/sandbox/app.ts";
import { connectGraph } from "../graph-connection.ts";
import { configFrom, startInProcess, WORLD_NOW } from "../test-server.ts";

const REAL =
  "EAADqHZBu6vogBAJUnTmWgZBcOuUT3ZAuUyYs9ZBp7cZCpV1G2hZAdK8fLwXqRvN0mTzYeWkQjHbPsCxUaIyOgEdVtMrFlSnZD";
const Answer = z.object({
  evidence: z.looseObject({ kind: z.string() }),
  observedAt: z.number(),
  app: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  calls: z.array(z.looseObject({ url: z.string() })),
  usage: z.looseObject({ percent: z.number() }).nullable(),
  notes: z.array(z.looseObject({ kind: z.string() })),
});
const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
});

function setUp(env: Record<string, string> = {}) {
  const server = startInProcess(env);
  const inspect = async (token: string) => {
    const answer = await server.post("/api/inspections", { token });
    expect(answer.status).toBe(200);
    return Answer.parse(await answer.json());
  };
  const story = (name: string) =>
    server.sandbox.scenarios().find((found) => found.name === name)?.token ?? "";
  return { ...server, inspect, story };
}

describe("in the sandbox", () => {
  test("every scenario gets evidence, dated by the world's clock", async () => {
    const { inspect, sandbox } = setUp();
    const kinds = new Set<string>();
    for (const { token } of sandbox.scenarios()) {
      const answer = await inspect(token);
      kinds.add(answer.evidence.kind);
      expect(answer.observedAt).toBe(WORLD_NOW);
      const sent = answer.evidence.kind !== "offline";
      expect(answer.calls[0]?.url).toBe(
        sent ? "http://localhost:3000/sandbox/graph/v26.0/debug_token" : undefined,
      );
    }
    expect([...kinds].toSorted()).toEqual(["inspected", "offline", "self-known"]);
  });

  test("a version that has ended is served by another, which is noted", async () => {
    const { inspect, story } = setUp({ GRAPH_VERSION: "v19.0" });
    expect((await inspect(story("long-lived-user"))).notes).toEqual([
      { kind: "other-version", asked: "v19.0", served: expect.stringMatching(/^v2\d\.0$/) },
    ]);
    expect((await setUp().inspect(story("long-lived-user"))).notes).toEqual([]);
  });

  test("how far the app's calls are used up is told", async () => {
    const sandbox = createSandbox({ now: () => WORLD_NOW, seed: "test", budget: 4 });
    const config = configFrom({});
    const graph = connectGraph(config, "http://localhost:3000", sandbox);
    const { post } = startInProcess({}, { graph });
    const token = sandbox.scenarios().find(({ name }) => name === "long-lived-user")?.token;
    const percents: (number | undefined)[] = [];
    for (let call = 0; call < 4; call += 1) {
      const answer = Answer.parse(await (await post("/api/inspections", { token })).json());
      percents.push(answer.usage?.percent);
    }
    expect(percents).toEqual([25, 50, 75, 100]);
  });

  test("space around a token does not matter", async () => {
    const { inspect, sandbox } = setUp();
    const { token } = sandbox.scenarios()[0] ?? { token: "" };
    expect((await inspect(` \n${token}\n`)).evidence.kind).toBe("inspected");
  });

  test("a real token is not sent and not judged", async () => {
    const answer = await setUp().inspect(REAL);
    expect(answer).toEqual({
      evidence: { kind: "not-asked", reason: "real-token-in-sandbox", appId: "257422819769992" },
      observedAt: WORLD_NOW,
      app: null,
      calls: [],
      usage: null,
      notes: [],
    });
  });
});

describe("an app chosen by hand", () => {
  test("is tried first, and the right one follows", async () => {
    const { post, story, sandbox } = setUp();
    const [studio, harbour] = sandbox.apps;
    const token = story("long-lived-user");
    const ask = async (appId?: string) =>
      Answer.parse(await (await post("/api/inspections", { token, appId })).json());
    const byHand = await ask(harbour?.id);
    expect(byHand).toMatchObject({ evidence: { kind: "inspected" }, app: { id: studio?.id } });
    expect(byHand.calls).toHaveLength(2);
    expect((await ask(studio?.id)).calls).toHaveLength(1);
    expect((await ask()).calls).toHaveLength(1);
  });

  test("must be one of this server's", async () => {
    const answer = await setUp().post("/api/inspections", { token: "hello", appId: "519830274466015" });
    expect(answer.status).toBe(400);
    expect(Problem.parse(await answer.json())).toMatchObject({
      type: "urn:problem:invalid-request",
      detail: expect.stringContaining('"appId" is not one of the apps of this server'),
    });
  });
});

describe("in live mode", () => {
  const LIVE = { META_MODE: "live", GRAPH_URL: "http://127.0.0.1:1" };
  const OWN_APP = { META_APP_ID: "257422819769992", META_APP_SECRET: "c0ffee00".repeat(4) };

  test.each([
    ["to Graph for an app of one's own", { ...LIVE, ...OWN_APP }],
    ["to Meta", { META_MODE: "live" }],
  ])("a sandbox token is not sent %s", async (_where, env) => {
    const { inspect, sandbox } = setUp(env);
    const token = sandbox.scenarios().find((found) => found.token.startsWith("EAA"))?.token ?? "";
    expect(await inspect(token)).toMatchObject({
      evidence: { kind: "not-asked", reason: "sandbox-token-in-live", appId: sandbox.apps[0]?.id },
      calls: [],
    });
  });

  test("it is sent where no app is set up and Graph is on this machine: that may be the sandbox", async () => {
    const { inspect, sandbox } = setUp(LIVE);
    const token = sandbox.scenarios().find((found) => found.token.startsWith("EAA"))?.token ?? "";
    expect((await inspect(token)).evidence).toMatchObject({ kind: "unreachable" });
  });

  test("it is sent when that very app is configured, as for a sandbox that runs elsewhere", async () => {
    const sandboxApp = setUp().sandbox.apps[0];
    const app = { META_APP_ID: sandboxApp?.id ?? "", META_APP_SECRET: sandboxApp?.secret ?? "" };
    const { inspect, sandbox } = setUp({ ...LIVE, ...app });
    const token = sandbox.scenarios().find((found) => found.token.startsWith("EAA"))?.token ?? "";
    expect(await inspect(token)).toMatchObject({
      evidence: { kind: "unreachable", reason: "connection-refused" },
      calls: [{ url: "http://127.0.0.1:1/v26.0/debug_token", status: null }],
    });
  });

  test("a real token is sent; without an app it asks for itself", async () => {
    expect(await setUp(LIVE).inspect(REAL)).toMatchObject({
      evidence: { kind: "unreachable" },
      app: null,
      calls: [{}],
    });
  });
});

describe("what must not be sent is judged by its look", () => {
  test.each([
    ["0123456789abcdef0123456789abcdef", "app-secret"],
    ["734512908844182|0123456789abcdef0123456789abcdef", "app-secret-or-client-token"],
    ["IGAAcanarycanarycanarycanary", "instagram"],
    ["TH|734512908844182|canarycanarycanary", "threads-app"],
    ["hello", "not-a-token"],
  ])("%s is %s", async (token, family) => {
    for (const env of [{}, { META_MODE: "live", GRAPH_URL: "http://127.0.0.1:1" }]) {
      const answer = await setUp(env).inspect(token);
      expect(answer).toMatchObject({
        evidence: { kind: "offline", guess: { family } },
        app: null,
        calls: [],
      });
    }
  });
});

describe("a request that can't be read is refused, not a failure", () => {
  test.each([
    ["broken JSON", '{"token":'],
    ["an empty body", ""],
    ["no object", '"EAAcanary"'],
    ["a list", "[]"],
    ["null", "null"],
    ["no token", "{}"],
    ["a number", '{"token":1}'],
    ["an object", '{"token":{"a":1}}'],
    ["an empty token", '{"token":""}'],
    ["a blank token", '{"token":" \\n "}'],
    ["another field", '{"token":"EAAcanary","EAAcanary":1}'],
    ["a token over 1 MB", JSON.stringify({ token: "a".repeat(1024 * 1024 + 1) })],
    ["a prototype", '{"__proto__":{"token":"EAAcanary"}}'],
  ])("%s", async (_, body) => {
    const { post } = setUp();
    const answer = await post("/api/inspections", body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = Problem.parse(await answer.json());
    expect(problem).toMatchObject({ type: "urn:problem:invalid-request", status: 400 });
    expect(problem.instance).toBe(`urn:uuid:${answer.headers.get("x-request-id")}`);
    expect(JSON.stringify(problem)).not.toContain("canary");
  });

  test("and told what is wrong with it", async () => {
    const detail = async (body: string) =>
      Problem.parse(await (await setUp().post("/api/inspections", body)).json()).detail;
    expect(await detail('{"token":1}')).toBe(
      'The body of this request can\'t be used: "token" must be a text.',
    );
    expect(await detail('{"token":"x","more":1}')).toMatch(/there is a field that this call doesn't take\.$/);
    expect(await detail("[]")).toMatch(/a JSON object is expected\.$/);
  });

  test("a token of 1 MB is read", async () => {
    const answer = await setUp().post("/api/inspections", { token: "a".repeat(1024 * 1024) });
    expect(answer.status).toBe(200);
  });
});
