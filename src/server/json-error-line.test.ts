import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorLine } from "./json-error-line.ts";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ["", 1],
  ["\n\n", 1],
  ["[", 1],
  ['[\n{"id": "1",\n}\n]', 3],
  ['[\n{"id": "1"\n"secret": "x"}\n]', 3],
  ['[\n{"id": "1"}\n{"id": "2"}]', 3],
  ['[\n  {\n    id: "1"\n  }\n]', 3],
  ["[\n  {\n    'id': \"1\"\n  }\n]", 3],
  ['[\n{"id": "1\n"}\n]', 2],
  ['[\n{"id": "1"}\n]\nx', 4],
  ['[\n{"id": "1"}\n', 2],
  ['[\n// apps\n{"id": "1"}]', 2],
  ['[\n{"id": 01}]', 2],
  ['[\n{"id": tru}]', 2],
  ["[1,\n]", 2],
])("of %j it is line %i", (text, line) => {
  expect(isJson(text)).toBe(false);
  expect(jsonErrorLine(text)).toBe(line);
});

test("agrees with JSON.parse about what is JSON", () => {
  const json = fc.json({ maxDepth: 4 });
  const pretty = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 2));
  const edited = fc
    .tuple(
      fc.oneof(json, pretty),
      fc.nat(),
      fc.nat(2),
      fc.constantFrom("", ",", "]", "}", '"', "\n", "x", "0", ":"),
    )
    .map(([text, at, cut, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    });
  fc.assert(
    fc.property(fc.oneof(json, pretty, edited, fc.string()), (text) => {
      expect(jsonErrorLine(text) === null).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});
