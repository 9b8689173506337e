import { expect, test } from "vitest";
import { prettyJson } from "./pretty-json.ts";

test("indents an object without touching a digit of its numbers", () => {
  expect(prettyJson('{"a":[17841400000000003,{}],"b":"x, {y}: \\"z\\""}')).toBe(
    '{\n  "a": [\n    17841400000000003,\n    {}\n  ],\n  "b": "x, {y}: \\"z\\""\n}',
  );
});

test("gives back text that is no JSON as it is", () => {
  expect(prettyJson("<html> {</html>")).toBe("<html> {</html>");
});

test("survives JSON that was cut in the middle", () => {
  expect(prettyJson('{"data":{"app_id":"12')).toContain('"data": {');
});
