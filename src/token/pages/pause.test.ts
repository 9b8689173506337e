import { expect, test } from "vitest";
import { refusalOf } from "../read-refusal.ts";
import { pauseAfter } from "./pause.ts";

const usage = (percent: number, regainMinutes: number | null = null) =>
  ({ of: "app", useCase: null, percent, regainMinutes }) as const;
const limit = refusalOf({ message: "(#4) Application request limit reached", code: 4 });

test("there is no reason to wait below 70 percent, nor without any word of limits", () => {
  expect(pauseAfter(null, null)).toBeNull();
  expect(pauseAfter(usage(69), null)).toBeNull();
  expect(pauseAfter(null, refusalOf({ message: "Session has expired", code: 190, subcode: 463 }))).toBeNull();
});

test("from 70 percent on a pause keeps the rest for the app's own work", () => {
  expect(pauseAfter(usage(70), null)).toMatchObject({ why: "near", by: "guess", percent: 70, cause: null });
  expect(pauseAfter(usage(70), null, 90)).toBeNull();
});

test("a limit that is used up asks for a pause of the length that Graph names", () => {
  expect(pauseAfter(usage(100, 7), limit)).toEqual({
    why: "refused",
    seconds: 420,
    by: "graph",
    percent: 100,
    cause: "rate-limited-app",
  });
});

test("without Graph's word the length is a guess and said to be one", () => {
  expect(pauseAfter(null, limit)).toMatchObject({ why: "refused", by: "guess", percent: null });
});

test("a block that waiting does not lift is no pause", () => {
  expect(pauseAfter(null, refusalOf({ message: "Action is blocked", code: 4, subcode: 2207051 }))).toBeNull();
});
