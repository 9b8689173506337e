import { refusalOf } from "../read-refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { Callback } from "./read-callback.ts";

/** What a login that came back without code and token says; null for one that did not fail. */
export function callbackRefusal(callback: Callback): Refusal | null {
  if (callback.outcome === "code" || callback.outcome === "token") return null;
  const { error, errorReason, errorCode, errorDescription } = callback;
  return refusalOf({
    message: errorDescription ?? error ?? "",
    code: errorCode,
    type: errorReason ?? error,
  });
}
