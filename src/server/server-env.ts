import type { HttpBindings } from "@hono/node-server";

/** What a request carries through this server. The bindings are absent when a test calls the app in process. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Set by the outermost middleware. */
    requestId: string;
  };
}
