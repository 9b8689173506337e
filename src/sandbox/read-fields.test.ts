import { describe, expect, test } from "vitest";
import { type AskedField, readFields } from "./read-fields.ts";

/** What was read, as one line: `name[label](modifier=value){parts}`. */
function shown(fields: readonly AskedField[]): string {
  return fields
    .map(({ name, label, args, parts }) => {
      const marks = [...args].map(([key, value]) => `(${key}=${value})`).join("");
      const inner = parts === null ? "" : `{${shown(parts)}}`;
      return `${name}${label === name ? "" : `[${label}]`}${marks}${inner}`;
    })
    .join(",");
}
function read(text: string): string {
  const result = readFields(text);
  return result.ok ? shown(result.fields) : `${result.error.code} ${result.error.message}`;
}

// docs/graph-api/guides/field-expansion (read Nov 2026).
test.each([
  ["id,name", "id,name"],
  [" id , name ", "id,name"],
  ["picture{url}", "picture{url}"],
  ["picture.type(large)", "picture(type=large)"],
  ["picture.width(80).height(80){url},name", "picture(width=80)(height=80){url},name"],
  ["picture.width(80).as(small)", "picture[small](width=80)(as=small)"],
  [
    "accounts.limit(3){name,instagram_business_account{id,username}},email",
    "accounts(limit=3){name,instagram_business_account{id,username}},email",
  ],
  ["accounts.limit(2).fields(id,name.limit(1))", "accounts(limit=2){id,name(limit=1)}"],
  ["likes.limit(0).summary(true)", "likes(limit=0)(summary=true)"],
  ["accounts{}", "accounts{}"],
  ["id,,name,", "id,name"],
  ["", ""],
])("%j is read", (text, expected) => {
  expect(read(text)).toBe(expected);
});

// As Meta's own clients in browsers write arrays, and node-facebook/facebook-node-sdk after them: its README (Nov 2026).
test.each([
  ['["id","name"]', "id,name"],
  ['[ "id", "accounts{id,name}", "picture.type(large)" ]', "id,accounts{id,name},picture(type=large)"],
  ["[]", ""],
])("a list in JSON is read: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

describe("what can't be read is refused", () => {
  // Recorded: node-facebook/facebook-node-sdk#123, facepy#168, criso/fbgraph#125, omniauth-facebook#138.
  test.each([
    ["likes.limit(1000){id},comments.limit(1000){id}{from},sharedposts{id}", "{", 46],
    ["posts?fields=comments.since(2018-05-25).until(2018-05-29)", "?", 5],
    [
      "fan_count,name,picture?type=large,cover,is_verified,verification_status,link,new_like_count,best_page",
      "?",
      22,
    ],
    ["applications/developer", "/", 12],
  ])("in the recorded words: %s", (text, found, at) => {
    expect(read(text)).toBe(
      `2500 Syntax error "Expected end of string instead of "${found}"." at character ${at}: ${text}`,
    );
  });

  // Recorded: tobilg/facebook-events-by-location-core#30 (2018).
  test("in the recorded words at the end of the text", () => {
    const text = "events.since(2018-04-06T18:00:00).until(2018-05-06T07:00:00";
    expect(read(text)).toBe(
      `2500 Syntax error "Expected ")", got end of string" at character ${text.length}: ${text}`,
    );
  });

  test.each([
    "accounts{id,name",
    "accounts{id,name}}",
    "{id}",
    ".limit(1)",
    "a.b",
    "a.b{c}",
    "id;name",
    '["id",5]',
    '["id"',
    '["id{"]',
    "🐈",
  ])("%j", (text) => {
    expect(read(text)).toMatch(/^2500 Syntax error "Expected /);
  });

  test("however deep the braces are", () => {
    expect(read("a{".repeat(200_000))).toMatch(/^1 Please reduce the amount of data/);
    expect(read("a.fields(".repeat(200_000))).toMatch(/^1 Please reduce the amount of data/);
    expect(read(`${"a{".repeat(30)}b${"}".repeat(30)}`)).toContain("{b}");
  });
});
