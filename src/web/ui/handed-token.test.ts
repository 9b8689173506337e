import { expect, test } from "vitest";
import { handToken, takeHandedToken } from "./handed-token.ts";

test("a token is handed over once, the latest one alone", () => {
  expect(takeHandedToken()).toBeNull();
  handToken("first");
  handToken("second");
  expect(takeHandedToken()).toBe("second");
  expect(takeHandedToken()).toBeNull();
});
