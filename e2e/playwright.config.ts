import { defineConfig } from "playwright/test";
import { ports, urls } from "./ports.ts";
import { unsetEnvironment } from "./unset-environment.mjs";

const executablePath = process.env["CHROMIUM_PATH"];
const results = process.env["E2E_RESULTS"];

/** An app that exists nowhere; the stand-in Graph asks for no credential. Its secret is a canary of the stories. */
const MADE_UP_APP = { META_APP_ID: "734512908844182", META_APP_SECRET: "c0ffee00".repeat(4) };

const server = (command: string, ready: string, env: Record<string, string>) => ({
  command,
  cwd: "..",
  env: { ...unsetEnvironment, LOG_LEVEL: "warn", ...env },
  url: ready,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 3000 },
});

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  // A story waits more than it works: three keep two cores busy.
  workers: 3,
  timeout: 30_000,
  reporter: [["list"], ...(results ? [["json", { outputFile: results }] as const] : [])],
  use: {
    baseURL: urls.app,
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  webServer: [
    server("node dist/server/main.js", `${urls.app}/healthz`, {
      META_MODE: "sandbox",
      PORT: ports.app,
      RATE_LIMIT_PER_MINUTE: "100000",
      RATE_LIMIT_BURST: "10000",
    }),
    server("node dist/server/sandbox.js", `${urls.sandbox}/sandbox.json`, { SANDBOX_PORT: ports.sandbox }),
    server("node e2e/live-server.mjs", `${urls.live}/healthz`, { PORT: ports.live, SANDBOX: urls.sandbox }),
    server("node dist/server/main.js", `${urls.bare}/healthz`, {
      META_MODE: "live",
      PORT: ports.bare,
      GRAPH_URL: urls.sandbox,
    }),
    server("node e2e/stand-in-graph.mjs", `${urls.graph}/ready`, { PORT: ports.graph }),
    server("node dist/server/main.js", `${urls.stood}/healthz`, {
      ...MADE_UP_APP,
      META_MODE: "live",
      PORT: ports.stood,
      GRAPH_URL: urls.graph,
    }),
  ],
});
