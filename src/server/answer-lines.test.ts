import { Hono } from "hono";
import { expect, test } from "vitest";
import { answerLines } from "./answer-lines.ts";
import { createLog } from "./log.ts";
import { logRequests } from "./request-log.ts";
import type { ServerEnv } from "./server-env.ts";
import { configFrom } from "./test-server.ts";

function serve(lines: () => AsyncGenerator<object>) {
  const logged: string[] = [];
  const log = createLog(configFrom({}), { write: (line) => void logged.push(line) });
  const app = new Hono<ServerEnv>().use(logRequests(log)).get("/", (c) => answerLines(c, lines()));
  return { logged, ask: async () => app.request("/") };
}

test("each object is a line", async () => {
  const answer = await serve(async function* () {
    yield { name: "Harbour\nCafé" };
    yield { name: "…" };
  }).ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
  expect(await answer.text()).toBe('{"name":"Harbour\\nCafé"}\n{"name":"…"}\n');
});

test("a line goes out before the next one is there", async () => {
  let goOn = () => {};
  const next = new Promise<void>((resolve) => void (goOn = resolve));
  const { ask } = serve(async function* () {
    yield { part: 1 };
    await next;
    yield { part: 2 };
  });
  const reader = (await ask()).body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe('{"part":1}\n');
  goOn();
  expect(await read()).toBe('{"part":2}\n');
});

test("a bug in the middle breaks the answer off, and is written down", async () => {
  const { ask, logged } = serve(async function* () {
    yield { part: 1 };
    throw new Error("at https://graph.example/me?access_token=EAAsecret");
  });
  await expect((await ask()).text()).rejects.toThrow(/^A bug broke this answer off\.$/);
  const bugs = logged.filter((line) => line.includes('"bug"'));
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).not.toContain("EAAsecret");
});

test("whoever reads no more ends the work", async () => {
  let ended = false;
  const { ask } = serve(async function* () {
    try {
      for (;;) yield {};
    } finally {
      ended = true;
    }
  });
  const reader = (await ask()).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});

test("whoever goes away while a line is being made breaks nothing", async () => {
  let goOn = () => {};
  const next = new Promise<void>((resolve) => void (goOn = resolve));
  const { ask, logged } = serve(async function* () {
    yield { part: 1 };
    await next;
    yield { part: 2 };
  });
  const reader = (await ask()).body?.getReader();
  await reader?.read();
  const cancelled = reader?.cancel();
  goOn();
  await cancelled;
  await new Promise((resolve) => setImmediate(resolve));
  expect(logged.filter((line) => line.includes('"bug"'))).toEqual([]);
});
