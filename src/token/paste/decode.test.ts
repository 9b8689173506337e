import { expect, test } from "vitest";
import { withoutEscapes, withoutPercents } from "./decode.ts";

test.each([
  [String.raw`fb1:\/\/authorize\/#a=1`, "fb1://authorize/#a=1"],
  [String.raw`\"a\": \\\"b\\\"`, '"a": "b"'],
  [String.raw`a=1\u0026b\x3d2`, "a=1&b=2"],
  [String.raw`one\ntwo`, "one\ntwo"],
  ["a=1&amp;b=2&amp;amp;c=3", "a=1&b=2&c=3"],
  ["&quot;a&#39;b&#x27;c&#124;&lt;&gt;", "\"a'b'c|<>"],
  ["EAAb\u200b1c2\u00add3e\ufeff", "EAAb1c2d3e"],
  ["plain & simple; 100 %", "plain & simple; 100 %"],
])("undoes the escapes of %j", (text, plain) => {
  expect(withoutEscapes(text)).toBe(plain);
});

test.each([
  ["734512908844182%7Cabc", "734512908844182|abc"],
  ["https%253A%252F%252Fa.example%253Fb%253Dc", "https://a.example?b=c"],
  ["100% of %zz and %C3%A9", "100% of %zz and %C3%A9"],
])("undoes the percent-encoding of %j", (text, decoded) => {
  expect(withoutPercents(text)).toBe(decoded);
});
