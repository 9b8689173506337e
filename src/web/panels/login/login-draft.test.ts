import { describe, expect, test } from "vitest";
import { choosePermissions, draftOf, FIRST_DRAFT, planOf, togglePermission } from "./login-draft.ts";

const asked = (draft: typeof FIRST_DRAFT) => planOf(draft, "1").permissions;
const EMPTY = choosePermissions(FIRST_DRAFT, []);

test("what a permission needs comes along, and goes with it", () => {
  const draft = togglePermission(EMPTY, "ads_management");
  expect(asked(draft)).toEqual(["ads_management", "pages_read_engagement", "pages_show_list"]);
  expect(asked(togglePermission(draft, "ads_management"))).toEqual([]);
});

describe("something that came along", () => {
  const draft = togglePermission(EMPTY, "ads_management");

  test("can be left out and taken in again", () => {
    const without = togglePermission(draft, "pages_show_list");
    expect(asked(without)).toEqual(["ads_management", "pages_read_engagement"]);
    expect(asked(togglePermission(without, "pages_show_list"))).toEqual(asked(draft));
  });

  test("stays in sight when it is left out, or when its reason goes", () => {
    const without = togglePermission(togglePermission(draft, "pages_show_list"), "ads_management");
    expect(without.pinned).toEqual(["ads_management", "pages_read_engagement", "pages_show_list"]);
  });
});

test("a chosen one that others need is left out when it is unticked", () => {
  const draft = choosePermissions(FIRST_DRAFT, ["ads_management", "pages_show_list"]);
  expect(asked(togglePermission(draft, "pages_show_list"))).toEqual([
    "ads_management",
    "pages_read_engagement",
  ]);
});

test("a plan that came back is the same when it is begun again", () => {
  const plan = planOf(
    togglePermission(draftOf({ ...planOf(EMPTY, "7"), permissions: ["ads_management"] }), "email"),
    "7",
  );
  expect(plan.permissions).toEqual(["ads_management", "email"]);
  expect(planOf(draftOf(plan), plan.appId)).toEqual(plan);
});

test("what came along is not taken for chosen when a plan comes back", () => {
  const plan = planOf(choosePermissions(FIRST_DRAFT, ["pages_manage_posts", "business_management"]), "7");
  expect(plan.permissions).toHaveLength(4);
  expect(draftOf(plan).chosen).toEqual(["pages_manage_posts", "business_management"]);
});

test("a configuration names its permissions itself", () => {
  const draft = { ...FIRST_DRAFT, configId: "9" };
  expect(asked(draft)).toEqual([]);
  expect(asked({ ...draft, configId: null })).toEqual(["public_profile", "email"]);
});
