import { expect, test } from "vitest";
import { allPermissions, findPermissions, newName } from "./find-permissions.ts";

test("a permission is found by its name, by what it allows and by its product", () => {
  expect(findPermissions("pages_show")).toEqual(["pages_show_list"]);
  expect(findPermissions("e-mail")).toEqual(["email"]);
  expect(findPermissions("whatsapp")).toEqual([
    "whatsapp_business_management",
    "whatsapp_business_messaging",
    "whatsapp_business_manage_events",
  ]);
  expect(findPermissions("Page comments")).toContain("pages_manage_engagement");
  expect(findPermissions("nothing of the kind")).toEqual([]);
});

test("what begins with the text comes first", () => {
  expect(findPermissions("business")[0]).toMatch(/^business/);
});

test("all are there, by product", () => {
  expect(allPermissions().map(({ product }) => product)).toContain("Instagram");
  expect(allPermissions().flatMap(({ scopes }) => scopes).length).toBeGreaterThan(80);
});

test("a name that is not in the table can be asked for all the same", () => {
  expect(newName("pages_brand_new")).toBe("pages_brand_new");
  for (const text of ["pages_show_list", "pages", "two words", "A_B", ""]) expect(newName(text)).toBeNull();
});
