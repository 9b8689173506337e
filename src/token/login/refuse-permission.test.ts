import { expect, test } from "vitest";
import { refusePermission } from "./refuse-permission.ts";

test("a retired name is refused with what replaces it", () => {
  expect(refusePermission("publish_pages")).toEqual({
    why: "retired",
    says: "Meta retired it in 2020 (v7.0). Its replacement is likely, not documented.",
    replacements: ["pages_manage_posts", "pages_manage_engagement"],
  });
  expect(refusePermission("publish_to_groups")).toMatchObject({ why: "retired", replacements: [] });
  expect(refusePermission("user_events")?.says).toBe("Meta retired it. Nothing is known to replace it.");
});

test("a name of another login is refused with its twin, where it has one", () => {
  expect(refusePermission("instagram_business_manage_messages")).toMatchObject({
    why: "other-login",
    replacements: ["instagram_manage_messages"],
  });
  expect(refusePermission("threads_basic")).toMatchObject({ why: "other-login", replacements: [] });
});

test("current and unknown names may be asked for", () => {
  expect(refusePermission("pages_show_list")).toBeNull();
  expect(refusePermission("pages_brand_new")).toBeNull();
});
