import { Hono } from "hono";
import { expect, test } from "vitest";
import { requirePassword } from "./operator-password.ts";
import { answerProblem, problemOf } from "./problem.ts";
import { Secret } from "./secret.ts";
import type { ServerEnv } from "./server-env.ts";

const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString("base64")}` });

function setUp(sleep: (ms: number) => Promise<unknown> = async () => {}) {
  const waits: number[] = [];
  const app = new Hono<ServerEnv>();
  app.onError((error, c) => answerProblem(c, problemOf(error), "id"));
  app.use(
    requirePassword(new Secret("open sésame:2"), (ms) => {
      waits.push(ms);
      return sleep(ms);
    }),
  );
  app.get("/", (c) => c.text("in"));
  const call = async (headers: Record<string, string>) => app.request("/", { headers });
  return { call, waits };
}

test("without a password the answer is 401 and asks for one", async () => {
  const answer = await setUp().call({});
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Basic realm=/);
});

test("the right password opens, whatever the user name", async () => {
  const { call, waits } = setUp();
  expect((await call(basic("operator:open sésame:2"))).status).toBe(200);
  expect((await call(basic(":open sésame:2"))).status).toBe(200);
  expect(waits).toEqual([]);
});

test.each(["operator:wrong", "operator:", "open sésame:2x", "no colon"])("%j does not open", async (pair) => {
  expect((await setUp().call(basic(pair))).status).toBe(401);
});

test.each(["Bearer open", "Basic", "Basic ???", "basic =", "Digest x"])(
  "the header %j does not open",
  async (authorization) => {
    expect((await setUp().call({ authorization })).status).toBe(401);
  },
);

test("each failure takes longer than the one before, up to four seconds", async () => {
  const { call, waits } = setUp();
  for (let tries = 0; tries < 8; tries += 1) await call(basic("x:wrong"));
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 4000]);
});

test("failures do not slow the right password down", async () => {
  const { call, waits } = setUp();
  for (let tries = 0; tries < 5; tries += 1) await call(basic("x:wrong"));
  expect((await call(basic("x:open sésame:2"))).status).toBe(200);
  expect(waits).toHaveLength(5);
});

test("guessing side by side does not get around the wait", async () => {
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  const { call } = setUp(() => asleep);
  const guesses = Array.from({ length: 8 }, () => call(basic("x:wrong")));
  const ninth = await call(basic("x:open sésame:2"));
  expect(ninth.status).toBe(429);
  expect(ninth.headers.get("retry-after")).toBe("5");
  wake();
  await Promise.all(guesses);
  expect((await call(basic("x:open sésame:2"))).status).toBe(200);
});
