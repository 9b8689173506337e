import { expect, test } from "vitest";
import { orderApps } from "./order-apps.ts";

const apps = ["1", "2", "3", "4"].map((id) => ({ id, name: null, secret: { reveal: () => "" } }));
const order = (...first: (string | null)[]) => orderApps(apps, ...first).map(({ id }) => id);

test("the chosen app comes first, then the hinted one, then the others as they are; each once", () => {
  expect(order("3", "2")).toEqual(["3", "2", "1", "4"]);
  expect(order(null, "4")).toEqual(["4", "1", "2", "3"]);
  expect(order("2", "2")).toEqual(["2", "1", "3", "4"]);
  expect(order(null, null)).toEqual(["1", "2", "3", "4"]);
  expect(order("9", "8")).toEqual(["1", "2", "3", "4"]);
});
