import { expect, test } from "vitest";
import { appsecretProof } from "./appsecret-proof.ts";

// The vectors of https://www.rfc-editor.org/rfc/rfc4231#section-4.3 and of HMAC's article in Wikipedia (read Nov 2026).
test.each([
  [
    "what do ya want for nothing?",
    "Jefe",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  [
    "The quick brown fox jumps over the lazy dog",
    "key",
    "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
  ],
])("of %s is the published one", (token, secret, proof) => {
  expect(appsecretProof(token, secret)).toBe(proof);
});
