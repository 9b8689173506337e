import { expect, test } from "vitest";
import { checkPlan } from "./check-plan.ts";
import { planFor } from "./login-plan.ts";

const about = (permissions: readonly string[]) =>
  checkPlan(planFor("1", permissions)).map(({ about: name, certainty }) => [name, certainty]);

test("a plan that is in order has no notes", () => {
  expect(about(["public_profile", "email", "pages_show_list"])).toEqual([]);
});

test("retired, foreign and unknown names are told, and what was left out", () => {
  expect(
    about(["manage_pages", "threads_basic", "pages_brand_new", "ads_management", "pages_read_engagement"]),
  ).toEqual([
    ["manage_pages", "certain"],
    ["threads_basic", "certain"],
    ["pages_brand_new", "likely"],
    ["pages_show_list", "certain"],
  ]);
  expect(checkPlan(planFor("1", ["publish_pages"]))[0]?.says).toContain("pages_manage_posts");
});

test("with a configuration the names don't matter, the way back does", () => {
  const plan = { ...planFor("1", ["manage_pages"]), configId: "9" };
  expect(checkPlan(plan)).toEqual([]);
  expect(checkPlan({ ...plan, responseType: "token" })).toHaveLength(1);
});
