import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { PROOF_SENTENCES } from "#/token/exchanges/proof.ts";
import { checkProof, timedProof } from "./check-proof.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const SECRET = "c0ffee00c0ffee11c0ffee22c0ffee33";
/** `printf %s "$TOKEN" | openssl dgst -sha256 -hmac "$SECRET"` */
const PROOF = "bbcf993f6f0d799117bd3185b905507ce35e0f1163aaac88f0ad75fe0e26961d";
const NOW = 1_795_341_600;

const other = { id: "2", name: "Other", secret: { reveal: () => "0".repeat(32) } };
const mine = { id: "1", name: "Mine", secret: { reveal: () => SECRET } };
const check = (proof: string, time: number | null = null, now = NOW) =>
  checkProof({ token: TOKEN, proof, time, apps: [other, mine], now });

test("names the app whose secret a proof was made with", () => {
  expect(check(PROOF)).toEqual({
    finding: "matches",
    app: { id: "1", name: "Mine" },
    timed: false,
    age: null,
    tried: [
      { id: "2", name: "Other" },
      { id: "1", name: "Mine" },
    ],
  });
});

test("a proof of none of the apps says so", () => {
  expect(check("a".repeat(64))).toMatchObject({ finding: "none", app: null });
  expect(check("hello")).toMatchObject({ finding: "no-proof", app: null });
});

test("a timed proof is good for five minutes", () => {
  const proof = createHmac("sha256", SECRET).update(`${TOKEN}|${NOW}`).digest("hex");
  expect(timedProof(TOKEN, SECRET, NOW)).toBe(proof);
  expect(check(proof, NOW)).toMatchObject({ finding: "matches", timed: true, age: 0 });
  expect(check(proof, NOW, NOW + 300)).toMatchObject({ finding: "matches", age: 300 });
  expect(check(proof, NOW, NOW + 301)).toMatchObject({ finding: "too-old" });
  expect(check(proof, NOW, NOW - 301)).toMatchObject({ finding: "too-early" });
  expect(check(proof, NOW + 1)).toMatchObject({ finding: "none" });
  expect(check(proof)).toMatchObject({ finding: "none" });
});

const hmac = (key: string, text: string, hash = "sha256") => createHmac(hash, key).update(text);

test.each([
  ["capitals", PROOF.toUpperCase()],
  ["swapped", hmac(TOKEN, SECRET).digest("hex")],
  [
    "hash",
    createHash("sha256")
      .update(TOKEN + SECRET)
      .digest("hex"),
  ],
  [
    "hash",
    createHash("sha256")
      .update(SECRET + TOKEN)
      .digest("hex"),
  ],
  ["id-in-key", hmac(`1|${SECRET}`, TOKEN).digest("hex")],
  ["line-break", hmac(SECRET, `${TOKEN}\n`).digest("hex")],
  ["line-break", hmac(SECRET, `${TOKEN}\r\n`).digest("hex")],
  ["base64", hmac(SECRET, TOKEN).digest("base64")],
  ["sha1", hmac(SECRET, TOKEN, "sha1").digest("hex")],
])("a common mistake is told: %s", (finding, proof) => {
  expect(check(proof)).toMatchObject({ finding, app: { id: "1" } });
  expect(PROOF_SENTENCES[check(proof).finding]).toMatch(/\.$/);
});
