import { Hono } from "hono";
import type { Config } from "../config.ts";
import type { ServerEnv } from "../server-env.ts";

/** `GET /apps`: the mode, the versions, and the apps by what anybody may know of them. */
export function appRoutes(config: Config, version: string) {
  return new Hono<ServerEnv>().get("/apps", (c) => {
    const apps = c.get("graph").apps.map(({ id, name }) => ({ id, name }));
    return c.json({ mode: config.mode, graphVersion: config.graphVersion, version, apps }, 200);
  });
}
