import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Config } from "./config.ts";
import { urlHost } from "./host-name.ts";
import type { ServerEnv } from "./server-env.ts";

/** A server that is up: where, and how to end it. */
export interface Listening {
  /** Scheme, host and port that it listens on. */
  readonly origin: string;
  /** Takes no more requests, lets those under way finish within `graceMs`, then cuts them off. */
  readonly stop: (graceMs: number) => Promise<void>;
}

function sentenceFor(error: NodeJS.ErrnoException, { host, port }: Config): string {
  const { code = error.name } = error;
  if (code === "EADDRINUSE") {
    return `Port ${port} on ${host} is in use: stop what listens there, or set PORT to another port.`;
  }
  if (code === "EACCES") return `Port ${port} needs more rights than this program has: set PORT above 1023.`;
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code)) {
    return `HOST is not an address of this machine: ${host}.`;
  }
  return `This server can't listen on ${host}, port ${port} (${code}).`;
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive counts as open until its current answer is through.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

/**
 * Binds the port, then makes the app: only then its address is known (port 0 is any free one).
 * @throws with one sentence for people when the port can't be had
 */
export function listen(config: Config, createApp: (origin: string) => Hono<ServerEnv>): Promise<Listening> {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 });
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Error(sentenceFor(error, config), { cause: error })));
    server.listen(config.port, config.host, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : config.port;
      const origin = `http://${urlHost(config.host)}:${port}`;
      try {
        const handle = getRequestListener(createApp(origin).fetch);
        server.on("request", (request, response) => void handle(request, response));
        resolve({ origin, stop: (graceMs) => stop(server, graceMs) });
      } catch (error) {
        server.close();
        reject(error);
      }
    });
  });
}
