import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inWords, lengthInWords, wordsChangeAt } from "./relative-time.ts";

const NOW = 1_790_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;

describe("inWords", () => {
  test.each([
    [58 * DAY + 5 * HOUR, "in 58 days"],
    [HOUR + 20 * 60, "in 1 h 20 min"],
    [2 * HOUR, "in 2 h"],
    [20 * 60, "in 20 min"],
    [42, "in 42 s"],
    [0, "now"],
    [-42, "42 s ago"],
    [-90 * 60, "1 h 30 min ago"],
    [-3 * DAY, "3 days ago"],
    [2 * DAY - 1, "in 47 h 59 min"],
    [2 * DAY, "in 2 days"],
    [99 * DAY, "in 99 days"],
    [150 * DAY, "in 4 months"],
    [-1500 * DAY, "4 years ago"],
    [1e12, "in over 99 years"],
  ])("%d seconds away is “%s”", (distance, words) => {
    expect(inWords(NOW + distance, NOW)).toBe(words);
  });

  test("rounds a fractional now down to its second", () => {
    expect(inWords(NOW + 42, NOW + 0.9)).toBe("in 42 s");
  });

  test("holds no number of three digits, so that none looks like an error code", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (distance) => {
        expect(inWords(NOW + distance, NOW)).not.toMatch(/\d{3}/);
      }),
    );
  });
});

test("lengthInWords tells a length without a direction", () => {
  expect(lengthInWords(2 * DAY)).toBe("2 days");
  expect(lengthInWords(61)).toBe("1 min");
});

describe("wordsChangeAt", () => {
  test("is the next minute below two days, the next day from there on", () => {
    expect(wordsChangeAt(NOW + HOUR, NOW)).toBe(NOW + 1);
    expect(wordsChangeAt(NOW + HOUR + 59, NOW)).toBe(NOW + 60);
    expect(wordsChangeAt(NOW + 3 * DAY + 100, NOW)).toBe(NOW + 101);
    expect(wordsChangeAt(NOW - 90, NOW)).toBe(NOW + 30);
  });

  test("is exactly the first second at which the words differ", () => {
    const near = fc.integer({ min: -3 * DAY, max: 3 * DAY });
    const far = fc.integer({ min: -900 * DAY, max: 900 * DAY });
    fc.assert(
      fc.property(fc.oneof(near, far), (distance) => {
        const at = NOW + distance;
        const change = wordsChangeAt(at, NOW);
        expect(change).toBeGreaterThan(NOW);
        expect(inWords(at, change - 1)).toBe(inWords(at, NOW));
        expect(inWords(at, change)).not.toBe(inWords(at, NOW));
      }),
      { numRuns: 2000 },
    );
  });
});
