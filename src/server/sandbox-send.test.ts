import { Hono } from "hono";
import { expect, test } from "vitest";
import { createSandboxSend } from "./sandbox-send.ts";

const BASE = "http://127.0.0.1:3000/sandbox/graph";
const app = new Hono()
  .all("/v26.0/echo", async (c) =>
    c.text(`${c.req.method} ${c.req.url} ${await c.req.text()}`, 400, { "x-a": "1" }),
  )
  .get("/v26.0/never", () => new Promise<Response>(() => {}));
app.get("/v26.0/broken", () => {
  throw new Error("socket hang up");
});
app.onError((error) => {
  throw error;
});

const send = createSandboxSend(() => ({ app }), BASE);
const call = (path: string, signal = new AbortController().signal) =>
  send({ method: "GET", url: `${BASE}${path}`, headers: {}, body: null, signal });

test("a call reaches the sandbox below its mount, and comes back as an answer of Graph's", async () => {
  expect(await call("/v26.0/echo?a=1")).toMatchObject({
    status: 400,
    headers: { "x-a": "1" },
    body: "GET http://localhost/v26.0/echo?a=1 ",
  });
  const { signal } = new AbortController();
  const form = await send({ method: "POST", url: `${BASE}/v26.0/echo`, headers: {}, body: "b=2", signal });
  expect(form.body).toBe("POST http://localhost/v26.0/echo b=2");
});

test("a handler that breaks is a lost connection", async () => {
  await expect(call("/v26.0/broken")).rejects.toMatchObject({ name: "SendError", reason: "connection-lost" });
});

test("a call ends with the signal's reason, before it began or while it hangs", async () => {
  const reason = new Error("gone");
  await expect(call("/v26.0/echo", AbortSignal.abort(reason))).rejects.toBe(reason);
  const controller = new AbortController();
  const hanging = call("/v26.0/never", controller.signal);
  controller.abort(reason);
  await expect(hanging).rejects.toBe(reason);
});
