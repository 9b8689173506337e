import type { AppRef } from "../evidence.ts";

/** How long a timed proof is good for. Seconds. https://developers.facebook.com/docs/facebook-login/security (Nov 2026) */
export const PROOF_LIFE = 300;

/** The answer of `POST /api/proofs`, the only one in which a proof leaves the server. */
export interface ProofAnswer {
  /** Whose secret it was made with; null: no app is set up. */
  readonly app: AppRef | null;
  readonly proof: string | null;
  /** `appsecret_time`, epoch seconds; null for a plain proof. */
  readonly time: number | null;
}

/**
 * What a proof turned out to be.
 * - `matches`: of this token and app. - `too-old`, `too-early`: so, but its time is over 5 minutes off.
 * - `capitals`: so, but in capitals. - `swapped`: key and message are the wrong way round. - `hash`: a plain hash, not
 *   an HMAC. - `id-in-key`: the key has the app id in it. - `line-break`: of the token with a line break after it.
 * - `base64`: not in hex. - `sha1`: by the wrong hash. - `no-proof`: not 64 hex digits, and no mistake that we know.
 * - `none`: a proof by its look, but of none of the apps: another app's secret, another token, or another time.
 */
export type ProofFinding =
  | "matches"
  | "too-old"
  | "too-early"
  | "capitals"
  | "swapped"
  | "hash"
  | "id-in-key"
  | "line-break"
  | "base64"
  | "sha1"
  | "no-proof"
  | "none";

/** The answer of `POST /api/proofs/check`. */
export interface ProofCheck {
  readonly finding: ProofFinding;
  /** Whose secret the proof was made with, rightly or wrongly. */
  readonly app: AppRef | null;
  readonly timed: boolean;
  /** Seconds since the proof's own time; null for plain ones. */
  readonly age: number | null;
  /** Every app whose secret was tried. */
  readonly tried: readonly AppRef[];
}

/** Each finding in a sentence, and what to do about it. */
export const PROOF_SENTENCES: Readonly<Record<ProofFinding, string>> = {
  matches: "It fits this token and this app.",
  "too-old": "It fits this token and this app, but its time is over: a timed proof is good for 5 minutes.",
  "too-early": "It fits this token and this app, but its time is still to come: compare the clocks.",
  capitals: "It fits but for its capitals: write it in lower-case hex.",
  swapped: "Key and message are the wrong way round: the app secret is the key, the token the message.",
  hash: "It is a plain SHA-256 of the two: Meta wants HMAC-SHA256 with the app secret as key.",
  "id-in-key": "Its key has the app id in front: the app secret alone is the key.",
  "line-break": "It was made of the token with a line break after it: trim the token.",
  base64: "It fits but for its form: write it in hex, not in base64.",
  sha1: "It was made with SHA-1: Meta wants HMAC-SHA256.",
  "no-proof": "This is no proof: 64 hex digits are expected.",
  none: "It fits none of the apps of this server. It was made with another app's secret, for another token, or with a time.",
};
