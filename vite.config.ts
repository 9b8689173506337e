import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { type Connect, isRunnableDevEnvironment, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { pagePolicy } from "./src/server/content-security-policy.ts";

type Handler = { readonly fetch: (request: Request) => Response | Promise<Response> };
type Bridge = { readonly createBridge: (built: boolean, listening: string) => Handler };

/** What the backend answers itself under `vite dev`; the page and its modules stay Vite's. */
const BACKEND = /^\/(?:api|healthz|sandbox\/(?:graph|dialog))(?:[/?]|$)/;

/**
 * The backend in the same process: under `vite dev` from its sources, hot; under `vite preview` from the build,
 * where it answers everything, so that headers and nonces are those of production.
 */
function backend(): Plugin {
  const mount =
    (mine: RegExp, load: (listening: string) => Promise<Handler>): Connect.NextHandleFunction =>
    (req, res, next) => {
      if (!mine.test(req.url ?? "")) return next();
      load(`http://127.0.0.1:${req.socket.localPort}`).then(
        (app) =>
          getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false })(
            req,
            res,
          ).catch(next),
        next,
      );
    };
  return {
    name: "backend",
    configureServer(server) {
      const env = server.environments.ssr;
      if (!isRunnableDevEnvironment(env)) throw new Error("the ssr environment must be runnable");
      const load = () => env.runner.import<Bridge>("/src/server/dev.ts");
      server.middlewares.use(mount(BACKEND, async (at) => (await load()).createBridge(false, at)));
    },
    configurePreviewServer(server) {
      const url = pathToFileURL(resolve(server.config.root, "dist/server/dev.js")).href;
      const load = (): Promise<Bridge> => import(url);
      server.middlewares.use(mount(/^/, async (at) => (await load()).createBridge(true, at)));
    },
  };
}

/** Writes each text asset compressed beside itself: the server then never compresses while somebody waits. */
function precompress(): Plugin {
  return {
    name: "precompress",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/^assets\/.*\.(?:js|css|svg)$/.test(fileName)) continue;
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const brotli = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotli });
          this.emitFile({
            type: "asset",
            fileName: `${fileName}.gz`,
            source: gzipSync(source, { level: 9 }),
          });
        }
      },
    },
  };
}

/** Of Vite's hot reload. */
const SOCKETS = ["ws://127.0.0.1:*", "ws://localhost:*"];

export default defineConfig(({ command, isPreview }) => {
  // In the build the nonce is a placeholder that the server fills anew for each page.
  const nonce = command === "serve" && !isPreview ? randomBytes(16).toString("base64") : "__CSP_NONCE__";
  return {
    plugins: [react({ compiler: true }), tailwindcss(), backend(), precompress()],
    resolve: { tsconfigPaths: true },
    html: { cspNonce: nonce },
    server: {
      host: "127.0.0.1",
      port: 5173,
      headers: { "Content-Security-Policy": pagePolicy(nonce, SOCKETS), "Referrer-Policy": "no-referrer" },
    },
    preview: { host: "127.0.0.1", port: 4173 },
    builder: {},
    environments: {
      client: { build: { outDir: "dist/client", modulePreload: { polyfill: false } } },
      ssr: {
        // One self-contained server bundle; in dev, CommonJS dependencies must stay external.
        resolve: { noExternal: command === "build" ? true : [] },
        build: {
          outDir: "dist/server",
          copyPublicDir: false,
          target: "node20",
          sourcemap: true,
          rolldownOptions: {
            input: { main: "src/server/main.ts", dev: "src/server/dev.ts", sandbox: "src/sandbox/main.ts" },
          },
        },
      },
    },
    // No test mocks a module or keeps state in one, so they can share what was loaded: a third of the time.
    test: { include: ["src/**/*.test.{ts,tsx}"], pool: "threads", isolate: false },
  };
});
