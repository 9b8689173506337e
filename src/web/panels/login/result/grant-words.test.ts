import { expect, test } from "vitest";
import type { GrantRow } from "#/token/login/compare-grants.ts";
import { namesOf, wordsOf } from "./grant-words.ts";

const row = (more: Partial<GrantRow>): GrantRow => ({
  name: "pages_show_list",
  state: "granted",
  targetIds: null,
  granular: true,
  ...more,
});

test.each([
  [row({}), "all Pages"],
  [row({ targetIds: ["1"] }), "1 Page"],
  [row({ targetIds: ["1", "2"] }), "2 Pages"],
  [row({ targetIds: [] }), "0 Pages"],
  [row({ name: "email", granular: false }), "granted"],
  [row({ name: "ads_read", targetIds: ["1"] }), "1 ad account"],
  [row({ state: "declined", granular: false }), "declined"],
  [row({ state: "extra", targetIds: ["1"] }), "not asked for now · 1 Page"],
  [row({ state: "unknown" }), "not known yet"],
])("%o reads %s", (one, words) => {
  expect(wordsOf(one)).toBe(words);
});

test("targets are named where Graph names them, the first few of many", () => {
  const known = { kind: "known", value: { name: "Ash Cat Page", username: null } } as const;
  const targets = { targets: [{ id: "1", kind: "page", facts: known } as const], leftOut: 0 };
  expect(namesOf(row({ targetIds: ["1", "2"] }), targets)).toBe("Ash Cat Page, 2");
  expect(namesOf(row({ targetIds: ["1", "2", "3", "4", "5", "6"] }), targets)).toMatch(/ and 2 more$/);
  expect(namesOf(row({ targetIds: null }), targets)).toBe("");
});
