import { describe, expect, test } from "vitest";
import { groupScopes, placeScope } from "./permission-groups.ts";
import { PERMISSIONS } from "./permissions.data.ts";

describe("groupScopes", () => {
  test("sorts scopes by product, each once, unknown ones under Other", () => {
    const groups = groupScopes([
      "pages_show_list",
      "email",
      "made_up",
      "public_profile",
      "email",
      "constructor",
    ]);
    expect(groups.map(({ product, scopes }) => [product, scopes.map(({ name }) => name)])).toEqual([
      ["Profile", ["email", "public_profile"]],
      ["Pages", ["pages_show_list"]],
      ["Other", ["made_up", "constructor"]],
    ]);
  });

  test("describes scopes once the facts are there, and says nothing of unknown ones", () => {
    const [profile, other] = groupScopes(["email", "made_up"], PERMISSIONS);
    expect(profile?.scopes[0]?.allows).toBe("The person's e-mail address.");
    expect(other?.scopes[0]?.allows).toBeNull();
    expect(groupScopes(["email"])[0]?.scopes[0]?.allows).toBeNull();
  });

  test.each([
    ["pages_manage_posts", "Pages", "page"],
    ["pages_messaging", "Messaging", "page"],
    ["ads_management", "Marketing", "ad-account"],
    ["business_management", "Business", "business"],
    ["instagram_basic", "Instagram", "instagram-account"],
    ["instagram_business_basic", "Instagram", "none"],
    ["whatsapp_business_management", "WhatsApp", "whatsapp-account"],
    ["threads_basic", "Threads", "none"],
    ["user_media", "Instagram", "none"],
    ["user_likes", "Profile", "none"],
    ["manage_pages", "Pages", "page"],
  ])("%s belongs to %s, its targets are of kind %s", (name, product, targets) => {
    expect(placeScope(name)).toEqual({ product, targets });
  });
});

describe("the permission facts", () => {
  test("every known permission but the retired group ones has a product", () => {
    const other = [...PERMISSIONS.keys()].filter((name) => placeScope(name).product === "Other");
    expect(other).toEqual(["publish_to_groups", "groups_access_member_info"]);
  });
});
