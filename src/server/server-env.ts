import type { HttpBindings } from "@hono/node-server";
import type { GraphConnection } from "./graph-connection.ts";

/** What a request carries through this server. The bindings are absent when a test calls the app in process. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Set by the outermost middleware. */
    requestId: string;
    /** Writes down a bug that shows only when the answer is on its way. */
    reportBug: (error: unknown) => void;
    /** A few words for the line in the log: what was refused and why, never a value. */
    noted?: string;
    /** The Graph that the routes below `/api` ask: in sandbox mode the world of the browser session. */
    graph: GraphConnection;
  };
}
