// The floor: Hono and an undici Pool that pass Graph's answer on, and do nothing else.
// @ts-check
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "undici";

const pool = new Pool(process.env["GRAPH_URL"] ?? "", { connections: 64, pipelining: 1 });
const app = new Hono().post("/api/inspections", async (c) => {
  const { token } = await c.req.json();
  const answer = await pool.request({
    method: "GET",
    path: `/v26.0/debug_token?input_token=${encodeURIComponent(token)}`,
    headers: { authorization: `Bearer ${process.env["META_APP_ID"]}|${process.env["META_APP_SECRET"]}` },
  });
  return c.body(await answer.body.text(), 200, { "content-type": "application/json" });
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"]) });
