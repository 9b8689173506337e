// The backend for Vite: in development it answers what the page asks for, in preview it serves the built page too.
import { join } from "node:path";
import type { Hono } from "hono";
import type { Sandbox } from "#/sandbox/app.ts";
import { createApp } from "./app.ts";
import { connectGraph, connectWorlds } from "./graph-connection.ts";
import { loadEnvironment } from "./load-environment.ts";
import { createLog } from "./log.ts";
import { productVersion } from "./product-version.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";
import type { ServerEnv } from "./server-env.ts";

declare global {
  /** Outlives a hot reload, so that the tokens of the sandbox stay good while the code changes. */
  var tokenDebuggerWorld: Sandbox | undefined;
}

let bridge: Hono<ServerEnv> | null = null;

/**
 * The backend, made once for each version of this module.
 * @param built - the page is served from the build, too
 * @param listening - where Vite listens; PORT and HOST are not used here
 */
export function createBridge(built: boolean, listening: string): Hono<ServerEnv> {
  if (bridge !== null) return bridge;
  const config = loadEnvironment((sentence) => process.stderr.write(`${sentence}\n`));
  const at = config.publicUrl ?? listening;
  const worlds = connectWorlds(config, at, globalThis.tokenDebuggerWorld);
  const graph = worlds?.of(null) ?? connectGraph(config, at);
  if (graph.sandbox !== null) globalThis.tokenDebuggerWorld = graph.sandbox;
  const clientDir = built ? join(PROJECT_FOLDER, "dist/client") : null;
  const log = createLog(config);
  bridge = createApp({ config, log, graph, worlds, version: productVersion(), clientDir });
  return bridge;
}
