import { integerOf } from "../json.ts";

/** What an address that a login came back to says. */
export interface Callback {
  readonly outcome: "code" | "token" | "denied" | "error";
  readonly error: string | null;
  readonly errorCode: number | null;
  readonly errorReason: string | null;
  readonly errorDescription: string | null;
  readonly state: string | null;
  readonly code: string | null;
  /** Of a login that gives its token to the browser. */
  readonly accessToken: string | null;
  /** Seconds from the login on. */
  readonly expiresIn: number | null;
  /** Epoch seconds. */
  readonly dataAccessExpiresAt: number | null;
  readonly grantedScopes: readonly string[] | null;
  readonly deniedScopes: readonly string[] | null;
}

const TELLING = /(?:^|[?#&"'\s])(?:code|access_token|error(?:_code|_reason|_message|_description)?)=/g;
const REST = /[^\s"<>`]*/y;
const DELIMITER = /[\s"'<>`]/;
const FARTHEST = 4000;
const MOST_TRIES = 200;
/** Calls of Graph and addresses of the dialog carry the same names. */
const NOT_OURS =
  /\/\/graph\.|\/oauth\/access_token|\/dialog\/oauth|\/oauth\/authorize|\/login\.php|client_secret=|grant_type=/i;

/** The whole address around an offset; blanks and quotes end it. */
function addressAround(text: string, at: number): string {
  let from = at;
  while (from > Math.max(0, at - FARTHEST) && !DELIMITER.test(text[from - 1] ?? "")) from -= 1;
  REST.lastIndex = at;
  return text.slice(from, at + (REST.exec(text)?.[0].length ?? 0));
}

/** Query and fragment together: Meta answers in either, at times in both. */
function parametersOf(address: string): URLSearchParams {
  const from = address.search(/[?#]/);
  return new URLSearchParams(
    address
      .slice(from + 1)
      .replace(/#_(?:=_)?$/, "")
      .replaceAll(/[?#]+/g, "&"),
  );
}

const listOf = (scopes: string | null) => scopes?.split(/[\s,]+/).filter((scope) => scope !== "") ?? null;

function outcomeOf(
  has: (name: string) => boolean,
  address: string,
  given: URLSearchParams,
): Callback["outcome"] | null {
  if (["error", "error_code", "error_reason", "error_message"].some(has)) {
    const denied = given.get("error") === "access_denied" || given.get("error_reason") === "user_denied";
    return denied ? "denied" : "error";
  }
  const fresh = has("expires_in") || has("data_access_expiration_time") || has("state");
  if (has("access_token") && (/#[^?]*access_token=/.test(address) || (fresh && address.includes("?"))))
    return "token";
  // Short numbers are codes of another kind.
  return has("code") && !/^\d{1,4}$/.test(given.get("code") ?? "") ? "code" : null;
}

function readAddress(address: string): Callback | null {
  if (!/[?#&]/.test(address) || NOT_OURS.test(address)) return null;
  const given = parametersOf(address);
  const outcome = outcomeOf((name) => (given.get(name) ?? "") !== "", address, given);
  return (
    outcome && {
      outcome,
      error: given.get("error"),
      errorCode: integerOf(given.get("error_code")),
      errorReason: given.get("error_reason"),
      errorDescription: given.get("error_description") ?? given.get("error_message"),
      state: given.get("state"),
      code: given.get("code")?.replace(/#_(?:=_)?$/, "") ?? null,
      accessToken: given.get("access_token"),
      expiresIn: integerOf(given.get("expires_in") ?? given.get("expires")),
      dataAccessExpiresAt: integerOf(given.get("data_access_expiration_time")),
      grantedScopes: listOf(given.get("granted_scopes")),
      deniedScopes: listOf(given.get("denied_scopes")),
    }
  );
}

/**
 * Finds the first address that a login came back to: with a code, a token or an error, in its query or its fragment,
 * whole or from its path or its parameters on.
 * @param text without escapes; percent-encoding is undone here, a parameter at a time
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export function readCallback(text: string): Callback | null {
  TELLING.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES && TELLING.test(text); tries += 1) {
    const at = TELLING.lastIndex - 1;
    const address = addressAround(text, at);
    const callback = readAddress(address);
    if (callback) return callback;
    // Nothing else begins in what was read already.
    TELLING.lastIndex = Math.max(TELLING.lastIndex, REST.lastIndex);
  }
  return null;
}
