import { expect, test } from "vitest";
import { isShortLived } from "./short-lived.ts";

const NOW = 1_790_000_000;
const HOUR = 3600;
const lives = (end: number, issuedAt: number | null) =>
  isShortLived({ expires: { kind: "at", at: end }, issuedAt }, NOW);

test("a token made for at most two hours is short-lived, also after its end", () => {
  expect(lives(NOW + HOUR, NOW - HOUR)).toBe(true);
  expect(lives(NOW - HOUR, NOW - 3 * HOUR)).toBe(true);
  expect(lives(NOW + HOUR, NOW - HOUR - 1)).toBe(false);
});

test("without a date of issue what is left decides", () => {
  expect(lives(NOW + 2 * HOUR, null)).toBe(true);
  expect(lives(NOW + 2 * HOUR + 1, null)).toBe(false);
});

test("a token without an end is not short-lived", () => {
  expect(isShortLived({ expires: { kind: "never" }, issuedAt: null }, NOW)).toBe(false);
  expect(isShortLived({ expires: { kind: "not-reported" }, issuedAt: null }, NOW)).toBe(false);
});
