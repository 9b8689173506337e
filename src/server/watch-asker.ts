import type { Context } from "hono";
import type { WatchAsker } from "#/graph/errand.ts";
import type { ServerEnv } from "./server-env.ts";

/** Tells when the browser has gone away: its connection closes before the answer is through. */
export function watchAsker(c: Context<ServerEnv>): WatchAsker {
  const outgoing = c.env?.outgoing;
  return (run) => {
    if (outgoing === undefined) {
      const { signal } = c.req.raw;
      signal.addEventListener("abort", run);
      return () => signal.removeEventListener("abort", run);
    }
    if (outgoing.destroyed) run();
    outgoing.once("close", run);
    return () => outgoing.off("close", run);
  };
}
