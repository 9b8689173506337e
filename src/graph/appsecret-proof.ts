import { createHmac } from "node:crypto";

/**
 * Proves that a call with this token comes from its app's own server: HMAC-SHA256, key = app secret, in lower-case hex.
 * As good as a credential for that one token: shown nowhere.
 * @see https://developers.facebook.com/docs/graph-api/guides/secure-requests (read Nov 2026)
 */
export function appsecretProof(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("hex");
}
