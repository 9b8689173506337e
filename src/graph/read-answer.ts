import type { UnreadableReason } from "#/token/evidence.ts";
import { parseJson } from "#/token/json.ts";
import { readRefusal } from "#/token/read-refusal.ts";
import type { Refusal } from "#/token/refusal.ts";
import type { GraphResponse } from "./send.ts";

/** What an answer turned out to be. */
export type Understood<T> =
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

const unreadable = (reason: UnreadableReason) => ({ kind: "unreadable", reason }) as const;

/** URI too long, and request header fields too large: an edge in front of Graph says so, in HTML or with no body. */
const TOO_LONG: ReadonlySet<number> = new Set([414, 431]);

function whyNotJson({ headers, body }: GraphResponse): UnreadableReason {
  if (/^\s*[{[]/.test(body)) return "cut-json";
  return /^\s*</.test(body) || headers["content-type"]?.startsWith("text/html") ? "html" : "not-json";
}

/**
 * Tells Graph's answers, refusals and anything else apart.
 * @param readValue - null when the JSON is not the answer that was asked for
 */
export function readAnswer<T>(
  response: GraphResponse,
  readValue: (json: unknown) => T | null,
): Understood<T> {
  const { status, body } = response;
  const parsed = parseJson(body);
  const value = parsed.ok && status < 400 ? readValue(parsed.value) : null;
  if (value !== null) return { kind: "answered", value };
  const refusal = parsed.ok ? readRefusal(parsed.value, status) : null;
  if (refusal !== null) return { kind: "refused", refusal };
  if (TOO_LONG.has(status)) return unreadable("too-long-for-graph");
  return unreadable(parsed.ok ? "wrong-shape" : whyNotJson(response));
}
