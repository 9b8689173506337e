import { describe, expect, test } from "vitest";
import { createRateLimiter } from "./rate-limit.ts";

const RATE = { perMinute: 600, burst: 100 };

function setUp(rate = RATE) {
  let now = 1_000_000;
  const take = createRateLimiter(rate, () => now);
  return { take, pass: (ms: number) => (now += ms) };
}

const many = (times: number, take: () => number) => Array.from({ length: times }, take);

describe("600 a minute with bursts of 100", () => {
  test("a burst of 100 passes, and the next has to wait for a tenth of a second", () => {
    const { take } = setUp();
    expect(many(100, () => take("10.0.0.1")).every((wait) => wait === 0)).toBe(true);
    expect(take("10.0.0.1")).toBeCloseTo(100);
  });

  test("ten a second pass for ever", () => {
    const { take, pass } = setUp();
    many(100, () => take("10.0.0.1"));
    const waits = many(1000, () => {
      pass(100);
      return take("10.0.0.1");
    });
    expect(waits.every((wait) => wait === 0)).toBe(true);
  });

  test("no minute lets more than 700 through", () => {
    const { take, pass } = setUp();
    const waits = many(6001, () => {
      pass(10);
      return take("10.0.0.1");
    });
    expect(waits.filter((wait) => wait === 0)).toHaveLength(700);
  });

  test("a refusal does not count as a request", () => {
    const { take, pass } = setUp();
    many(500, () => take("10.0.0.1"));
    pass(101);
    expect(take("10.0.0.1")).toBe(0);
  });

  test("one address does not use up another's share", () => {
    const { take } = setUp();
    many(101, () => take("10.0.0.1"));
    expect(take("10.0.0.2")).toBe(0);
  });
});

test("a burst of one is one at a time", () => {
  const { take, pass } = setUp({ perMinute: 60, burst: 1 });
  expect(take("a")).toBe(0);
  expect(take("a")).toBe(1000);
  pass(1000);
  expect(take("a")).toBe(0);
});
