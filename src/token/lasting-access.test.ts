import { expect, test } from "vitest";
import { hasLastingAccess, splitByAccess } from "./lasting-access.ts";
import { PERMISSIONS } from "./permissions.data.ts";

test("data access ends for Instagram, user and login permissions, not for the ones Meta lists", () => {
  expect(splitByAccess(["instagram_basic", "ads_read", "user_likes", "email", "public_profile"])).toEqual({
    ends: ["instagram_basic", "user_likes", "email", "public_profile"],
    lasts: ["ads_read"],
    allLast: false,
  });
  expect(splitByAccess(["ads_read", "pages_messaging", "read_insights"]).allLast).toBe(true);
});

test("of no permissions none lasts", () => {
  expect(splitByAccess([]).allLast).toBe(false);
  expect(splitByAccess(null).allLast).toBe(false);
});

test("Meta lists sixteen, and all of them are known here", () => {
  expect(splitByAccess([...PERMISSIONS.keys()]).lasts).toHaveLength(16);
});

test("one permission can be asked about alone", () => {
  expect(hasLastingAccess("ads_read")).toBe(true);
  expect(hasLastingAccess("email")).toBe(false);
});
