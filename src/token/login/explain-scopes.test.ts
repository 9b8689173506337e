import { expect, test } from "vitest";
import { explainScopes } from "./explain-scopes.ts";

test("each name that the dialog refused is told apart", () => {
  const told = explainScopes(
    "Invalid Scopes: manage_pages, instagram_business_basic, pages_show_list, emial. This message is only shown to developers. Users of your app will ignore these permissions if present.",
  );
  expect(told.map(({ name, replacements }) => [name, replacements.length > 0])).toEqual([
    ["manage_pages", true],
    ["instagram_business_basic", true],
    ["pages_show_list", false],
    ["emial", false],
  ]);
  expect(told[0]?.says).toContain("retired");
  expect(told[1]?.says).toContain("Instagram Login");
  expect(told[2]?.says).toContain("use case");
  expect(told[3]?.says).toContain("known here");
});

test.each([
  ["Invalid Scopes: manage_pages", ["manage_pages"]],
  ["Invalid scope: publish_pages.", ["publish_pages"]],
  ["Invalid scope field(s): basic", ["basic"]],
  ["Invalid Scopes: a_b,a_b", ["a_b"]],
  ["Invalid Scopes: ", []],
  ["Something else", []],
  ["", []],
])("%s names %j", (message, names) => {
  expect(explainScopes(message).map(({ name }) => name)).toEqual(names);
});
