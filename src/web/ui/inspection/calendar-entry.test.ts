import { expect, test } from "vitest";
import { calendarEntry } from "./calendar-entry.ts";

test("writes the token's end as UTC, with the token in its short form alone", () => {
  const entry = calendarEntry(1_800_000_000, "EAAKcC…wZDZD");
  expect(entry).toContain("DTSTART:20270115T080000Z\r\n");
  expect(entry).toContain("SUMMARY:Access token ends: EAAKcC…wZDZD\r\n");
  expect(entry.split("\r\n").every((line) => line.length <= 75)).toBe(true);
});
