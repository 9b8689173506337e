import { expect, test } from "vitest";
import type { ListPart } from "#/token/pages/answers.ts";
import { linesOf } from "./lines-of-parts.ts";

const PART: ListPart = {
  goesOn: true,
  extra: { kind: "not-asked", reason: "stopped" },
  fields: "full",
  pause: null,
  observedAt: 1,
  calls: [],
  usage: null,
  notes: [],
};
const BUG = new Error("a bug");

test("a part that fails is told after the calls of the one before", async () => {
  async function* failing() {
    yield PART;
    throw BUG;
  }
  const lines = linesOf(failing());
  expect((await lines.next()).value).toHaveProperty("goesOn", true);
  expect((await lines.next()).value).toEqual({ calls: [] });
  await expect(lines.next()).rejects.toBe(BUG);
});

test("whoever stops taking lines ends the parts, the one under way too", async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) {
        yield PART;
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    } finally {
      ended = true;
    }
  }
  const lines = linesOf(endless());
  await lines.next();
  // The next part is under way from here on.
  await lines.next();
  await lines.return(undefined);
  expect(ended).toBe(true);
});
