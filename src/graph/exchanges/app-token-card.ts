import { createHash } from "node:crypto";

/** Hex digits of a fingerprint: enough to tell two tokens apart, far too few to find one. */
const SHOWN = 16;

/**
 * What may leave the server of an app token: the app id with a few characters, and a fingerprint to compare by. The
 * token itself is a secret like the app's.
 */
export function appTokenCard(token: string): { readonly prefix: string; readonly fingerprint: string } {
  const bar = token.indexOf("|");
  const fingerprint = createHash("sha256").update(token).digest("hex").slice(0, SHOWN);
  return { prefix: `${token.slice(0, bar === -1 ? 0 : bar + 1 + 3)}…`, fingerprint };
}
