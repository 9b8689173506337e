import { expect, test } from "vitest";
import { createTimestamp } from "./log.ts";

test("a line's time is its moment to the millisecond, across seconds, days and a clock set back", () => {
  const midnight = Date.UTC(2026, 11, 31, 23, 59, 59, 998);
  const moments = [0, 1, 2, 3, 1002, 61_002, -5000].map((later) => midnight + later);
  let at = 0;
  const timestamp = createTimestamp(() => moments[at++] ?? 0);
  const expected = moments.map((ms) => `,"time":"${new Date(ms).toISOString()}"`);
  expect(moments.map(() => timestamp())).toEqual(expected);
});
