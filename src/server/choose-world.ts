import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { GraphConnection } from "./graph-connection.ts";
import type { SandboxWorlds } from "./sandbox-worlds.ts";
import { valuesIn } from "./sandbox-send.ts";
import type { ServerEnv } from "./server-env.ts";

const COOKIE = "sandbox-world";

/** The world that this browser session's cookie names; null: it has none. */
const worldOf = (c: Context<ServerEnv>): string | null => getCookie(c, COOKIE) ?? null;

/** Names the Graph that this request's routes ask: the one there is, in sandbox mode the world of the browser session. */
export function chooseGraph(
  graph: GraphConnection,
  worlds: SandboxWorlds | null,
): MiddlewareHandler<ServerEnv> {
  return (c, next) => {
    c.set("graph", worlds === null ? graph : worlds.of(worldOf(c)));
    return next();
  };
}

/**
 * Gives a browser session its world with the first page, before that page asks for anything: two calls at once would
 * get two. Without `Max-Age` it goes when the browser is closed.
 */
export function giveWorld(secure: boolean): MiddlewareHandler<ServerEnv> {
  return (c, next) => {
    if (worldOf(c) === null) {
      const name = randomBytes(16).toString("base64url");
      setCookie(c, COOKIE, name, { path: "/", httpOnly: true, sameSite: "Lax", secure });
    }
    return next();
  };
}

/**
 * A handler of the sandbox below a path of ours. It is the handler of the world that holds a token or code of the
 * request; only where none does, of the session's own.
 */
export function mountSandbox(
  worlds: SandboxWorlds | null,
  at: string,
  part: "app" | "dialog",
): MiddlewareHandler<ServerEnv> {
  return async (c) => {
    const { raw } = c.req;
    const url = new URL(raw.url);
    url.pathname = url.pathname.slice(at.length) || "/";
    const body = raw.method === "GET" || raw.method === "HEAD" ? null : await raw.arrayBuffer();
    const text = body === null ? null : new TextDecoder().decode(body);
    const values = valuesIn(url.href, raw.headers.get("authorization"), text);
    const { sandbox } = worlds === null ? c.get("graph") : worlds.holding(values, worldOf(c));
    if (sandbox === null) return c.notFound();
    return sandbox[part].fetch(new Request(url, { method: raw.method, headers: raw.headers, body }));
  };
}
