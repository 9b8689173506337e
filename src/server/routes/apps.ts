import { Hono } from "hono";
import type { Config } from "../config.ts";
import type { GraphConnection } from "../graph-connection.ts";
import type { ServerEnv } from "../server-env.ts";

/** `GET /apps`: the mode, the versions, and the apps by what anybody may know of them. */
export function appRoutes(config: Config, graph: GraphConnection, version: string) {
  const apps = graph.apps.map(({ id, name }) => ({ id, name }));
  return new Hono<ServerEnv>().get("/apps", (c) =>
    c.json({ mode: config.mode, graphVersion: config.graphVersion, version, apps }, 200),
  );
}
