import { Hono } from "hono";
import { inspect } from "../inspect.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { chosenApp, TokenBody } from "../token-body.ts";
import { watchAsker } from "../watch-asker.ts";

/** `POST /inspections`: asks Graph about one token. Once it set out the answer is 200, whatever came of it. */
export function inspectionRoutes() {
  return new Hono<ServerEnv>().post("/inspections", readJson(TokenBody), async (c) => {
    const { token, appId } = c.req.valid("json");
    const graph = c.get("graph");
    return c.json(await inspect(graph, token, chosenApp(graph, appId), watchAsker(c)), 200);
  });
}
