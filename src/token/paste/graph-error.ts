import { integerOf, type JsonObject, objectOf, textOf } from "../json.ts";
import { readRefusal } from "../read-refusal.ts";
import type { Refusal } from "../refusal.ts";
import { isKnownMessage } from "./known-message.ts";

/**
 * What SDKs call the fields of an error, by Graph's own names: facebook-android-sdk (errorCode, subErrorCode,
 * facebookErrorCode), facebook-ios-sdk (FBSDK…Key), facebook4j, restfb (read Nov 2026).
 */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  ["message", /^(?:facebook_?)?(?:error_?)?(?:message|msg)$|developermessage(?:key)?$/i],
  ["code", /^(?:(?:facebook|graph|api)_?)?(?:error_?)?code$|grapherrorcode(?:key)?$/i],
  [
    "error_subcode",
    /^(?:(?:facebook|graph|api)_?)?(?:error_?)?sub_?(?:error_?)?code$|grapherrorsubcode(?:key)?$/i,
  ],
  ["type", /^(?:(?:facebook|graph|api)_?)?(?:error_?)?type$/i],
  ["fbtrace_id", /^(?:x-)?fb_?trace_?id$/i],
  ["http", /^http_?(?:status|response)_?(?:code)?$/i],
];

/** Codes that servers of all kinds write into errors. */
const HTTP_LIKE = /^(?:40[013456789]|41[03]|42[269]|50[0-4])$/;
/** Names that nobody else uses: of the Android SDK, and of the REST API before Graph. */
const OWN_NAME = /^(?:facebook|error_msg$)/i;
const TELLING = /message|msg|type$/i;
/** Instagram's flat form carries an HTTP status as its code; what belongs to it is for `readRefusal` to know. */
const isInstagram = (body: JsonObject) => "error_message" in body && "error_type" in body;

function renamed(error: JsonObject): JsonObject {
  const names = new Map(Object.entries(error));
  for (const [name, pattern] of FIELDS) {
    const found = Object.keys(error).find((key) => pattern.test(key));
    if (found !== undefined && !names.has(name)) names.set(name, error[found]);
  }
  return Object.fromEntries(names);
}

/** Many programs report an error as `{message, code}`; only some of them are Graph. */
function isGraphs(error: JsonObject, original: JsonObject, wrapped: boolean): boolean {
  const message = textOf(error["message"]) ?? "";
  const code = integerOf(error["code"]);
  if ("fbtrace_id" in error || integerOf(error["error_subcode"]) !== null) return true;
  if (/^\(#-?\d+\)/.test(message) || isKnownMessage(message)) return true;
  if (/exception$/i.test(textOf(error["type"]) ?? "")) return message !== "" || code !== null;
  // Google's errors have a status in words beside the code.
  if (code === null || HTTP_LIKE.test(String(code)) || "status" in error || "errors" in error) return false;
  return message !== "" && (wrapped || Object.keys(original).some((key) => OWN_NAME.test(key)));
}

/**
 * Reads one object as an error of Graph's, under whatever names a program printed its fields; null when it is none.
 * What stands inside it must not be read again.
 */
export function readGraphError(body: JsonObject): Refusal | null {
  const inner = objectOf(body["error"]) ?? objectOf(body["meta"]);
  if (isInstagram(inner ?? body)) return readRefusal(body, null);
  if (textOf(body["error"]) !== null && textOf(body["error_description"]) !== null)
    return readRefusal(body, null);
  const original = inner ?? body;
  if (!Object.keys(original).some((key) => TELLING.test(key))) return null;
  const error = renamed(original);
  if (!isGraphs(error, original, inner !== null)) return null;
  return readRefusal({ error }, integerOf(error["http"]));
}
