import { Pool } from "undici";
import { AnswerCollector } from "./collect-answer.ts";
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

  const send: Send = async ({ method, url, headers, body, signal }) => {
    if (!url.startsWith(`${origin}/`)) throw new Error(`A call to another origin than ${origin}`);
    if (signal.aborted) throw signal.reason;
    return new Promise<GraphResponse>((resolve, reject) => {
      const onAbort = () => {
        reject(signal.reason);
        collector.stop(new SendError("cancelled"));
      };
      const collector = new AnswerCollector({
        answered: (answer) => {
          signal.removeEventListener("abort", onAbort);
          resolve(answer);
        },
        // Anything of undici's may name the url, so only its kind is kept.
        failed: (error, status) => {
          signal.removeEventListener("abort", onAbort);
          reject(new SendError(sendErrorReason(error), status));
        },
      });
      signal.addEventListener("abort", onAbort);
      pool.dispatch({ method, path: url.slice(origin.length), headers, body }, collector);
    });
  };
  return { send, close: () => pool.close() };
}
