import { createServer, type RequestListener } from "node:http";
import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import type { GraphRequest } from "./send.ts";
import { createUndiciSend, type UndiciSendOptions } from "./undici-send.ts";

const CANARY = "EAAcanarycanarycanary";
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A stand-in for Graph on a real socket, and the wire to it. */
async function connect(answer: RequestListener, more: Partial<UndiciSendOptions> = {}) {
  const sockets = new Set<unknown>();
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const { send, close } = createUndiciSend({ origin, ...more });
  ends.push(close, () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const request = (path: string, rest: Partial<GraphRequest> = {}): GraphRequest => ({
    method: "GET",
    url: `${origin}${path}?input_token=${CANARY}`,
    headers: { accept: "application/json" },
    body: null,
    signal: new AbortController().signal,
    ...rest,
  });
  return { send, request, sockets, server };
}

describe("an answer", () => {
  test("comes with its status, its headers and its text", async () => {
    const { send, request } = await connect((incoming, outgoing) => {
      outgoing.writeHead(400, { "Facebook-API-Version": "v26.0", "set-cookie": ["a=1", "b=2"] });
      outgoing.end(`${incoming.method} ${incoming.url} ${incoming.headers.accept} ünï`);
    });
    const answer = await send(request("/prefix/v26.0/debug_token"));
    expect(answer.status).toBe(400);
    expect(answer.headers).toMatchObject({ "facebook-api-version": "v26.0", "set-cookie": "a=1, b=2" });
    expect(answer.body).toBe(`GET /prefix/v26.0/debug_token?input_token=${CANARY} application/json ünï`);
  });

  test("may be a redirect, which is not followed", async () => {
    const { send, request } = await connect((_, outgoing) => {
      outgoing.writeHead(302, { location: "/elsewhere" });
      outgoing.end();
    });
    expect(await send(request("/"))).toMatchObject({ status: 302, headers: { location: "/elsewhere" } });
  });

  test("to a form has the form's text sent", async () => {
    const { send, request } = await connect((incoming, outgoing) => incoming.pipe(outgoing));
    const form = { method: "POST", body: "client_id=1", headers: { "content-type": "x/y" } } as const;
    expect((await send(request("/", form))).body).toBe("client_id=1");
  });

  test("comes over a connection that is used again", async () => {
    const { send, request, sockets } = await connect((_, outgoing) => outgoing.end("ok"));
    for (let call = 0; call < 20; call += 1) await send(request("/"));
    expect(sockets.size).toBeLessThan(4);
  });

  test("is one of many that share a few connections", async () => {
    const slow: RequestListener = (_, outgoing) => void setTimeout(() => outgoing.end("ok"), 5);
    const { send, request, sockets } = await connect(slow, { connections: 2 });
    await Promise.all(Array.from({ length: 10 }, () => send(request("/"))));
    expect(sockets.size).toBe(2);
  });
});

describe("no answer", () => {
  /** How the call fails; and that nothing of it names the url. */
  async function failure(answer: RequestListener, more: Partial<UndiciSendOptions> = {}, rest = {}) {
    const { send, request } = await connect(answer, more);
    const error: unknown = await send(request("/", rest)).catch((caught: unknown) => caught);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(CANARY);
    return error;
  }

  test("when the connection is reset", async () => {
    expect(await failure((incoming) => incoming.socket.destroy())).toMatchObject({
      reason: "connection-lost",
    });
  });

  test("when the connection breaks in the middle of the body", async () => {
    const cut: RequestListener = (_, outgoing) => {
      outgoing.writeHead(200, { "content-length": "100" });
      outgoing.write('{"data":', () => outgoing.destroy());
    };
    expect(await failure(cut)).toMatchObject({ reason: "connection-lost", status: 200 });
  });

  test("when the body is larger than the limit, declared or not", async () => {
    const declared: RequestListener = (_, outgoing) => outgoing.end("x".repeat(2000));
    const streamed: RequestListener = (_, outgoing) => {
      for (let part = 0; part < 20; part += 1) outgoing.write("x".repeat(100));
      outgoing.end();
    };
    const expected = { reason: "answer-too-large", status: 200 };
    expect(await failure(declared, { maxBodyBytes: 1000 })).toMatchObject(expected);
    expect(await failure(streamed, { maxBodyBytes: 1000 })).toMatchObject(expected);
  });

  test("when it is cancelled before, while waiting, or within a slow body", async () => {
    const reason = new Error("gone");
    const silent: RequestListener = () => {};
    const slow: RequestListener = (_, outgoing) => void outgoing.write("{");
    expect(await failure(silent, {}, { signal: AbortSignal.abort(reason) })).toBe(reason);
    for (const answer of [silent, slow]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(reason), 50);
      expect(await failure(answer, {}, { signal: controller.signal })).toBe(reason);
    }
  });

  test("and Graph's side sees that the call was cancelled", async () => {
    let seen = () => {};
    const closed = new Promise<void>((resolve) => (seen = resolve));
    const controller = new AbortController();
    const { send, request } = await connect((_, outgoing) => {
      outgoing.on("close", seen);
      controller.abort(new Error("gone"));
    });
    await expect(send(request("/", { signal: controller.signal }))).rejects.toThrow("gone");
    await closed;
  });

  test("when nothing listens there", async () => {
    const { send, request, server } = await connect(() => {});
    await new Promise((resolve) => server.close(resolve));
    await expect(send(request("/"))).rejects.toMatchObject({ reason: "connection-refused" });
  });

  test("when the other side speaks no TLS", async () => {
    const { request } = await connect((_, outgoing) => outgoing.end());
    const origin = new URL(request("/").url).origin.replace("http:", "https:");
    const { send, close } = createUndiciSend({ origin });
    ends.push(close);
    await expect(send(request("/", { url: `${origin}/` }))).rejects.toMatchObject({ reason: "tls" });
  });

  test("when the name is unknown", async () => {
    const origin = "http://nowhere.invalid";
    const { send, close } = createUndiciSend({ origin });
    ends.push(close);
    const { signal } = new AbortController();
    const call = send({ method: "GET", url: `${origin}/`, headers: {}, body: null, signal });
    await expect(call).rejects.toMatchObject({ reason: "dns" });
  });
});

test("a call to another origin is a bug, and not sent", async () => {
  const { send, request, sockets } = await connect((_, outgoing) => outgoing.end());
  const { origin } = new URL(request("/").url);
  for (const url of [
    "http://127.0.0.1/",
    `${origin}0/`,
    `${origin}@example.com/`,
    `${origin}.example.com/`,
  ]) {
    await expect(send(request("/", { url }))).rejects.toThrow("another origin");
  }
  expect(sockets.size).toBe(0);
});
