import type { Random } from "./random.ts";

// The layout of real tokens, worked out from recorded ones (Nov 2026): a letter for the generation, then base64 of
// 8 bytes app id (big-endian), a byte 0x01 and sealed bytes, with Z + / = written ZA ZB ZC ZD. ZB and ZD are proven,
// ZA and ZC inferred. Undocumented by Meta.
const ESCAPED = new Map([
  ["Z", "ZA"],
  ["+", "ZB"],
  ["/", "ZC"],
  ["=", "ZD"],
]);
const UNESCAPED = new Map([...ESCAPED].map(([plain, escape]) => [escape, plain]));
const ID_BYTES = 8;
const MARK = 1;
/** Enough for the id and what follows it, escapes and all; tokens can be very long. */
const HEAD_LETTERS = 32;

// Lengths seen in recordings: 163 to 247 (Nov 2026). Meta asks for variable-length storage, without a maximum:
// developers.facebook.com/docs/facebook-login/guides/access-tokens
const SHORTEST = 160;
const LONGEST = 250;

/**
 * A new token string of that app, `E…` or, for session-info tokens, `X…`. Apps' ids stay below 2^52, so that it
 * begins with `EAA` as real ones do.
 */
export function writeToken(appId: string, random: Random, generation: "E" | "X" = "E"): string {
  const head = Buffer.alloc(ID_BYTES + 1);
  head.writeBigUInt64BE(BigInt(appId));
  head[ID_BYTES] = MARK;
  for (;;) {
    const sealed = random.bytes(111 + random.below(60));
    const plain = Buffer.concat([head, sealed]).toString("base64");
    const text = `${generation}${plain.replaceAll(/[Z+/=]/g, (letter) => ESCAPED.get(letter) ?? letter)}`;
    if (text.length >= SHORTEST && text.length <= LONGEST) return text;
  }
}

/** The string has the layout of a token; whether one was ever issued is another question. */
export function hasTokenLayout(text: string): boolean {
  if (!/^[ABCEX](?:[A-Ya-z0-9]|Z[A-D])+$/.test(text)) return false;
  const head = text
    .slice(1, 1 + HEAD_LETTERS)
    .replaceAll(/Z[A-D]/g, (escape) => UNESCAPED.get(escape) ?? escape);
  const bytes = Buffer.from(head, "base64");
  return bytes.length > ID_BYTES + 1 && bytes[ID_BYTES] === MARK;
}
