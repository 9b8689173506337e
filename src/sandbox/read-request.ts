import type { Context } from "hono";
import { readBasic } from "./read-basic.ts";

/** The parts of a request that Graph looks at. */
export interface ReadRequest {
  readonly method: string;
  readonly params: ReadonlyMap<string, string>;
  readonly accessToken: string | null;
}

async function readForm(c: Context): Promise<readonly [string, string][]> {
  if (c.req.method !== "POST") return [];
  // A body that is no form has no parameters for Graph.
  const form = await c.req.parseBody().catch(() => ({}));
  return Object.entries(form).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

/**
 * Query, form and `Authorization`: Bearer, or Basic for the client. A blank parameter counts as none. Uncertain: which token wins when
 * several came; here the parameter does.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 */
export async function readRequest(c: Context): Promise<ReadRequest> {
  const params = new Map([...new URL(c.req.url).searchParams, ...(await readForm(c))]);
  for (const [name, value] of params) if (value === "") params.delete(name);
  const authorization = c.req.header("authorization");
  for (const [name, value] of readBasic(authorization)) if (!params.has(name)) params.set(name, value);
  const bearer = /^Bearer +(\S.*)$/i.exec(authorization ?? "")?.[1];
  return {
    method: c.req.method === "HEAD" ? "GET" : c.req.method,
    params,
    accessToken: params.get("access_token") ?? bearer ?? null,
  };
}
