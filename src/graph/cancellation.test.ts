import { describe, expect, test } from "vitest";
import { Cancellation } from "./cancellation.ts";

describe("a cancellation", () => {
  test("tells each listener once, with the first reason", () => {
    const cancellation = new Cancellation();
    const told: unknown[] = [];
    cancellation.addEventListener("abort", () => told.push(cancellation.reason));
    expect(cancellation.aborted).toBe(false);
    cancellation.abort("first");
    cancellation.abort("second");
    expect(cancellation).toMatchObject({ aborted: true, reason: "first" });
    expect(told).toEqual(["first"]);
  });

  test("tells nobody who no longer listens", () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const leaving = () => told.push("left");
    cancellation.addEventListener("abort", leaving);
    // A listener that takes itself away must not keep the next one from being told.
    const once = () => cancellation.removeEventListener("abort", once);
    cancellation.addEventListener("abort", once);
    cancellation.addEventListener("abort", () => told.push("stayed"));
    cancellation.removeEventListener("abort", leaving);
    cancellation.abort("gone");
    expect(told).toEqual(["stayed"]);
  });
});
