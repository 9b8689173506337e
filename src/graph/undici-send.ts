import { Pool } from "undici";
import type { GraphResponse, Send } from "./send.ts";
import { SendError } from "./send-error.ts";
import { sendErrorReason } from "./send-error-reason.ts";

/** The network, to one origin alone. */
export interface UndiciSend {
  readonly send: Send;
  /** Lets calls in flight finish, then closes the connections. */
  readonly close: () => Promise<void>;
}

export interface UndiciSendOptions {
  /** Scheme, host and port; calls to any other are a bug. */
  readonly origin: string;
  /** Connections kept at most; further calls wait for one, within their deadline. */
  readonly connections?: number;
  /** Bytes of an answer's body that are read at most. */
  readonly maxBodyBytes?: number;
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

function plain(headers: RawHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) flat[name] = typeof value === "string" ? value : value.join(", ");
  }
  return flat;
}

/** A signal's reason is ours already; anything of undici's may name the url, so only its kind is kept. */
function sendError(error: unknown, signal: AbortSignal, status: number | null): unknown {
  return signal.aborted ? signal.reason : new SendError(sendErrorReason(error), status);
}

/** Keep-alive over HTTP/1.1, one call at a time on a connection. Redirects are answers like any other. */
export function createUndiciSend(options: UndiciSendOptions): UndiciSend {
  const { origin, connections = 64, maxBodyBytes = 5 * 1024 * 1024 } = options;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    maxResponseSize: maxBodyBytes,
    connect: { timeout: 10_000 },
    // Longer than people pause between two tokens; a connection that Graph has closed meanwhile costs a retry.
    keepAliveTimeout: 20_000,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });

  const send: Send = async ({ method, url, headers, body, signal }): Promise<GraphResponse> => {
    if (!url.startsWith(`${origin}/`)) throw new Error(`A call to another origin than ${origin}`);
    let status: number | null = null;
    try {
      const path = url.slice(origin.length);
      const response = await pool.request({ method, path, headers, body, signal });
      status = response.statusCode;
      return { status, headers: plain(response.headers), body: await response.body.text() };
    } catch (error) {
      throw sendError(error, signal, status);
    }
  };
  return { send, close: () => pool.close() };
}
