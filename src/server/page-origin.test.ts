import { Hono } from "hono";
import { expect, test } from "vitest";
import { pageOrigin } from "./page-origin.ts";
import type { ServerEnv } from "./server-env.ts";

const originOf = async (publicUrl: string | null, headers: Record<string, string>) => {
  const app = new Hono<ServerEnv>().get("/", (c) => c.text(pageOrigin(c, { publicUrl })));
  return (await app.request("http://localhost/", { headers })).text();
};

test.each([
  [
    "what the browser says",
    null,
    { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
    "http://127.0.0.1:3000",
  ],
  ["the host that a program asks", null, { host: "localhost:3000" }, "http://localhost:3000"],
  [
    "the host, where the browser says null",
    null,
    { origin: "null", host: "localhost:3000" },
    "http://localhost:3000",
  ],
  ["the request's own, in process", null, {}, "http://localhost"],
  [
    "PUBLIC_URL, whatever the request says",
    "https://tokens.example.com",
    { origin: "http://10.0.0.7:3000", host: "10.0.0.7:3000" },
    "https://tokens.example.com",
  ],
])("a page was opened at %s", async (_, publicUrl, headers, origin) => {
  expect(await originOf(publicUrl, headers)).toBe(origin);
});
