import { describe, expect, test } from "vitest";
import { PERMISSIONS } from "./permissions.data.ts";

describe("the permissions", () => {
  test("need only permissions that are known, can be asked for and belong to the same login", () => {
    for (const [name, { needs, login }] of PERMISSIONS) {
      for (const need of needs) {
        expect(PERMISSIONS.get(need), `${name} needs ${need}`).toMatchObject({ retired: null, login });
      }
    }
  });

  test("are replaced by ones that can be asked for", () => {
    const replacements = [...PERMISSIONS.values()].flatMap(({ retired }) => retired?.replacements ?? []);
    expect(replacements.length).toBeGreaterThan(10);
    expect(replacements.filter((name) => PERMISSIONS.get(name)?.retired !== null)).toEqual([]);
  });

  test("are documented to need others in one case only; all else is likely", () => {
    const documented = [...PERMISSIONS].filter(([, facts]) => facts.needsCertainty === "documented");
    expect(documented.map(([name, { needs }]) => [name, needs])).toEqual([
      ["ads_management", ["pages_read_engagement", "pages_show_list"]],
    ]);
  });

  test.each([
    ["email", "facebook"],
    ["business_management", "facebook"],
    ["instagram_basic", "facebook"],
    ["instagram_business_basic", "instagram"],
    ["business_basic", "instagram"],
    ["user_media", "instagram"],
    ["threads_basic", "threads"],
  ])("%s belongs to the login of %s", (name, login) => {
    expect(PERMISSIONS.get(name)?.login).toBe(login);
  });

  test("nothing of JavaScript's own is a permission", () => {
    expect(PERMISSIONS.get("constructor")).toBeUndefined();
    expect(PERMISSIONS.get("public_profile")?.retired).toBeNull();
  });
});
