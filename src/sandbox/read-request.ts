import type { Context } from "hono";
import { readBasic } from "./read-basic.ts";
import { readBody } from "./read-body.ts";

/** The parts of a request that Graph looks at. */
export interface ReadRequest {
  readonly method: string;
  readonly params: ReadonlyMap<string, string>;
  readonly accessToken: string | null;
  /** Of HTTP Basic; empty: it did not come. */
  readonly client: readonly (readonly [string, string])[];
}

/** Methods that a parameter `method` can stand for. */
const OVERRIDES = new Set(["GET", "POST", "DELETE"]);

/**
 * The method that counts: a parameter `method` says which one is meant, for those who can send no other than POST
 * (documented for DELETE and batches; arsduo/koala, facebook-js-sdk do so). Uncertain: that it counts with GET too.
 */
export function meantMethod(sent: string, params: ReadonlyMap<string, string>): string {
  const meant = params.get("method")?.toUpperCase() ?? "";
  if ((sent === "POST" || sent === "GET") && OVERRIDES.has(meant)) return meant;
  return sent;
}

/** A blank parameter counts as none; of several of the same name the last one counts. */
export function mergeParams(pairs: Iterable<readonly [string, string]>): Map<string, string> {
  const params = new Map(pairs);
  for (const [name, value] of params) if (value === "") params.delete(name);
  return params;
}

/**
 * Query, body and `Authorization`: `Bearer`, or `OAuth` as Meta's guide to resumable uploads writes it. Uncertain: which
 * token wins when several came; here the parameter does.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token (read Nov 2026)
 * @see https://developers.facebook.com/docs/graph-api/guides/upload (read Nov 2026)
 */
export async function readRequest(c: Context): Promise<ReadRequest> {
  const { method } = c.req;
  const takesBody = method === "POST" || method === "DELETE";
  const query = new URL(c.req.url).searchParams;
  const params = mergeParams([...query, ...(takesBody ? await readBody(c) : [])]);
  const header = c.req.header("authorization") ?? "";
  const bearer = /^(?:Bearer|OAuth) +(\S.*)$/i.exec(header)?.[1];
  return {
    method: meantMethod(method === "HEAD" ? "GET" : method, params),
    params,
    accessToken: params.get("access_token") ?? bearer ?? null,
    client: readBasic(header),
  };
}
