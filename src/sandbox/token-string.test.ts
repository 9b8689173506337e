import { assert, bigInt, property, string } from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "./random.ts";
import { hasTokenLayout, writeToken } from "./token-string.ts";

const appIds = bigInt({ min: 10n ** 14n, max: 2n ** 52n - 1n }).map(String);

// Beginnings of recorded tokens, with the app ids that came with them (koala, bk-rs, gitleaks; Nov 2026).
test.each([
  ["119908831367602", "EAABtDnNMkbI"],
  ["257422819769992", "EAADqHZBu6vog"],
  ["911602140448729", "EAAM9GOnCB9kB"],
  ["145634995501895", "EAACEdEose0cB"],
  ["1155129404529083", "EAAQalYXTmbsB"],
])("a token of app %s begins like the recorded ones", (appId, beginning) => {
  expect(writeToken(appId, createRandom("a")).startsWith(beginning)).toBe(true);
});

test("tokens have the real alphabet, begin with EAA and vary in length", () => {
  const lengths = new Set<number>();
  assert(
    property(appIds, string(), (appId, seed) => {
      const token = writeToken(appId, createRandom(seed));
      expect(token).toMatch(/^EAA[A-Za-z0-9]{157,247}$/);
      expect(hasTokenLayout(token)).toBe(true);
      lengths.add(token.length);
    }),
  );
  expect(lengths.size).toBeGreaterThan(10);
});

test("the same seed writes the same tokens, one after the other different ones", () => {
  const [a, b] = [createRandom("x"), createRandom("x")];
  const first = writeToken("734512908844182", a);
  expect(writeToken("734512908844182", b)).toBe(first);
  expect(writeToken("734512908844182", a)).not.toBe(first);
});

test.each([
  ["garbage", "xxxx"],
  ["an Instagram token", `IGAAKcCR0DvJYB${"x".repeat(150)}`],
  ["a token with something attached", `${writeToken("734512908844182", createRandom("a"))}"`],
  ["an escape that does not exist", "EAAKcCR0DvJYBZEabcdef"],
  ["a token cut inside the app id", "EAAKcCR0"],
  ["a ninth byte that is not 1", "EAAKcCR0DvJYCabcdef"],
])("%s has not the layout of a token", (_, text) => {
  expect(hasTokenLayout(text)).toBe(false);
});
