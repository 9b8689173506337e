import { expect, test } from "vitest";
import { completePermissions } from "./complete-permissions.ts";
import { PRESETS } from "./presets.data.ts";
import { refusePermission } from "./refuse-permission.ts";

test("what a documented permission needs comes along, certain", () => {
  expect(completePermissions(["ads_management"])).toEqual([
    { name: "pages_read_engagement", neededBy: ["ads_management"], certainty: "documented" },
    { name: "pages_show_list", neededBy: ["ads_management"], certainty: "documented" },
  ]);
});

test("what a needed permission needs comes along too, and says for whom", () => {
  expect(completePermissions(["catalog_management"])).toEqual([
    { name: "business_management", neededBy: ["catalog_management"], certainty: "likely" },
    { name: "pages_read_engagement", neededBy: ["catalog_management"], certainty: "likely" },
    { name: "pages_show_list", neededBy: ["catalog_management"], certainty: "likely" },
  ]);
});

test("one certain reason is enough", () => {
  const added = completePermissions(["pages_messaging", "ads_management"]);
  expect(added.find(({ name }) => name === "pages_show_list")).toEqual({
    name: "pages_show_list",
    neededBy: ["pages_messaging", "ads_management"],
    certainty: "documented",
  });
});

test("what was chosen is not added, and names that nobody knows need nothing", () => {
  expect(completePermissions(["pages_manage_posts", "pages_read_engagement", "pages_show_list"])).toEqual([]);
  expect(completePermissions(["made_up", "constructor"])).toEqual([]);
  expect(completePermissions([])).toEqual([]);
});

test("no preset asks for what a Facebook dialog refuses", () => {
  for (const { permissions } of PRESETS) {
    expect(permissions.filter((name) => refusePermission(name) !== null)).toEqual([]);
  }
});
