import { expect, test } from "vitest";
import { idOf, integerOf, parseJson } from "./json.ts";

test("keeps every digit of an id beyond 2^53", () => {
  expect(parseJson('{"target_ids":[17841400000000003,1],"t":1800000000}')).toEqual({
    ok: true,
    value: { target_ids: ["17841400000000003", 1], t: 1_800_000_000 },
  });
});

test("leaves digits inside strings, decimals and exponents alone", () => {
  expect(
    parseJson('{"a":"id 17841400000000003 \\" 17841400000000003","b":0.1234567890123456,"c":1e21}'),
  ).toEqual({
    ok: true,
    value: { a: 'id 17841400000000003 " 17841400000000003', b: 0.1234567890123456, c: 1e21 },
  });
});

test("says that a cut text is no JSON, and stays linear on a string that never ends", () => {
  expect(parseJson('{"error"')).toEqual({ ok: false });
  expect(parseJson(`"${"\\".repeat(1_000_000)}`)).toEqual({ ok: false });
});

test("reads numbers that came as strings, and ids that came as numbers", () => {
  expect(integerOf("190")).toBe(190);
  expect(integerOf("190 OK")).toBeNull();
  expect(integerOf(1.5)).toBeNull();
  expect(idOf(100_000_000_000)).toBe("100000000000");
  expect(idOf("")).toBeNull();
});
