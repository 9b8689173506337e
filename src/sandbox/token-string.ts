import { readEscapedBase64, writeEscapedBase64 } from "./escaped-base64.ts";
import type { Random } from "./random.ts";

// The layout of real tokens, worked out from recorded ones (Nov 2026): a letter for the generation, then escaped base64
// of 8 bytes app id (big-endian), a byte 0x01 and sealed bytes. Undocumented by Meta.
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
    const text = `${generation}${writeEscapedBase64(Buffer.concat([head, sealed]))}`;
    if (text.length >= SHORTEST && text.length <= LONGEST) return text;
  }
}

/** The string has the layout of a token; whether one was ever issued is another question. */
export function hasTokenLayout(text: string): boolean {
  if (!/^[ABCEX](?:[A-Ya-z0-9]|Z[A-D])+$/.test(text)) return false;
  const bytes = readEscapedBase64(text.slice(1, 1 + HEAD_LETTERS));
  return bytes.length > ID_BYTES + 1 && bytes[ID_BYTES] === MARK;
}
