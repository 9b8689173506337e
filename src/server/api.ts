import { Hono } from "hono";
import type { Config } from "./config.ts";
import { keepLogins } from "./login-session.ts";
import { ProblemError } from "./problem.ts";
import { appRoutes } from "./routes/apps.ts";
import { exchangeRoutes } from "./routes/exchanges.ts";
import { extraRoutes } from "./routes/extras.ts";
import { inspectionRoutes } from "./routes/inspections.ts";
import { loginRoutes } from "./routes/logins.ts";
import { pageListRoutes } from "./routes/page-list.ts";
import type { PANEL_PATHS } from "./routes/pages.ts";
import { permissionRoutes } from "./routes/permissions.ts";
import { proofRoutes } from "./routes/proofs.ts";
import { scenarioRoutes } from "./routes/scenarios.ts";
import type { ServerEnv } from "./server-env.ts";

/** The methods of each path; anything else is refused with them. */
const METHODS = {
  "/api/apps": "GET, HEAD",
  "/api/inspections": "POST",
  "/api/inspections/identity": "POST",
  "/api/inspections/permissions": "POST",
  "/api/inspections/app": "POST",
  "/api/inspections/targets": "POST",
  "/api/logins": "GET, HEAD, POST",
  "/api/logins/finish": "POST",
  "/api/logins/by-hand": "POST",
  "/api/permissions/revoke": "POST",
  "/api/exchanges/:exchange": "POST",
  "/api/proofs": "POST",
  "/api/proofs/check": "POST",
  "/api/pages": "POST",
  "/api/pages/list": "POST",
  "/api/pages/doctor/page": "POST",
  "/api/pages/doctor/businesses": "POST",
  "/api/pages/doctor/business-pages": "POST",
  "/api/pages/proof": "POST",
  "/api/sandbox/scenarios": "GET, HEAD",
} as const;

/** Everything below `/api`. `version` is the product's; `now` in milliseconds, for what ends by time. */
export function createApi(config: Config, version: string, now: () => number = Date.now) {
  return new Hono<ServerEnv>()
    .basePath("/api")
    .route("/", inspectionRoutes())
    .route("/", extraRoutes())
    .route("/", loginRoutes(config, keepLogins(config, now)))
    .route("/", permissionRoutes())
    .route("/", exchangeRoutes())
    .route("/", proofRoutes())
    .route("/", pageListRoutes())
    .route("/", appRoutes(config, version))
    .route("/", scenarioRoutes());
}

/** What the browser's client is typed by. */
export type Api = ReturnType<typeof createApi>;

/** The addresses at which this server gives out the page. */
export type PanelPath = (typeof PANEL_PATHS)[number];

/** Refuses what no route has answered: a known path by another method, or an unknown path. */
export function refuseRest(api: Hono<ServerEnv>): void {
  for (const [path, allow] of Object.entries(METHODS)) {
    api.all(path, () => {
      throw new ProblemError("method-not-allowed", `This address takes ${allow} alone.`, { allow });
    });
  }
  api.all("/api/*", () => {
    throw new ProblemError("not-found", "There is nothing at this address of the API.");
  });
}
