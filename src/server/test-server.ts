import { Hono } from "hono";
import { testClient } from "hono/testing";
import { createSandbox, type Sandbox } from "#/sandbox/app.ts";
import { createApi } from "./api.ts";
import { createApp, type AppParts } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { chooseGraph } from "./choose-world.ts";
import { connectGraph } from "./graph-connection.ts";
import { createLog } from "./log.ts";
import type { ServerEnv } from "./server-env.ts";

/** A moment in Nov 2026, epoch seconds: the time in the sandbox of tests. */
export const WORLD_NOW = 1_795_341_600;

/** The configuration that these variables make. For tests. */
export function configFrom(env: Readonly<Record<string, string>>): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
}

/** The whole server in process, with what it logs. For tests. */
export function startInProcess(env: Readonly<Record<string, string>> = {}, more: Partial<AppParts> = {}) {
  const config = configFrom(env);
  const lines: string[] = [];
  const log = createLog(config, { write: (line) => void lines.push(line) });
  const sandbox: Sandbox = createSandbox({ now: () => WORLD_NOW, seed: "test" });
  const graph = connectGraph(config, "http://localhost:3000", sandbox);
  const app = createApp({
    config,
    log,
    graph,
    version: "1.2.3",
    clientDir: null,
    sleep: async () => {},
    ...more,
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { app, post, lines, sandbox };
}

/** A client of the API in process, typed by its routes as the browser's is. For tests. */
export function typedClient() {
  const config = configFrom({});
  const graph = connectGraph(config, "http://localhost:3000");
  const app = new Hono<ServerEnv>().use(chooseGraph(graph, null)).route("/", createApi(config, "1"));
  return testClient(app);
}
