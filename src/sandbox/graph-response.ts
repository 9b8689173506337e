import type { Answer } from "./graph-call.ts";
import type { GraphError } from "./graph-error.ts";

/** What the headers tell of a call. `now` in epoch seconds. */
export interface Served {
  readonly version: string;
  readonly traceId: string;
  readonly now: number;
  /** The usage headers, if any. */
  readonly usage: Readonly<Record<string, string>>;
}

/** An answer as it goes over the wire, alone or as a part of a batch. Names of headers in small letters. */
export interface WrittenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How much of a message goes into the header: a malformed token is echoed whole, and clients limit their headers. */
const HEADER_MESSAGE = 1000;

// Recorded: koala, bko (bodies), read Nov 2026. From 27 Oct 2026 on bodies are always compact (v26.0 changelog).
function writeJson(body: object): string {
  return JSON.stringify(body)
    .replaceAll("/", String.raw`\/`)
    .replaceAll(
      /[@\u0080-\uffff]/g,
      (letter) => String.raw`\u` + letter.charCodeAt(0).toString(16).padStart(4, "0"),
    );
}

// The order of the recordings (bk-rs/oauth2-rs, Nov 2022); is_transient came with texts for people there.
function errorBody({ message, type, code, subcode, forUser }: GraphError, traceId: string): object {
  const error = {
    message,
    type,
    ...(code !== null && { code }),
    ...(subcode !== null && { error_subcode: subcode }),
    ...(forUser && { is_transient: false, error_user_title: forUser[0], error_user_msg: forUser[1] }),
    fbtrace_id: traceId,
  };
  return { error };
}

// Recorded on every error that kept its headers: fbRads#74, hoauth2#19, omniauth#377 (read Nov 2026).
function authenticate({ code, message, reason }: GraphError): string {
  const kind = reason ?? (code === 190 ? "invalid_token" : "invalid_request");
  const shown = message.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, HEADER_MESSAGE);
  return `OAuth "Facebook Platform" "${kind}" "${shown}"`;
}

// Nearly all recorded errors are HTTP 400 (Nov 2026). Code 4 is recorded as 403 with two subcodes; uncertain: that it
// is without one.
const statusOf = ({ code }: GraphError): number => (code === 4 ? 403 : 400);

/**
 * Writes the answer as Graph does. Headers as recorded by koala, restfb, hoauth2#19 and fbRads#74. Uncertain: that
 * X-FB-Trace-ID is the same as fbtrace_id.
 */
export function writeAnswer(answer: Answer, { version, traceId, now, usage }: Served): WrittenAnswer {
  const refused = answer.kind === "refused";
  const body = refused ? errorBody(answer.error, traceId) : answer.body;
  return {
    status: refused ? statusOf(answer.error) : 200,
    headers: {
      "content-type": "application/json; charset=UTF-8",
      "access-control-allow-origin": "*",
      "cache-control": refused ? "no-store" : "private, no-cache, no-store, must-revalidate",
      pragma: "no-cache",
      expires: "Sat, 01 Jan 2000 00:00:00 GMT",
      "facebook-api-version": version,
      "x-fb-trace-id": traceId,
      date: new Date(now * 1000).toUTCString(),
      ...usage,
      ...(refused && { "www-authenticate": authenticate(answer.error) }),
    },
    body: writeJson(body),
  };
}

export const toResponse = ({ status, headers, body }: WrittenAnswer): Response =>
  new Response(body, { status, headers });

/**
 * The answer to a browser that asks beforehand whether another site's page may call. That it may is recorded: Graph
 * answers with `*` (MrSwitch/hello.js, koala's recordings). Uncertain: what else stands in this answer.
 */
export const preflightResponse = (wanted: string | null): Response =>
  new Response(null, {
    status: 200,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
      ...(wanted !== null && { "access-control-allow-headers": wanted }),
      "access-control-max-age": "86400",
      "content-length": "0",
    },
  });
