import { expect, test } from "vitest";
import { planFor } from "#/token/login/login-plan.ts";
import { readKept, writeKept } from "./kept-draft.ts";

test.each([
  planFor("", []),
  planFor("734512908844182", ["email", "pages_show_list"]),
  {
    ...planFor("1", ["openid"]),
    authTypes: ["rerequest", "reauthorize"] as const,
    configId: "998877",
    responseType: "both" as const,
    display: "touch" as const,
    listsGrants: true,
  },
])("what was kept comes back as it was: %o", (plan) => {
  expect(readKept(writeKept(plan))).toEqual(plan);
});

test("what this page has not written is not taken", () => {
  expect(readKept("")).toBeNull();
  expect(readKept("{}")).toBeNull();
  expect(
    readKept("response=code&app=x&scope=email,<b>,email&auth=other&config=no&display=huge&lists=yes"),
  ).toEqual(planFor("", ["email"]));
});
