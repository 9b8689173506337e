import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ProblemError } from "./problem.ts";
import type { ServerEnv } from "./server-env.ts";

const MOST_BYTES = 2 * 1024 * 1024;

function refuse(): never {
  throw new ProblemError("too-large", "The body of this request is larger than 2 MB.");
}

const counting = bodyLimit({ maxSize: MOST_BYTES, onError: refuse });

/** Refuses bodies over 2 MB: by their declared length where there is one, else by counting while they arrive. */
export const checkBodySize: MiddlewareHandler<ServerEnv> = (c, next) => {
  const length = c.req.header("content-length");
  // Touching the body's stream costs more than the rest of a request, so it is left to those who need it.
  if (length === undefined || c.req.header("transfer-encoding") !== undefined) return counting(c, next);
  if (Number(length) > MOST_BYTES) refuse();
  return next();
};
