import { describe, expect, test } from "vitest";
import { createSandbox, type Fault, type FaultRule } from "./app.ts";
import { NOW } from "./rehearsal.ts";

function start(faults: readonly FaultRule[] = []) {
  const slept: number[] = [];
  const sandbox = createSandbox({
    now: () => NOW,
    seed: "faults",
    faults,
    sleep: async (ms) => void slept.push(ms),
  });
  const access_token = sandbox.scenarios().find(({ name }) => name === "long-lived-user")?.token ?? "";
  const ask = async (path = "/v26.0/me") =>
    sandbox.app.request(`${path}?${new URLSearchParams({ access_token, fields: "id" }).toString()}`);
  return { sandbox, ask, slept };
}

const ANSWER = '{"id":"10215241773831025"}';
const at = (path: string, fault: Fault, times?: number): FaultRule => ({
  path,
  fault,
  ...(times !== undefined && { times }),
});

test("nothing goes wrong unless it was set", async () => {
  const { sandbox, ask, slept } = start();
  expect(sandbox.faults.list()).toEqual([]);
  expect(await (await ask()).text()).toBe(ANSWER);
  expect(slept).toEqual([]);
});

describe("what can go wrong", () => {
  test("the answer comes late, and is right", async () => {
    const { ask, slept } = start([at("/me", { kind: "delay", ms: 1500 })]);
    expect(await (await ask()).text()).toBe(ANSWER);
    expect(slept).toEqual([1500]);
  });

  test("a web page comes in place of the answer", async () => {
    const response = await start([at("/me", { kind: "html-500" })]).ask();
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
  });

  test("the answer breaks off in the middle, its headers intact", async () => {
    const response = await start([at("/me", { kind: "cut-json" })]).ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=UTF-8");
    expect(await response.text()).toBe(ANSWER.slice(0, ANSWER.length / 2));
  });

  test("the connection is lost: the handler throws", async () => {
    await expect(start([at("/me", { kind: "connection-lost" })]).ask()).rejects.toThrow(
      "The connection was lost",
    );
  });

  test("Graph says no, in the words given", async () => {
    const error = {
      message: "An unexpected error has occurred. Please retry your request later.",
      type: "OAuthException",
      code: 2,
      subcode: 99,
    } as const;
    const response = await start([at("/me", { kind: "refusal", error })]).ask();
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message: error.message,
        type: "OAuthException",
        code: 2,
        error_subcode: 99,
        fbtrace_id: response.headers.get("x-fb-trace-id"),
      },
    });
  });

  test("an operation of a batch that took too long strikes no whole call", async () => {
    const { sandbox, ask } = start([at("/me", { kind: "timed-out" }, 1)]);
    expect(await (await ask()).text()).toBe(ANSWER);
    expect(sandbox.faults.list()).toHaveLength(1);
  });

  test("the app's calls are used up", async () => {
    const response = await start([at("/me", { kind: "usage-limit" })]).ask();
    expect(await response.json()).toMatchObject({
      error: { code: 4, message: "(#4) Application request limit reached" },
    });
    expect(JSON.parse(response.headers.get("x-app-usage") ?? "")).toMatchObject({ call_count: 100 });
  });
});

describe("where and how often", () => {
  test.each([
    ["/me", "/v26.0/me", true],
    ["/me", "/me", true],
    ["/me", "/me/permissions", false],
    ["/me/*", "/me/permissions", true],
    ["*", "/v25.0/app", true],
    ["/a.p", "/app", false],
    ["/1021524177383102*", "/10215241773831025", true],
    ["me", "/me", false],
  ])("%s strikes a call to %s: %s", async (path, called, struck) => {
    const { ask } = start([at(path, { kind: "html-500" })]);
    expect((await ask(called)).status === 500).toBe(struck);
  });

  test("as often as it says, and then the next rule, and then none", async () => {
    const { sandbox, ask } = start([
      at("/me", { kind: "html-500" }, 2),
      at("*", { kind: "delay", ms: 5 }, 1),
      at("*", { kind: "cut-json" }, 1),
    ]);
    const statuses = [await ask(), await ask()].map(({ status }) => status);
    expect(statuses).toEqual([500, 500]);
    expect(sandbox.faults.list()).toHaveLength(2);
    expect(await (await ask()).text()).not.toBe(ANSWER);
    expect(sandbox.faults.list()).toEqual([]);
    expect(await (await ask()).text()).toBe(ANSWER);
  });

  test("a delay lets the next rule strike as well", async () => {
    const { ask, slept } = start([at("*", { kind: "delay", ms: 7 }), at("/me", { kind: "html-500" })]);
    expect((await ask()).status).toBe(500);
    expect(slept).toEqual([7]);
  });

  test("new rules take the place of the old ones, and none is none", async () => {
    const { sandbox, ask } = start([at("*", { kind: "html-500" })]);
    sandbox.faults.set([at("/app", { kind: "html-500" }), at("/me", { kind: "html-500" }, 0)]);
    expect(sandbox.faults.list()).toEqual([at("/app", { kind: "html-500" })]);
    expect([(await ask()).status, (await ask("/app")).status]).toEqual([200, 500]);
    sandbox.faults.set([]);
    expect((await ask("/app")).status).toBe(200);
  });

  test("a sandbox that can't wait takes no delay", () => {
    const late = [at("*", { kind: "delay", ms: 1 })];
    const { faults } = createSandbox({ now: () => NOW, seed: "faults" });
    expect(() => faults.set(late)).toThrow("A delay needs the sandbox's option `sleep`.");
    expect(() => createSandbox({ now: () => NOW, seed: "faults", faults: late })).toThrow("A delay needs");
    expect(faults.list()).toEqual([]);
  });
});
