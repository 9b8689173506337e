import { expect, test } from "vitest";
import { pacificTime } from "./pacific-time.ts";

test.each([
  [1_668_613_551, "Wednesday, 16-Nov-22 07:45:51 PST"],
  [1_668_749_403, "Thursday, 17-Nov-22 21:30:03 PST"],
  [1_428_616_800, "Thursday, 09-Apr-15 15:00:00 PDT"],
  [1_428_686_772, "Friday, 10-Apr-15 10:26:12 PDT"],
])("%i is written as in Meta's recorded messages", (at, text) => {
  expect(pacificTime(at)).toBe(text);
});

test("the hour after midnight is 00, not 24", () => {
  expect(pacificTime(1_782_889_509)).toBe("Wednesday, 01-Jul-26 00:05:09 PDT");
});
