import type { Refusal } from "#/token/refusal.ts";

/**
 * Graph gives two refusals of `debug_token` one code, so their words decide.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token and the answers recorded in
 * github.com/bk-rs/facebook-apis-rs (Nov 2022; read Nov 2026)
 */
const INVALID_PARAMETER = 100;

/** The token belongs to another app than the one that asked. Graph does not say to which. */
export function isOtherApp({ code, message }: Refusal): boolean {
  return code === INVALID_PARAMETER && /did not match the Viewing App/i.test(message);
}

/** The refusal is about the token that made the call. */
export function isAboutToken({ code }: Refusal): boolean {
  return code === 190 || code === 102;
}

/** The caller is neither an app nor somebody with a role in it: what most people's tokens hear of themselves. */
export function wantsAppToken({ code, message }: Refusal): boolean {
  return code === INVALID_PARAMETER && /must provide an app access token/i.test(message);
}

/** The refusal is about the credential that asked: a wrong secret (190), an unknown app (101), or no app token. */
export function doubtsCaller(refusal: Refusal): boolean {
  return refusal.code === 190 || refusal.code === 101 || wantsAppToken(refusal);
}

/** The proof was made with another app's secret. Its words decide: php-graph-sdk issues 531 and 1117 (Nov 2026). */
export function isWrongProof({ code, message }: Refusal): boolean {
  return code === INVALID_PARAMETER && /invalid appsecret_proof/i.test(message);
}
