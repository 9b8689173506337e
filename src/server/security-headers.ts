import type { MiddlewareHandler } from "hono";
import type { Config } from "./config.ts";
import { NO_PAGE_POLICY } from "./content-security-policy.ts";
import type { ServerEnv } from "./server-env.ts";

/** A route may set its own: pages have another policy, and hashed files are kept. */
const HEADERS = {
  "content-security-policy": NO_PAGE_POLICY,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), clipboard-read=(self), clipboard-write=(self)",
};

/** Half a year, and no say about other host names of the operator. */
const HSTS = { "strict-transport-security": "max-age=15552000" };

/**
 * Gives every answer the headers that keep browsers strict, and the request's id. On a real connection they are laid
 * down before the answer is made: a `Headers` object would cost a third of what the whole request does.
 */
export function securityHeaders({ publicUrl }: Pick<Config, "publicUrl">): MiddlewareHandler<ServerEnv> {
  const always = Object.entries({ ...HEADERS, ...(publicUrl?.startsWith("https:") && HSTS) });
  return async (c, next) => {
    const outgoing = c.env?.outgoing;
    const id = c.get("requestId");
    if (outgoing !== undefined) {
      for (const [name, value] of always) outgoing.setHeader(name, value);
      outgoing.setHeader("x-request-id", id);
      return next();
    }
    await next();
    const { headers } = c.res;
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value);
    headers.set("x-request-id", id);
  };
}
