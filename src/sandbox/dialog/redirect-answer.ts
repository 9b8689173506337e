import type { LoginRequest } from "./login-request.ts";

/** Where an answer goes: into the query, unless a token is asked for. */
const intoFragment = ({ wants }: LoginRequest): boolean => wants.has("token");

/**
 * The address that brings an answer to the app. The parameters are in the order of the recordings: by their names. To
 * addresses that have no fragment otherwise Facebook adds `#_=_` (php-graph-sdk#951, ionic-appauth#14; Nov 2026).
 */
export function redirectAnswer(login: LoginRequest, answer: Readonly<Record<string, string>>): string {
  const { redirectUri, state } = login;
  const pairs = Object.entries(answer).map(
    ([name, value]) => [name, new URLSearchParams({ [name]: value }).toString()] as const,
  );
  const all = state === null ? pairs : [...pairs, ["state", `state=${state}`] as const];
  const text = all
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, written]) => written)
    .join("&");
  const [address = ""] = redirectUri.split("#");
  if (intoFragment(login)) return `${address}#${text}`;
  return `${address}${address.includes("?") ? "&" : "?"}${text}#_=_`;
}

/** Recorded: ngrx/store#160 (2016), a log of 18 Jul 2026. Older documents have "The user denied your request." */
export const deny = (login: LoginRequest): string =>
  redirectAnswer(login, {
    error: "access_denied",
    error_code: "200",
    error_description: "Permissions error",
    error_reason: "user_denied",
  });
