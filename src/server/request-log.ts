import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Log } from "./log.ts";
import type { ServerEnv } from "./server-env.ts";

const LONGEST_PATH = 200;

/**
 * Names each request, and writes one line about it: never its query, headers or body. `ms`: until the answer is ready; of
 * one that comes line by line, until it begins.
 */
export function logRequests(log: Log): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const id = randomUUID();
    c.set("requestId", id);
    c.set("reportBug", (error) => logBug(log, error, id));
    await next();
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    const noted = c.get("noted");
    const path = c.req.path.slice(0, LONGEST_PATH);
    log.info({
      id,
      method: c.req.method,
      path,
      status: c.res.status,
      ms,
      ...(noted !== undefined && { noted }),
    });
  };
}

/** Writes down a bug. Queries are cut from its text: an address in a message can hold a token. */
export function logBug(log: Log, error: unknown, requestId: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error({ id: requestId, bug: text.replaceAll(/\?\S+/g, "?…") });
}
