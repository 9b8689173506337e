import type { Context } from "hono";
import type { Config } from "./config.ts";
import type { ServerEnv } from "./server-env.ts";

/**
 * The origin at which the page that asks was opened: PUBLIC_URL where it is set. Otherwise what the browser says, which
 * `checkOrigin` and `checkHost` have found to be this server; programs say nothing, so the request's own host counts.
 */
export function pageOrigin(c: Context<ServerEnv>, { publicUrl }: Pick<Config, "publicUrl">): string {
  if (publicUrl !== null) return publicUrl;
  const origin = c.req.header("origin") ?? "";
  // "null" is what a page that sends no referrer may say of itself.
  if (URL.canParse(origin)) return new URL(origin).origin;
  const host = c.req.header("host");
  return host === undefined ? new URL(c.req.url).origin : `http://${host}`;
}
