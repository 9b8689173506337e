import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { createSandbox } from "#/sandbox/app.ts";
import type {
  BusinessBatchAnswer,
  OnePageAnswer,
  PageBatchAnswer,
  ProofAnswer,
} from "#/token/pages/answers.ts";
import { connectGraph } from "../graph-connection.ts";
import { configFrom, startInProcess, typedClient, WORLD_NOW } from "../test-server.ts";

const REAL =
  "EAADqHZBu6vogBAJUnTmWgZBcOuUT3ZAuUyYs9ZBp7cZCpV1G2hZAdK8fLwXqRvN0mTzYeWkQjHbPsCxUaIyOgEdVtMrFlSnZD";

const PATHS = {
  "/api/pages": {},
  "/api/pages/list": {},
  "/api/pages/doctor/page": { id: "1353269864728879" },
  "/api/pages/doctor/businesses": {},
  "/api/pages/doctor/business-pages": { business: "1096720448351764", edge: "owned_pages" },
  "/api/pages/proof": { id: "1353269864728879", edge: "insights" },
} as const;

const Answer = z.strictObject({
  extra: z.looseObject({ kind: z.string() }),
  fields: z.enum(["full", "plain"]),
  pause: z.looseObject({ seconds: z.number() }).nullable(),
  observedAt: z.number(),
  calls: z.array(z.looseObject({ url: z.string() })),
  usage: z.looseObject({ percent: z.number() }).nullable(),
  notes: z.array(z.unknown()),
});

const Part = z.strictObject({ goesOn: z.boolean(), ...Answer.omit({ calls: true }).shape });
const Calls = Answer.pick({ calls: true });
const LINES = z.tuple([Part, Calls]).transform(([part, calls]) => ({ ...part, ...calls }));

function setUp(env: Record<string, string> = {}) {
  const server = startInProcess(env);
  const ask = async (path: keyof typeof PATHS, token: string, more: object = {}) => {
    const answer = await server.post(path, { token, ...PATHS[path], ...more });
    expect(answer.status).toBe(200);
    // One part, with its calls behind it.
    const lines = (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    return path === "/api/pages/list" ? LINES.parse(lines) : Answer.parse(lines[0]);
  };
  const story = (name: string) => server.sandbox.scenarios().find((one) => one.name === name)?.token ?? "";
  return { ...server, ask, story };
}

const paths = Object.keys(PATHS).filter((path): path is keyof typeof PATHS => path in PATHS);

describe("every call about Pages", () => {
  test.each(paths)("%s tells a refusal as data", async (path) => {
    const { ask, story } = setUp();
    const { extra, calls } = await ask(path, story("expired"));
    expect(extra).toMatchObject({ kind: "refused" });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).not.toContain("?");
  });

  test.each(paths)("%s sends nothing where a token is not to be sent", async (path) => {
    const { ask, story } = setUp();
    const reasons = async (token: string) => {
      const { extra, calls, observedAt } = await ask(path, token);
      expect(calls).toEqual([]);
      expect(observedAt).toBe(WORLD_NOW);
      return extra;
    };
    expect(await reasons(REAL)).toEqual({ kind: "not-asked", reason: "real-token-in-sandbox" });
    expect(await reasons("f".repeat(32))).toEqual({ kind: "not-asked", reason: "not-askable" });
    expect(await reasons(story("app-token"))).toEqual({ kind: "not-asked", reason: "app-token" });
  });

  test.each(paths)("%s refuses a body that can't be read, without a word of what was sent", async (path) => {
    const { post, lines } = setUp();
    for (const wrong of [
      { token: 7 },
      { after: "" },
      { id: "../evil" },
      { id: "7/feed" },
      { edge: "delete" },
      { more: REAL },
    ]) {
      const needed = Object.keys(wrong).some(
        (key) => key in PATHS[path] || key === "token" || key === "more",
      );
      if (!needed) continue;
      const answer = await post(path, { token: REAL, ...PATHS[path], ...wrong });
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.text()).not.toContain(REAL);
    }
    expect(lines.join("")).not.toContain(REAL);
  });

  test.each(paths)("%s takes POST alone", async (path) => {
    const { app } = setUp();
    expect((await app.request(path)).status).toBe(405);
  });
});

test("a list of several parts comes in one answer, each part with its calls behind it", async () => {
  const { post, story } = setUp();
  const answer = await post("/api/pages/list", { token: story("pages-hundreds") });
  const lines = (await answer.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(6);
  expect(lines.filter((_, at) => at % 2 === 0).map(({ goesOn }) => goesOn)).toEqual([true, true, false]);
  const ids = lines.flatMap(({ extra }) => extra?.value.items.map((page: { id: string }) => page.id) ?? []);
  expect(new Set(ids).size).toBe(260);
  for (const at of [1, 3, 5]) expect(lines[at]).toMatchObject({ calls: [{ status: 200 }] });
  expect(lines[1].calls[0].body).not.toMatch(/EAA[A-Za-z0-9]{20}/);
});

test("what calls a part took is told while Graph still works on the next one", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => void (release = resolve));
  let asked = 0;
  const sleep = async () => {
    asked += 1;
    if (asked === 2) await held;
  };
  const sandbox = createSandbox({ now: () => WORLD_NOW, seed: "test", sleep });
  sandbox.faults.set([{ path: "*/me/accounts", fault: { kind: "delay", ms: 1 } }]);
  const graph = connectGraph(configFrom({}), "http://localhost:3000", sandbox);
  const { post } = startInProcess({}, { graph });
  const token = sandbox.scenarios().find(({ name }) => name === "pages-hundreds")?.token;
  const { body } = await post("/api/pages/list", { token });
  let text = "";
  let askedBehindCalls = 0;
  for await (const piece of body ?? []) {
    text += Buffer.from(piece).toString();
    if (text.split("\n").length !== 3) continue;
    askedBehindCalls = asked;
    release();
  }
  const [first, calls] = text.split("\n").map((line) => JSON.parse(line === "" ? "null" : line));
  expect(first).toMatchObject({ goesOn: true });
  expect(calls).toMatchObject({ calls: [{ status: 200 }] });
  expect([askedBehindCalls, asked]).toEqual([2, 3]);
});

test("the browser's client is typed by the routes", async () => {
  const { api } = typedClient();
  const json = { token: "hello" };
  const list = await (await api.pages.$post({ json })).json();
  const { doctor, proof } = api.pages;
  const page = await (await doctor.page.$post({ json: { ...json, id: "1" } })).json();
  const businesses = await (await doctor.businesses.$post({ json })).json();
  const proven = await (await proof.$post({ json: { ...json, id: "1", edge: "feed" } })).json();
  expectTypeOf(list).toExtend<PageBatchAnswer>();
  expectTypeOf(page).toExtend<OnePageAnswer>();
  expectTypeOf(businesses).toExtend<BusinessBatchAnswer>();
  expectTypeOf(proven).toExtend<ProofAnswer>();
  expect([list, page, businesses, proven].map(({ extra }) => extra.kind)).toEqual(Array(4).fill("not-asked"));
});
