import { describe, expect, test } from "vitest";
import { readTasks } from "./read-tasks.ts";

const tasks = (...words: string[]) => readTasks({ tasks: words, perms: null });
const CLASSIC = ["MANAGE", "CREATE_CONTENT", "MODERATE", "MESSAGING", "ADVERTISE", "ANALYZE"];

describe("tasks", () => {
  test("of both lists are one reading", () => {
    const reading = tasks("ANALYZE", "PROFILE_PLUS_ANALYZE", "PROFILE_PLUS_CREATE_CONTENT");
    expect(reading.main).toEqual({
      MANAGE: "no",
      CREATE_CONTENT: "yes",
      MODERATE: "no",
      MESSAGING: "no",
      ADVERTISE: "no",
      ANALYZE: "yes",
    });
    expect(reading.further).toEqual([]);
    expect(reading.words).toHaveLength(3);
  });

  test("with full control probably hold all others", () => {
    const reading = tasks("PROFILE_PLUS_FULL_CONTROL", "PROFILE_PLUS_MANAGE");
    expect(reading.main).toMatchObject({ MANAGE: "yes", MESSAGING: "likely" });
    expect(reading).toMatchObject({ role: "full-control", roleCertainty: "certain" });
  });

  test("beside the six are told once, unknown ones by their word", () => {
    expect(tasks("VIEW_MONETIZATION_INSIGHTS", "PROFILE_PLUS_REVENUE", "SOMETHING_NEW").further).toEqual([
      { name: "VIEW_MONETIZATION_INSIGHTS", allows: "Read what the Page earns" },
      { name: "SOMETHING_NEW", allows: null },
    ]);
  });

  test("that were not reported are unknown, not missing", () => {
    const reading = readTasks({ tasks: null, perms: null });
    expect(reading.main.ANALYZE).toBe("unknown");
    expect(reading).toMatchObject({ source: "none", role: "unknown" });
  });
});

test("what tasks amount to", () => {
  expect(tasks(...CLASSIC)).toMatchObject({ role: "full-control", roleCertainty: "certain" });
  expect(tasks("MANAGE")).toMatchObject({ role: "full-control", roleCertainty: "likely" });
  expect(tasks(...CLASSIC.slice(1))).toMatchObject({ role: "partial-control", roleCertainty: "likely" });
  expect(tasks("ANALYZE")).toMatchObject({ role: "task-access", roleCertainty: "likely" });
  expect(tasks()).toMatchObject({ role: "none" });
});

test("legacy permissions are likely tasks, since nothing recent maps them", () => {
  const reading = readTasks({ tasks: null, perms: ["EDIT_PROFILE", "CREATE_CONTENT", "BASIC_ADMIN"] });
  expect(reading).toMatchObject({
    source: "perms",
    main: { MANAGE: "no", CREATE_CONTENT: "likely", ANALYZE: "likely", MESSAGING: "no" },
    further: [{ name: "EDIT_PROFILE" }],
    role: "partial-control",
  });
});
