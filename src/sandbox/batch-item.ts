import { mergeParams, meantMethod } from "./read-request.ts";

/** One operation of a batch, as it was sent. */
export interface BatchItem {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly accessToken: string | null;
  readonly name: string | null;
  readonly dependsOn: readonly string[];
  /** Null: nothing was said of it. */
  readonly omitOnSuccess: boolean | null;
}

/** A request as an operation of a batch means it. `path`: its parts, decoded. */
export interface ItemRequest {
  readonly method: string;
  readonly path: readonly string[];
  readonly params: ReadonlyMap<string, string>;
  /** Null: it takes the token of the batch. */
  readonly accessToken: string | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOr = <T>(value: unknown, fallback: T): string | T => (typeof value === "string" ? value : fallback);

function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "false" ? value === "true" : null;
}

/** Null: it is no operation. A missing method counts as GET, which is inferred. */
function readBatchItem(value: unknown): BatchItem | null {
  if (!isObject(value) || typeof value["relative_url"] !== "string") return null;
  const depends = value["depends_on"];
  return {
    method: textOr(value["method"], "GET").toUpperCase(),
    url: value["relative_url"],
    body: textOr(value["body"], ""),
    accessToken: textOr(value["access_token"], null),
    name: textOr(value["name"], null),
    dependsOn: typeof depends === "string" ? [depends] : [],
    omitOnSuccess: readFlag(value["omit_response_on_success"]),
  };
}

/** The operations of a parameter `batch`; null: it is no JSON array. */
export function readBatch(text: string): readonly (BatchItem | null)[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(readBatchItem) : null;
  } catch {
    return null;
  }
}

/** A part of an address or a form; what is no escape stays as it is. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}

/** What an operation asks for, its references filled in. Its own token: in its body, its address or beside them. */
export function itemRequest({ method, url, body, accessToken }: BatchItem): ItemRequest {
  const [path = "", ...rest] = url.replace(/#.*$/s, "").split("?");
  const sent = method === "POST" || method === "DELETE" ? new URLSearchParams(body) : [];
  const params = mergeParams([...new URLSearchParams(rest.join("?")), ...sent]);
  return {
    method: meantMethod(method, params),
    path: path
      .split("/")
      .filter((part) => part !== "")
      .map(decodePart),
    params,
    accessToken: params.get("access_token") ?? accessToken,
  };
}
