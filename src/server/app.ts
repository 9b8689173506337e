import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { createApi, refuseRest } from "./api.ts";
import { checkBodySize } from "./body-size.ts";
import { chooseGraph, giveWorld, mountSandbox } from "./choose-world.ts";
import type { Config } from "./config.ts";
import { type GraphConnection, SANDBOX_DIALOG, SANDBOX_GRAPH } from "./graph-connection.ts";
import { guard } from "./guard.ts";
import type { Log } from "./log.ts";
import { requirePassword } from "./operator-password.ts";
import { answerProblem, ProblemError, problemOf } from "./problem.ts";
import { limitRate } from "./rate-limit.ts";
import { logBug, logRequests } from "./request-log.ts";
import { pageRoutes } from "./routes/pages.ts";
import type { SandboxWorlds } from "./sandbox-worlds.ts";
import { checkHost, checkJson, checkOrigin } from "./security.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerEnv } from "./server-env.ts";

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  /** The one Graph there is; where there are worlds, the common one. */
  readonly graph: GraphConnection;
  /** Of sandbox mode; null or left out: everybody shares the one connection. */
  readonly worlds?: SandboxWorlds | null;
  /** The product's own version. */
  readonly version: string;
  /** What the build made for the browser; null where somebody else serves it. */
  readonly clientDir: string | null;
  /** Milliseconds, for the rate limit and for logins under way. */
  readonly now?: () => number;
  /** For refusals that take their time. */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** The checks that stand before every route but `/healthz`, then those before what changes or costs something. */
function addGuards(app: Hono<ServerEnv>, parts: AppParts): void {
  const { config, graph, worlds = null } = parts;
  app.use(guard(checkHost(config)));
  if (config.operatorPassword !== null)
    app.use(requirePassword(config.operatorPassword, parts.sleep ?? sleep));
  const rate = limitRate(config.rateLimit, parts.now ?? Date.now);
  const origin = checkOrigin(config);
  const choose = chooseGraph(graph, worlds);
  app.use("/api/*", guard(rate, origin, checkJson), checkBodySize, choose);
  app.use("/sandbox/*", guard(rate, origin), checkBodySize, choose);
}

/**
 * The whole server but its port. @throws when `clientDir` can't be read
 */
export function createApp(parts: AppParts): Hono<ServerEnv> {
  const { config, log, graph, worlds = null, version, clientDir } = parts;
  const app = new Hono<ServerEnv>();
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.id === "internal") logBug(log, error, c.get("requestId"));
    return answerProblem(c, problem, c.get("requestId"));
  });
  app.notFound((c) => {
    const problem = new ProblemError("not-found", "There is nothing at this address.");
    return answerProblem(c, problem, c.get("requestId"));
  });
  app.use(logRequests(log), securityHeaders(config));
  app.get("/healthz", (c) => c.text("ok"));
  addGuards(app, parts);
  app.route("/", createApi(config, version, parts.now));
  refuseRest(app);
  if (graph.sandbox !== null) {
    app.all(`${SANDBOX_GRAPH}/*`, mountSandbox(worlds, SANDBOX_GRAPH, "app"));
    app.all(`${SANDBOX_DIALOG}/*`, mountSandbox(worlds, SANDBOX_DIALOG, "dialog"));
  }
  if (clientDir === null) return app;
  if (worlds !== null) app.get("*", giveWorld(config.publicUrl?.startsWith("https:") ?? false));
  app.route("/", pageRoutes(clientDir));
  return app;
}
