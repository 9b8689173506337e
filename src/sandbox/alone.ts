import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener, type HttpBindings, RequestError } from "@hono/node-server";
import { Hono } from "hono";
import { describeWorld, printWorld, type WorldSheet } from "./describe-world.ts";
import { toResponse, type WrittenAnswer } from "./graph-response.ts";
import { openSandbox } from "./open-sandbox.ts";
import { answerUnreadable, refuseConnection } from "./unreadable-request.ts";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 4100;
/** Tokens have no maximum length and travel in queries, so Node's 16 kB are not enough. */
const MAX_HEADER_BYTES = 1024 * 1024;

/** The sandbox as a server of its own. */
export interface Alone {
  readonly app: Hono<{ Bindings: HttpBindings }>;
  readonly sheet: () => WorldSheet;
  /** What Graph says to something that is no request. */
  readonly unreadable: () => WrittenAnswer;
}

/** The port that `SANDBOX_PORT` names (none or blank: 4100; 0: any free one); null when it is no port. */
export function readPort(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return port <= 65_535 ? port : null;
}

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

/** Graph and the login dialog at the root, and `/sandbox.json`, what is in the world, for this machine alone. Clock in epoch seconds. */
export function createAlone(options: { now: () => number; seed: string }): Alone {
  const { sandbox, world } = openSandbox(options);
  const sheet = () => describeWorld(world, sandbox);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/sandbox.json", (c) => {
    const local = isLoopback(c.env.incoming.socket.remoteAddress);
    return local ? c.json(sheet()) : c.text("Only this machine may read this.\n", 403);
  });
  app.route("/", sandbox.dialog);
  app.route("/", sandbox.app);
  return { app, sheet, unreadable: () => answerUnreadable(sandbox.now()) };
}

/** Every answer is Graph's, also to what is no HTTP or names no address. */
function createGraphServer(app: Alone["app"], unreadable: Alone["unreadable"]): Server {
  const errorHandler = (error: unknown): Response =>
    error instanceof RequestError ? toResponse(unreadable()) : new Response(null, { status: 500 });
  const handle = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    hostname: HOST,
    errorHandler,
  });
  const options = { maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false };
  const server = createServer(options, (request, response) => {
    void handle(request, response);
  });
  const refuse = (socket: Duplex) => {
    refuseConnection(socket, unreadable());
  };
  server.on("clientError", (_, socket) => {
    refuse(socket);
  });
  server.on("connect", (_, socket) => {
    refuse(socket);
  });
  server.on("checkExpectation", (request, response) => {
    void handle(request, response);
  });
  return server;
}

/** Listens on this machine. Resolves when it does; rejects with a sentence for the user when it can't. */
export function listen(
  { app, sheet, unreadable }: Alone,
  port: number,
): Promise<{ server: Server; text: string }> {
  const server = createGraphServer(app, unreadable);
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what listens there, or set SANDBOX_PORT to another port.`;
      const other = `The sandbox can't listen on ${HOST}:${port} (${cause.code ?? cause.message}).`;
      reject(new Error(cause.code === "EADDRINUSE" ? taken : other, { cause }));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      const actual = typeof address === "object" && address !== null ? address.port : port;
      resolve({ server, text: printWorld(sheet(), `http://${HOST}:${actual}`) });
    });
  });
}
