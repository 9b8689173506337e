import { expect, test } from "vitest";
import type { Inspection } from "../inspection.ts";
import { compareGrants, type Given, toAskAgain } from "./compare-grants.ts";

const INSPECTION: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "1",
  appName: null,
  userId: "2",
  profileId: null,
  issuedAt: null,
  expires: { kind: "never" },
  dataAccess: { kind: "never" },
  scopes: ["pages_show_list", "pages_manage_posts", "public_profile", "email"],
  granular: [
    { scope: "pages_show_list", targetIds: ["11", "12"] },
    { scope: "pages_manage_posts", targetIds: null },
  ],
  origin: null,
  refusal: null,
};
const NOTHING: Given = { inspection: null, permissions: null, grantedScopes: null, deniedScopes: null };
const ASKED = ["pages_show_list", "pages_manage_posts", "business_management"];

const shown = (asked: readonly string[], given: Partial<Given>) =>
  compareGrants(asked, { ...NOTHING, ...given }).map(({ name, state }) => [name, state]);

test("asked against granted, with targets, and what came besides", () => {
  const permissions = { granted: [], declined: ["business_management"], expired: [], other: [] };
  const rows = compareGrants(ASKED, { ...NOTHING, inspection: INSPECTION, permissions });
  expect(rows).toEqual([
    { name: "pages_show_list", state: "granted", targetIds: ["11", "12"], granular: true },
    { name: "pages_manage_posts", state: "granted", targetIds: null, granular: true },
    { name: "business_management", state: "declined", targetIds: null, granular: false },
    { name: "public_profile", state: "granted", targetIds: null, granular: false },
    { name: "email", state: "extra", targetIds: null, granular: false },
  ]);
  expect(toAskAgain(rows)).toEqual(["business_management"]);
});

test("what is neither granted nor declined was not given", () => {
  expect(shown(ASKED, { inspection: INSPECTION })[2]).toEqual(["business_management", "not-given"]);
});

test("an expired permission is none that works, though the token still carries it", () => {
  const permissions = { granted: [], declined: [], expired: ["email"], other: [] };
  expect(shown(["email"], { inspection: INSPECTION, permissions })[0]).toEqual(["email", "expired"]);
});

test("the callback's lists are enough until Graph has answered", () => {
  expect(shown(ASKED, {})).toEqual(ASKED.map((name) => [name, "unknown"]));
  expect(
    shown(ASKED, { grantedScopes: ["pages_show_list", "email"], deniedScopes: ["business_management"] }),
  ).toEqual([
    ["pages_show_list", "granted"],
    ["pages_manage_posts", "not-given"],
    ["business_management", "declined"],
    ["email", "extra"],
  ]);
});

test("with a configuration nothing is extra, and what was declined is told", () => {
  const permissions = { granted: [], declined: ["ads_read"], expired: [], other: [] };
  expect(shown([], { inspection: INSPECTION, permissions }).at(-1)).toEqual(["ads_read", "declined"]);
  expect(shown([], { inspection: INSPECTION, permissions }).filter(([, state]) => state === "extra")).toEqual(
    [],
  );
});
