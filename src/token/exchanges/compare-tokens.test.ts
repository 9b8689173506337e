import { describe, expect, test } from "vitest";
import { at, DAY, EXAMPLE, NEVER, NOW, refusal, UNREPORTED } from "../diagnose/example-token.ts";
import type { Evidence } from "../evidence.ts";
import type { Inspection } from "../inspection.ts";
import { compareReach, compareTokens, type Reach, worksNow } from "./compare-tokens.ts";

const token = (changes: Partial<Inspection> = {}): Evidence => ({
  kind: "inspected",
  inspection: { ...EXAMPLE, ...changes },
});
const fact = (name: string, before: Evidence, after: Evidence) =>
  compareTokens(before, after).find((one) => one.name === name);

describe("two tokens, fact by fact", () => {
  test("a longer life is better, a shorter one worse, and none is the longest", () => {
    const short = token({ expires: at(NOW + 4000) });
    expect(fact("Expires", short, token())).toMatchObject({ change: "better" });
    expect(fact("Expires", token(), short)).toMatchObject({ change: "worse" });
    expect(fact("Expires", token({ expires: NEVER }), token())).toMatchObject({ change: "worse" });
    expect(fact("Expires", token(), token({ expires: NEVER }))).toMatchObject({ change: "better" });
    expect(fact("Expires", token(), token({ expires: UNREPORTED }))).toMatchObject({ change: "unknown" });
  });

  test("permissions that came and went are named", () => {
    const before = token({ scopes: ["email", "public_profile"] });
    expect(fact("Permissions", before, before)).toMatchObject({
      before: { text: "2" },
      after: { text: "2, the same" },
      change: "same",
    });
    expect(fact("Permissions", before, token({ scopes: ["public_profile", "ads_read"] }))).toMatchObject({
      after: { text: "2, without email, with ads_read" },
      change: "worse",
    });
    const many = token({ scopes: Array.from({ length: 9 }, (_, index) => `scope_${index}`) });
    expect(fact("Permissions", token({ scopes: [] }), many)).toMatchObject({
      after: { text: "9, with scope_0, scope_1, scope_2, scope_3 and 5 more" },
      change: "better",
    });
  });

  test("what is not reported of either is left out, and of one is not known", () => {
    const bare = token({ scopes: null, appName: null, appId: null });
    expect(fact("App", bare, bare)).toBeUndefined();
    expect(fact("App", bare, token())).toMatchObject({ change: "unknown", before: { text: "not reported" } });
    expect(fact("Limited to", token(), token())).toBeUndefined();
  });

  test("nothing is compared where one was not described", () => {
    expect(compareTokens({ kind: "unreachable", reason: "timeout" }, token())).toEqual([]);
  });
});

describe("whether a new token reaches the same", () => {
  const granular = [{ scope: "pages_show_list", targetIds: ["1", "2"] }];
  const scopes = ["pages_show_list", "ads_read"];
  const old = token({ scopes, granular });

  const limits = ["pages_show_list for 1", "pages_show_list for 2"];

  test.each<[Reach | null, Partial<Inspection>]>([
    [{ kind: "same" }, { scopes, granular }],
    [{ kind: "same" }, { scopes: [...scopes, "email"], granular }],
    [
      { kind: "more", limits },
      { scopes, granular: [{ scope: "pages_show_list", targetIds: null }] },
    ],
    [
      { kind: "more", limits },
      { scopes, granular: [{ scope: "pages_show_list", targetIds: ["1", "2", "3"] }] },
    ],
    [{ kind: "less" }, { scopes: ["ads_read"], granular }],
    [{ kind: "less" }, { scopes, granular: [{ scope: "pages_show_list", targetIds: ["1"] }] }],
    [{ kind: "less" }, { scopes, granular: [{ scope: "pages_show_list", targetIds: ["1", "3"] }] }],
    [null, { scopes: null }],
  ])("%j for %j", (reach, changes) => {
    expect(compareReach(old, token(changes))).toEqual(reach);
  });

  test("a limit that is gone is not shown as a gain", () => {
    const wide = token({ scopes, granular: [{ scope: "pages_show_list", targetIds: null }] });
    expect(fact("Limited to", old, wide)).toMatchObject({ change: "other" });
  });
});

test("whether a token works is taken from its inspection", () => {
  expect(worksNow(token(), NOW)).toBe("yes");
  expect(worksNow(token({ dataAccess: at(NOW - DAY) }), NOW)).toBe("yes");
  expect(worksNow(token({ expires: at(NOW - 1) }), NOW)).toBe("no");
  expect(worksNow(token({ valid: false, refusal: refusal(190, 466, "API call") }), NOW)).toBe("no");
  expect(worksNow({ kind: "unreachable", reason: "timeout" }, NOW)).toBe("unknown");
});
