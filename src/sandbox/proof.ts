import { createHmac } from "node:crypto";

/** A timed proof dies after 5 minutes: docs/facebook-login/security (Oct 2024). */
const TIMED_PROOF_SECONDS = 300;

/**
 * Whether `proof` is the right `appsecret_proof`: lowercase hex HMAC-SHA256 of the token with the app secret; with
 * `time` (epoch seconds as text) of `token|time`, and no older than 5 minutes. Uncertain: how Graph treats a time in
 * the future; here it is refused beyond the same 5 minutes.
 * @see https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export function isRightProof(
  given: { readonly token: string; readonly proof: string; readonly time: string | null },
  secret: string,
  now: number,
): boolean {
  const { token, proof, time } = given;
  if (time !== null && !(/^\d+$/.test(time) && Math.abs(now - Number(time)) <= TIMED_PROOF_SECONDS))
    return false;
  const message = time === null ? token : `${token}|${time}`;
  return proof === createHmac("sha256", secret).update(message).digest("hex");
}
