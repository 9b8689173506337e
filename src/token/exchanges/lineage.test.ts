import { describe, expect, test } from "vitest";
import { at, EXAMPLE, NEVER, NOW } from "../diagnose/example-token.ts";
import type { Inspection } from "../inspection.ts";
import { lineageOf, type TokenInLine } from "./lineage.ts";

const line = (changes: Partial<Inspection>, madeBy: TokenInLine["madeBy"] = null): TokenInLine => ({
  inspection: { ...EXAMPLE, ...changes },
  madeBy,
  at: NOW,
});
const END = at(NOW + 80 * 60);
const SHORT = line({ issuedAt: null, expires: END });
const brief = (tokens: readonly TokenInLine[], pages: number | null = null) =>
  lineageOf(tokens, pages).map(({ title, how, state }) => `${title}, ${how}, ${state}`);

describe("a person's tokens", () => {
  test("begin with a short one, and the rest is still to be made", () => {
    expect(brief([SHORT])).toEqual([
      "Short user token, from a login, current",
      "60-day user token, not made yet, missing",
      "Page tokens, not made yet, missing",
    ]);
    expect(lineageOf([SHORT], null).map(({ end }) => end)).toEqual([END, null, NEVER]);
  });

  test("go on to a long one, of which Page tokens do not end by time", () => {
    const tokens = [SHORT, line({}, "extend")];
    expect(brief(tokens)).toEqual([
      "Short user token, from a login, here",
      "60-day user token, exchanged just now, current",
      "Page tokens, not made yet, missing",
    ]);
    expect(brief(tokens, 3).at(-1)).toBe("3 Page tokens, made just now, here");
    expect(lineageOf(tokens, 3).at(-1)?.end).toEqual(NEVER);
  });

  test("made of a short one, Page tokens end with it", () => {
    expect(lineageOf([SHORT], 1).at(-1)).toEqual({
      title: "1 Page token",
      how: "made just now",
      end: END,
      ended: false,
      state: "here",
    });
  });

  test("once ended, nothing more comes of it", () => {
    const over = lineageOf([line({ expires: at(NOW - 1) })], null);
    expect(over[1]).toMatchObject({ state: "current", ended: true });
    expect(over[2]).toMatchObject({ how: "can't be made of it any more", end: null });
    expect(lineageOf([line({ valid: false })], null)[1]).toMatchObject({ ended: true });
  });

  test("may begin with a long one", () => {
    expect(brief([line({})])[0]).toBe("Short user token, not seen here, missing");
    expect(brief([line({ expires: NEVER })])[1]).toBe("Lasting user token, given here, current");
  });
});

test("a Page token comes from a user token that is not here", () => {
  expect(brief([line({ type: "page", expires: NEVER })])).toEqual([
    "60-day user token, not seen here, missing",
    "Page token, given here, current",
  ]);
  expect(brief([line({ type: "page", expires: END })])[0]).toMatch(/^Short user token/);
});

test("a system user's tokens stand in a row", () => {
  const old = line({ type: "system-user" });
  expect(brief([old, line({ type: "system-user" }, "rotate")])).toEqual([
    "System-user token, given here, here",
    "System-user token, made just now, current",
  ]);
});

test("other tokens have no line", () => {
  expect(lineageOf([], null)).toEqual([]);
  expect(lineageOf([line({ type: "app" })], null)).toEqual([]);
});
