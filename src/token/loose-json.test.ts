import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLooseJson } from "./loose-json.ts";

const first = (text: string) => readLooseJson(text)[0]?.value;

describe("readLooseJson", () => {
  test("reads valid JSON as JSON.parse does, wherever it stands", () => {
    const documents = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"),
      fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        fc.array(fc.string(), { minLength: 1 }),
      ),
      { minKeys: 1 },
    );
    // Only what Graph's keys are made of: everything else in a key is not worth reading.
    const plainKeys = documents.filter((value) => Object.keys(value).every((key) => /^\w{1,80}$/.test(key)));
    fc.assert(
      fc.property(plainKeys, (value) => {
        expect(first(`log: ${JSON.stringify(value)} end`)).toEqual(value);
        expect(first(JSON.stringify(value, null, 2))).toEqual(value);
      }),
    );
  });

  test("what stands in a string is no part of what stands around it", () => {
    for (const value of [
      { "0": ["{0:", ""] },
      { a: ["{b:1} c", "d"], e: "{f:" },
      { a: '{"b":{"c":"}"}}', d: 1 },
    ]) {
      expect(first(`log: ${JSON.stringify(value)} end`)).toEqual(value);
    }
  });

  test("keeps every digit of an id that a double would round", () => {
    expect(first('{"target_ids":[17841400000000003,1],"at":1800000000}')).toEqual({
      target_ids: ["17841400000000003", 1],
      at: 1_800_000_000,
    });
  });

  test.each([
    ["a trailing comma, single quotes and bare keys", "{ message: 'it is', code: 100,}"],
    ["Python", "{'message': \"it is\", 'code': 100}"],
    ["Ruby", '{"message"=>"it is", "code"=>100}'],
    ["Java", "{message=it is, code=100}"],
    ["Objective-C", '{\n    code = 100;\n    message = "it is";\n}'],
    ["a constructor", "FacebookError(message=it is, code=100)"],
    ["JSON in a string", String.raw`"{\"message\":\"it is\",\"code\":100}"`],
    ["JSON in a string in a string", String.raw`"{\\\"message\\\":\\\"it is\\\",\\\"code\\\":100}"`],
    ["a terminal's line break", '{"message":"it\n   is","code":100}'],
    ["a message in two pieces", "{ message: 'it ' +\n    'is', code: 100 }"],
    ["no end", '{"code":100,"message":"it is","fbtr'],
  ])("reads %s", (_, text) => {
    expect(first(text)).toEqual({ message: "it is", code: 100 });
  });

  test("lists outer objects before those inside them, with their places", () => {
    const text = 'x {"error":{"code":1}} y';
    expect(readLooseJson(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{"error":{"code":1}}',
      '{"code":1}',
    ]);
  });

  test("finds an object inside the message of a log record", () => {
    const text = String.raw`{"level":"error","msg":"Graph said {\"code\":190} again"}`;
    expect(readLooseJson(text).map(({ value }) => value)).toContainEqual({ code: 190 });
  });

  test("finds the object after one that was cut inside a string", () => {
    const text = `'{"error":{"mess...', 400, Array)\n{"error":{"message":"x","code":190}}`;
    expect(readLooseJson(text).map(({ value }) => value)).toContainEqual({
      error: { message: "x", code: 190 },
    });
  });

  test("does not let what follows a cut object change it", () => {
    expect(first('{"error":{"code":190,"message":"a"\ncode: 89\n')).toEqual({
      error: { code: 190, message: "a" },
    });
  });

  test("a sentence's apostrophe and brackets do not swallow what comes after them", () => {
    const text = "[It's] {don't (stop} here's one: {\"code\":5}";
    expect(readLooseJson(text).map(({ value }) => value)).toContainEqual({ code: 5 });
  });

  test.each([`{'tis so\n"code": 5}`, `{'tis so\n"code": 5, "x": "the users' word"}`])(
    "a lone apostrophe begins no string: %s",
    (text) => {
      expect(first(text)).toMatchObject({ code: 5 });
    },
  );

  test("an apostrophe within a word ends no string", () => {
    expect(first("{ message: 'the user's word', code: 5 }")).toEqual({ message: "the user's word", code: 5 });
  });

  test("a string that was cut is read up to the cut", () => {
    expect(first('{"code":5,"message":"it is, an')).toEqual({ code: 5, message: "it is, an" });
  });

  test("a key called __proto__ changes no prototype", () => {
    expect(first('{"__proto__":{"code":1},"a":1}')).toEqual({ a: 1 });
    expect(Object.getPrototypeOf(first('{"__proto__":{"code":1},"a":1}'))).toBe(Object.prototype);
  });

  test("never throws, and every place lies in the text", () => {
    const pieces = fc.constantFrom(..."{}[]()\"'`\\:=,;\na1 ".split(""), '{"a":', "a=");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join("");
        const misplaced = readLooseJson(text).filter(
          ({ start, end }) => !"{[(".includes(text[start] ?? "?") || end <= start || end > text.length,
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });
});
