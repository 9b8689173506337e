import { describe, expect, test } from "vitest";
import type { WatchAsker } from "./errand.ts";
import type { Question } from "./question.ts";
import { readAnswer } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";
import { SendError } from "./send-error.ts";
import { scriptGraph, type Turn } from "./scripted-graph.ts";

const QUESTION: Question = {
  method: "GET",
  url: "https://graph.example/edge/v26.0/debug_token?input_token=EAAsecret",
  headers: {},
  body: null,
  hidden: [],
  caller: "app",
  answerIsSecret: false,
};

const parse = (response: GraphResponse) =>
  readAnswer(response, (json) => (typeof json === "object" && json !== null && "data" in json ? json : null));

const GOOD = { body: '{"data":{}}' };
const HTML_503 = { status: 503, body: "<!DOCTYPE html><title>Service Unavailable</title>" };
const error = (code: number, more = {}) => ({
  status: 400,
  body: JSON.stringify({ error: { message: "…", type: "OAuthException", code, fbtrace_id: "AbC", ...more } }),
});

async function ask(turns: readonly Turn[], question = QUESTION, watchAsker: WatchAsker = () => () => {}) {
  const { client, clock, requests } = scriptGraph(...turns);
  const errand = client.begin(watchAsker);
  const startedAt = clock.now();
  const result = await clock.settle(client.ask(question, parse, errand));
  errand.end();
  return { result, requests, calls: errand.calls, tookMs: clock.now() - startedAt, pending: clock.pending };
}

describe("a reading call is repeated", () => {
  test.each([
    ["a lost connection", new SendError("connection-lost")],
    ["HTML with status 503", HTML_503],
    ["an empty 502", { status: 502 }],
    ["code 2", error(2)],
    ["code 1", error(1)],
    ["a refusal that calls itself transient", error(190, { is_transient: true })],
  ] satisfies [string, Turn][])("after %s", async (_, turn) => {
    const { result, requests, calls } = await ask([turn, GOOD]);
    expect(result.ok).toBe(true);
    expect(requests).toHaveLength(2);
    expect(calls).toHaveLength(2);
  });

  test("twice at most, and the last failure counts", async () => {
    const { result, requests } = await ask([HTML_503]);
    expect(requests).toHaveLength(3);
    expect(result).toMatchObject({ ok: false, failure: { kind: "unreadable", reason: "html", status: 503 } });
  });

  test("after a wait that doubles", async () => {
    expect((await ask([HTML_503, GOOD])).tookMs).toBe(200);
    expect((await ask([HTML_503, HTML_503, GOOD])).tookMs).toBe(600);
  });

  test("not when the wait would outlast the deadline", async () => {
    const { requests, tookMs } = await ask([{ takes: 9_900, answer: HTML_503 }, GOOD]);
    expect(requests).toHaveLength(1);
    expect(tookMs).toBe(9_900);
  });
});

describe("a call is not repeated", () => {
  test.each([
    ["a refusal for good", error(190)],
    ["a refusal that says it is not transient", error(2, { is_transient: false })],
    ["the app's rate limit", error(4, { is_transient: true })],
    ["the user's rate limit", error(17, { is_transient: true })],
    ["a Page's rate limit", error(80_001, { is_transient: true })],
    ["a custom rate limit", error(613, { is_transient: true })],
    ["an unknown name", new SendError("dns")],
    ["a closed port", new SendError("connection-refused")],
    ["a timeout of the network", new SendError("timeout")],
    ["HTML with status 200", { body: "<html>" }],
    ["a JSON answer of another shape", { body: "[]" }],
    ["a good answer", GOOD],
  ] satisfies [string, Turn][])("after %s", async (_, turn) => {
    expect((await ask([turn, GOOD])).requests).toHaveLength(1);
  });

  test("when it is no reading call", async () => {
    expect((await ask([HTML_503, GOOD], { ...QUESTION, method: "POST" })).requests).toHaveLength(1);
  });
});

describe("a call ends", () => {
  test("at the deadline of ten seconds", async () => {
    const { result, tookMs, pending } = await ask([{ takes: 60_000, answer: GOOD }]);
    expect(result).toMatchObject({ ok: false, failure: { kind: "unreachable", reason: "timeout" } });
    expect(tookMs).toBe(10_000);
    expect(pending).toBe(1);
  });

  test("when the one who asked goes away", async () => {
    const { client, clock, requests } = scriptGraph({ takes: 60_000, answer: GOOD });
    const errand = client.begin((run) => clock.after(50, run));
    const result = await clock.settle(client.ask(QUESTION, parse, errand));
    expect(result).toMatchObject({ ok: false, failure: { kind: "unreachable", reason: "cancelled" } });
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(clock.now() - 1_800_000_000_000).toBe(50);
  });

  test("at once when the one who asked had gone before", async () => {
    const { client } = scriptGraph(GOOD);
    const errand = client.begin((run) => {
      run();
      return () => {};
    });
    expect(errand.signal.reason).toMatchObject({ reason: "cancelled" });
  });

  test("and does not wait for a retry after that", async () => {
    const { client, clock, requests } = scriptGraph(HTML_503, GOOD);
    const errand = client.begin((run) => clock.after(100, run));
    const result = await clock.settle(client.ask(QUESTION, parse, errand));
    expect(result.ok).toBe(false);
    expect(requests).toHaveLength(1);
  });

  test("with no timer left behind, and nobody watched any more", async () => {
    let watched = 0;
    const watch = () => {
      watched += 1;
      return () => void (watched -= 1);
    };
    expect((await ask([HTML_503, GOOD], QUESTION, watch)).pending).toBe(0);
    expect(watched).toBe(0);
  });
});

test("an error that is none of the wire's is a bug, and thrown", async () => {
  await expect(ask([new TypeError("bug")])).rejects.toThrow("bug");
});

test("what is told of a call has no query", async () => {
  const answer = {
    ...GOOD,
    headers: {
      date: "Sun, 22 Nov 2026 10:00:00 GMT",
      "x-fb-trace-id": "AbC",
      "facebook-api-version": "v26.0",
      "x-app-usage": '{"call_count":28,"total_time":25,"total_cputime":25}',
    },
  };
  const { result } = await ask([{ takes: 12, answer: answer }]);
  expect(result).toEqual({
    ok: true,
    value: {
      value: { data: {} },
      call: {
        method: "GET",
        url: "https://graph.example/edge/v26.0/debug_token",
        status: 200,
        durationMs: 12,
        body: '{"data":{}}',
        traceId: "AbC",
        servedVersion: "v26.0",
        caller: "app",
        usage: { of: "app", useCase: null, percent: 28, regainMinutes: null },
      },
    },
  });
});
