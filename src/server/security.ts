import type { Context } from "hono";
import type { Config } from "./config.ts";
import type { Check } from "./guard.ts";
import { bareHost, isIpLiteral, isLoopback } from "./host-name.ts";
import { ProblemError } from "./problem.ts";
import type { ServerEnv } from "./server-env.ts";

/** What the request says it was sent to. In process there is no such header, but an address. */
const hostOf = (c: Context<ServerEnv>) => c.req.header("host") ?? new URL(c.req.url).host;

/**
 * Refuses host names that are not this server's. A page that rebinds its own name to this machine's address is
 * told by that name (https://en.wikipedia.org/wiki/DNS_rebinding); a bare IP address can't be rebound.
 */
export function checkHost({ host, publicUrl }: Config): Check {
  const own = new Set([host, publicUrl === null ? host : bareHost(new URL(publicUrl).host)]);
  const open = !isLoopback(host);
  return (c) => {
    const name = bareHost(hostOf(c));
    if (name === null || !(isLoopback(name) || own.has(name) || (open && isIpLiteral(name)))) {
      throw new ProblemError(
        "forbidden-host",
        "This server doesn't know the host name of this request. Set PUBLIC_URL to the address that people open.",
      );
    }
  };
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function fromElsewhere(c: Context<ServerEnv>, publicUrl: string | null): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return true;
  const origin = c.req.header("origin");
  if (origin === undefined || origin === publicUrl) return false;
  // A form of a page that sends no referrer says "null"; who asked is then what the browser itself adds.
  if (origin === "null" && site === "same-origin") return false;
  // Behind a proxy the scheme that the browser saw is unknown here, so the host alone is compared.
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(c).toLowerCase();
}

/** Refuses changes that another site's page asks for. Programs other than browsers send neither header. */
export function checkOrigin({ publicUrl }: Config): Check {
  return (c) => {
    if (!READING.has(c.req.method) && fromElsewhere(c, publicUrl)) {
      throw new ProblemError(
        "forbidden-origin",
        "This request came from another site's page, so it was refused.",
      );
    }
  };
}

/** Forms of other sites can't send JSON without asking first; so nothing else is read. */
export const checkJson: Check = (c) => {
  const type = c.req.header("content-type") ?? "";
  if (!READING.has(c.req.method) && !/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new ProblemError("unsupported-media-type", "The body of this request must be application/json.");
  }
};
