import { integerOf, type JsonObject, objectOf, textOf } from "./json.ts";
import { redactText } from "./redact.ts";
import type { Refusal } from "./refusal.ts";

/** "(#100) …" opens many messages; the number may be negative. */
const IN_MESSAGE = /\(#(-?\d{1,9})\)/;

/** The number that a message carries in "(#…)", or null. */
function codeInMessage(message: string): number | null {
  return integerOf(IN_MESSAGE.exec(message)?.[1] ?? null);
}

/** Fills a refusal's fields that are not known. The message is redacted here, once for all ways in. */
export function refusalOf(known: Partial<Refusal> & { readonly message: string }): Refusal {
  return {
    code: null,
    subcode: null,
    type: null,
    httpStatus: null,
    userTitle: null,
    userMessage: null,
    details: null,
    transient: null,
    traceId: null,
    ...known,
    message: redactText(known.message),
    codeInMessage: codeInMessage(known.message),
  };
}

const redacted = (value: unknown) => {
  const text = textOf(value);
  return text === null ? null : redactText(text);
};

/** The form of the token endpoints of Instagram: flat, its code an HTTP status (restfb fixtures, Nov 2026). */
function readInstagram(body: JsonObject): Refusal | null {
  const message = textOf(body["error_message"]);
  if (message === null) return null;
  const status = integerOf(body["code"]);
  const isHttp = status !== null && status >= 400 && status <= 599;
  return refusalOf({
    message,
    type: textOf(body["error_type"]),
    code: isHttp ? null : status,
    httpStatus: isHttp ? status : null,
  });
}

const looksLikeError = (body: JsonObject) =>
  textOf(body["message"]) !== null &&
  (integerOf(body["code"]) !== null ||
    (textOf(body["type"]) ?? "").endsWith("Exception") ||
    "fbtrace_id" in body);

function readPlain(error: JsonObject, httpStatus: number | null): Refusal {
  return refusalOf({
    message: textOf(error["message"]) ?? textOf(error["error_msg"]) ?? "",
    code: integerOf(error["code"]) ?? integerOf(error["error_code"]),
    subcode: integerOf(error["error_subcode"]) ?? integerOf(error["subcode"]),
    type: textOf(error["type"]),
    httpStatus,
    userTitle: redacted(error["error_user_title"]),
    userMessage: redacted(error["error_user_msg"]),
    details: redacted(objectOf(error["error_data"])?.["details"]),
    transient: typeof error["is_transient"] === "boolean" ? error["is_transient"] : null,
    traceId: textOf(error["fbtrace_id"]),
  });
}

const isEmpty = ({ code, message, type }: Refusal) => code === null && message === "" && type === null;

/**
 * Reads a refusal out of a parsed answer, in every shape that Graph and its relatives use: wrapped in `error`, bare,
 * flat or under `meta` (Instagram), the `error` of a `debug_token` answer. Null when it is none.
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling (read Nov 2026)
 */
export function readRefusal(value: unknown, httpStatus: number | null): Refusal | null {
  const body = objectOf(value);
  if (!body) return null;
  const meta = objectOf(body["meta"]);
  const instagram = readInstagram(meta ?? body);
  if (instagram) return instagram;
  const error = objectOf(body["error"]);
  if (error) {
    const refusal = readPlain(error, httpStatus);
    return isEmpty(refusal) ? null : refusal;
  }
  // OAuth's own form: {"error":"invalid_request","error_description":"…"}.
  const description = textOf(body["error_description"]);
  if (textOf(body["error"]) !== null && description !== null) {
    return refusalOf({
      message: description,
      type: textOf(body["error"]),
      code: integerOf(body["error_code"]),
      httpStatus,
    });
  }
  return looksLikeError(body) ? readPlain(body, httpStatus) : null;
}
