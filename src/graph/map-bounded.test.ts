import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mapBounded } from "./map-bounded.ts";

const tick = (times: number): Promise<void> =>
  times === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(tick(times - 1))));

test("every item is worked on once, in order of results, and never more at a time than the limit", async () => {
  const lengths = fc.array(fc.nat(4), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 1, max: 8 }), async (items, limit) => {
      let running = 0;
      let most = 0;
      const results = await mapBounded(items, limit, async (item) => {
        running += 1;
        most = Math.max(most, running);
        await tick(item);
        running -= 1;
        return item * 2;
      });
      expect(results).toEqual(items.map((item) => item * 2));
      expect(most).toBe(Math.min(limit, items.length));
    }),
    { numRuns: 50 },
  );
});
