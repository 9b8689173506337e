import { checkPrimeSync, createHash, createPrivateKey, type JsonWebKey, sign } from "node:crypto";
import type { Random } from "./random.ts";

/** Signs statements about who logged in. */
export interface Signer {
  /** The public half, as a key set names it. */
  readonly publicKey: JsonWebKey & { readonly kid: string; readonly use: "sig"; readonly alg: "RS256" };
  readonly sign: (text: string) => string;
}

const EXPONENT = 65_537n;
const HALF_BYTES = 128;

function findPrime(random: Random): bigint {
  for (;;) {
    const bytes = random.bytes(HALF_BYTES);
    // The product of two such numbers has its full length, and no even number is prime.
    bytes.writeUInt8(bytes.readUInt8(0) | 0xc0, 0);
    bytes.writeUInt8(bytes.readUInt8(HALF_BYTES - 1) | 1, HALF_BYTES - 1);
    const candidate = BigInt(`0x${bytes.toString("hex")}`);
    if (candidate % EXPONENT !== 1n && checkPrimeSync(candidate)) return candidate;
  }
}

/** The number that `value` is multiplied with to leave 1 (extended Euclid). */
function invert(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, value % modulus];
  let [factor, following] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, following] = [following, factor - times * following];
  }
  return factor < 0n ? factor + modulus : factor;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex").toString("base64url");
}

function makeSigner(random: Random): Signer {
  const [p, q] = [findPrime(random), findPrime(random)];
  const n = base64url(p * q);
  const d = invert(EXPONENT, (p - 1n) * (q - 1n));
  const parts = { p, q, d, dp: d % (p - 1n), dq: d % (q - 1n), qi: invert(q, p) };
  const open = { kty: "RSA", n, e: base64url(EXPONENT) };
  const secret = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)]));
  const key = createPrivateKey({ key: { ...open, ...secret }, format: "jwk" });
  // Recorded ones have 40 hex digits for a name.
  const kid = createHash("sha1").update(n).digest("hex");
  return {
    publicKey: { ...open, kid, use: "sig", alg: "RS256" },
    sign: (text) => sign("sha256", Buffer.from(text), key).toString("base64url"),
  };
}

/**
 * A key that is the same for the same seed, made when it is first needed: it takes a quarter of a second, and few worlds
 * need one. It protects nothing.
 */
export function createSigner(random: Random): () => Signer {
  let made: Signer | null = null;
  return () => {
    made ??= makeSigner(random);
    return made;
  };
}
