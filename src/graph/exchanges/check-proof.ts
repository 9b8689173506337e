import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { PROOF_LIFE, type ProofCheck, type ProofFinding } from "#/token/exchanges/proof.ts";
import { appsecretProof } from "../appsecret-proof.ts";
import type { GraphApp } from "../order-apps.ts";

/**
 * A proof that is good for 5 minutes: of the token and a moment.
 * @param time - epoch seconds, to be sent as `appsecret_time`
 * @see https://developers.facebook.com/docs/facebook-login/security (Oct 2024, read Nov 2026)
 */
export const timedProof = (token: string, secret: string, time: number) =>
  appsecretProof(`${token}|${time}`, secret);

/** Takes as long for a near miss as for a far one: a checker must not help in guessing a proof. */
function isSame(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What people send in place of a proof: each mistake made once more, to be compared. */
const MISTAKES: readonly (readonly [ProofFinding, (token: string, secret: string, id: string) => string])[] =
  [
    ["swapped", (token, secret) => appsecretProof(secret, token)],
    ["hash", (token, secret) => sha256(token + secret)],
    ["hash", (token, secret) => sha256(secret + token)],
    ["id-in-key", (token, secret, id) => appsecretProof(token, `${id}|${secret}`)],
    ["line-break", (token, secret) => appsecretProof(`${token}\n`, secret)],
    ["line-break", (token, secret) => appsecretProof(`${token}\r\n`, secret)],
    ["base64", (token, secret) => createHmac("sha256", secret).update(token).digest("base64")],
    ["sha1", (token, secret) => createHmac("sha1", secret).update(token).digest("hex")],
  ];

/** A proof to check. `time`: its `appsecret_time` in epoch seconds; null for a plain one. */
export interface ProofToCheck {
  readonly token: string;
  readonly proof: string;
  readonly time: number | null;
  readonly apps: readonly GraphApp[];
  /** Epoch seconds. */
  readonly now: number;
}

function findingFor({ token, proof, time, now }: ProofToCheck, app: GraphApp): ProofFinding | null {
  const secret = app.secret.reveal();
  const right = time === null ? appsecretProof(token, secret) : timedProof(token, secret, time);
  if (isSame(proof, right)) {
    if (time === null) return "matches";
    if (now - time > PROOF_LIFE) return "too-old";
    return time - now > PROOF_LIFE ? "too-early" : "matches";
  }
  if (isSame(proof.toLowerCase(), right)) return "capitals";
  const mistake = MISTAKES.find(([, make]) => isSame(proof, make(token, secret, app.id)));
  return mistake?.[0] ?? null;
}

/** Says which app's secret a proof was made with, and what is wrong with it. */
export function checkProof(given: ProofToCheck): ProofCheck {
  const { proof, time, apps, now } = given;
  const refOf = ({ id, name }: GraphApp) => ({ id, name });
  const about = {
    timed: time !== null,
    age: time === null ? null : now - time,
    tried: apps.map(refOf),
  };
  for (const app of apps) {
    const finding = findingFor(given, app);
    if (finding !== null) return { finding, app: refOf(app), ...about };
  }
  return { finding: /^[0-9a-f]{64}$/i.test(proof) ? "none" : "no-proof", app: null, ...about };
}
