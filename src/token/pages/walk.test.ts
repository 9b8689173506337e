import { describe, expect, test } from "vitest";
import type { Extra } from "../extras.ts";
import { refusalOf } from "../read-refusal.ts";
import { type Batch, isResumable, NEW_WALK, resumed, type Walk, walkOn } from "./walk.ts";

interface Item {
  readonly id: string;
}

const part = (ids: string, after: string | null, more = after !== null): Extra<Batch<Item>> => ({
  kind: "known",
  value: {
    items: ids.split("").map((id) => ({ id })),
    unread: 0,
    paging: { hasNext: more, after, total: null },
  },
});

const START: Walk<Item> = NEW_WALK;
const walk = (...parts: readonly Extra<Batch<Item>>[]) =>
  parts.reduce((list, answer) => walkOn(list, answer), START);
const idsOf = ({ items }: Walk<Item>) => items.map(({ id }) => id).join("");

describe("a list that comes in parts", () => {
  test("is complete where Graph names no next part", () => {
    const list = walk(part("ab", "1"), part("cd", null));
    expect(list).toMatchObject({ state: "complete", stop: null, parts: 2 });
    expect(idsOf(list)).toBe("abcd");
  });

  test("goes on through empty parts in the middle", () => {
    expect(walk(part("a", "1"), part("", "2"), part("b", null))).toMatchObject({ state: "complete" });
  });

  test("stops at a cursor that came before", () => {
    const list = walk(part("a", "1"), part("b", "2"), part("c", "1"));
    expect(list).toMatchObject({ state: "stopped", stop: { kind: "cursor-repeated" } });
    expect(idsOf(list)).toBe("abc");
  });

  test("stops where new cursors bring the same rows again and again", () => {
    const list = walk(part("ab", "1"), part("ab", "2"), part("ba", "3"), part("ab", "4"));
    expect(list).toMatchObject({ state: "stopped", stop: { kind: "nothing-new" }, repeated: 6 });
    expect(idsOf(list)).toBe("ab");
  });

  test("stops where there is more and no cursor", () => {
    expect(walk(part("a", null, true))).toMatchObject({ state: "stopped", stop: { kind: "no-cursor" } });
  });

  test("holds a Page once though it comes twice", () => {
    const list = walk(part("aab", "1"), part("bc", null));
    expect(idsOf(list)).toBe("abc");
    expect(list.repeated).toBe(2);
  });
});

describe("a list that was interrupted", () => {
  const ended = {
    kind: "refused",
    refusal: refusalOf({ message: "Session has expired", code: 190, subcode: 463 }),
  } as const;

  test("keeps what came and says why", () => {
    const list = walk(part("ab", "1"), ended);
    expect(list).toMatchObject({ state: "stopped", stop: { kind: "refused" }, after: "1" });
    expect(idsOf(list)).toBe("ab");
  });

  test("goes on where it stopped", () => {
    const list = resumed(walk(part("ab", "1"), { kind: "unreachable", reason: "connection-lost" }));
    expect(list).toMatchObject({ state: "going", after: "1" });
    expect(idsOf(walkOn(list, part("c", null)))).toBe("abc");
  });

  test("does not go on round a circle", () => {
    const circle = walk(part("a", "1"), part("b", "1"));
    expect(isResumable(circle.stop)).toBe(false);
    expect(resumed(circle)).toBe(circle);
  });
});
