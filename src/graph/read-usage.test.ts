import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highestUsage, readUsage } from "./read-usage.ts";

const NONE = { useCase: null, regainMinutes: null };

describe("usage headers", () => {
  test.each([
    // Meta's own samples, of the rate limiting page (read Nov 2026).
    ["x-app-usage", '{"call_count":28,"total_time":25,"total_cputime":25}', { of: "app", percent: 28 }],
    [
      "x-ad-account-usage",
      '{"acc_id_util_pct":9.67,"reset_time_duration":100,"ads_api_access_tier":"standard_access"}',
      { of: "ad-account", percent: 9.67 },
    ],
    [
      "x-business-use-case-usage",
      '{"112130216863063":[{"type":"pages","call_count":97,"total_cputime":23,"total_time":23,"estimated_time_to_regain_access":0}]}',
      { of: "business", percent: 97, useCase: "pages" },
    ],
    ["x-page-usage", '{"call_count":2,"total_time":5,"total_cputime":3}', { of: "page", percent: 5 }],
    // Bare percentages: tests of restfb/restfb, DebugHeaderInfo.
    ["x-app-usage", "42", { of: "app", percent: 42 }],
    ["x-app-usage", '"42"', { of: "app", percent: 42 }],
    ["x-page-usage", "42.5%", { of: "page", percent: 42.5 }],
    ["x-app-usage", '{"call_count":"31"}', { of: "app", percent: 31 }],
    ["x-ad-account-usage", "7", { of: "ad-account", percent: 7 }],
    ["x-app-usage", '{"call_count":0,"total_time":0,"total_cputime":0}', { of: "app", percent: 0 }],
  ])("%s %s", (name, value, usage) => {
    expect(readUsage({ [name]: value })).toEqual({ ...NONE, ...usage });
  });

  test("tell the minutes until Graph serves calls again", () => {
    const business =
      '{"1":[{"type":"pages","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":37},{"type":"instagram","call_count":12,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}],"2":[{"type":"ads_management","call_count":101,"estimated_time_to_regain_access":19}]}';
    expect(readUsage({ "x-business-use-case-usage": business })).toEqual({
      of: "business",
      useCase: "ads_management",
      percent: 101,
      regainMinutes: 37,
    });
    const account = (percent: number) => `{"acc_id_util_pct":${percent},"reset_time_duration":121}`;
    expect(readUsage({ "x-ad-account-usage": account(100) })?.regainMinutes).toBe(3);
    expect(readUsage({ "x-ad-account-usage": account(99.9) })?.regainMinutes).toBeNull();
  });

  test("name a use case in Graph's own words or not at all", () => {
    const business = '{"1":[{"type":"<b>pages</b>","call_count":7}]}';
    expect(readUsage({ "x-business-use-case-usage": business })).toEqual({
      ...NONE,
      of: "business",
      percent: 7,
    });
  });

  test("that come together tell the one nearest to its end", () => {
    const headers = {
      "x-app-usage": '{"call_count":28}',
      "x-page-usage": "64",
      "x-ad-account-usage": '{"acc_id_util_pct":63.9}',
      "x-business-use-case-usage": "nonsense",
    };
    expect(readUsage(headers)).toEqual({ ...NONE, of: "page", percent: 64 });
  });

  test.each([
    "",
    "null",
    "true",
    "{}",
    "[]",
    "-1",
    '{"call_count":null}',
    "NaN",
    "1e999",
    "{",
    '{"1":[null,7]}',
    "x%",
  ])("that say nothing are none: %s", (value) => {
    const names = ["x-app-usage", "x-page-usage", "x-ad-account-usage", "x-business-use-case-usage"];
    expect(readUsage(Object.fromEntries(names.map((name) => [name, value])))).toBeNull();
  });

  test("that hold anything at all are read without a fault", () => {
    const use = fc.dictionary(
      fc.constantFrom("call_count", "total_time", "type", "acc_id_util_pct"),
      fc.jsonValue(),
    );
    const shaped = fc.dictionary(fc.string(), fc.array(use)).map((value) => JSON.stringify(value));
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      use.map((one) => JSON.stringify(one)),
      shaped,
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        const usage = readUsage({ "x-app-usage": one, "x-business-use-case-usage": other });
        expect(usage?.percent ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test("of several calls the highest counts, with the longest wait", () => {
  const app = { ...NONE, of: "app", percent: 90 } as const;
  const page = { of: "page", useCase: null, percent: 40, regainMinutes: 5 } as const;
  expect(highestUsage([null, page, app, null])).toEqual({ ...app, regainMinutes: 5 });
  expect(highestUsage([null])).toBeNull();
});
