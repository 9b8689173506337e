import type { Context, MiddlewareHandler } from "hono";
import type { ServerEnv } from "./server-env.ts";

/** Lets a request pass, or throws a `ProblemError`. */
export type Check = (c: Context<ServerEnv>) => void;

/** Runs checks before a route, in order. One middleware for all of them: each costs every request a few promises. */
export function guard(...checks: readonly Check[]): MiddlewareHandler<ServerEnv> {
  return (c, next) => {
    for (const check of checks) check(c);
    return next();
  };
}
