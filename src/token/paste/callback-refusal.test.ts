import { expect, test } from "vitest";
import { matchRefusal } from "../causes/index.ts";
import { callbackRefusal } from "./callback-refusal.ts";
import { readCallback } from "./read-callback.ts";

const BACK = "https://app.example/cb";
const refusalIn = (query: string) => {
  const callback = readCallback(`${BACK}${query}`);
  return callback === null ? undefined : callbackRefusal(callback);
};

test.each([
  // Documented (manual flow), of old, and as a live redirect of Jul 2026 carried it.
  ["?error_reason=user_denied&error=access_denied&error_description=Permissions+error.", "user-denied"],
  [
    "?error_reason=user_denied&error=access_denied&error_description=The+user+denied+your+request.#_=_",
    "user-denied",
  ],
  [
    "?action=x&error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=1",
    "user-denied",
  ],
  ["?error_code=1349048&error_message=Impossible+de+charger+cette+URL", "domain-not-allowed"],
  ["?error_code=1349126&error_message=App+Not+Set+Up", "app-in-development-mode"],
  [
    "#error=server_error&error_code=2&error_description=Service+temporarily+unavailable",
    "transient-server-error",
  ],
  ["?error=something_new&error_description=Nobody+knows", "unrecognised-refusal"],
])("%s is told as %s", (query, cause) => {
  const refusal = refusalIn(query);
  expect(refusal && matchRefusal(refusal)[0]).toBe(cause);
});

test("a callback with a code or a token is no refusal", () => {
  expect(refusalIn("?code=AQDx81-abc&state=1")).toBeNull();
  expect(refusalIn("#access_token=EAAabc&expires_in=5000")).toBeNull();
});
