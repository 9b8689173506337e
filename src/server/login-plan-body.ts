import * as z from "zod";

/** Names of permissions as Meta forms them, and no letter that could begin another parameter. */
const Permission = z.string("must be a text").regex(/^\w[\w.:]{0,79}$/, "must be a permission's name");

/** A `LoginPlan` of `token/login/login-plan.ts`, as it comes over the wire and out of a cookie. */
export const LoginPlanBody = z.strictObject({
  appId: z.string("must be a text").regex(/^\d{1,30}$/, "must be digits"),
  permissions: z.array(Permission, "must be a list").max(100, "has too many names"),
  authTypes: z
    .array(z.enum(["rerequest", "reauthenticate", "reauthorize"], "must be known"), "must be a list")
    .max(3, "has too many"),
  configId: z
    .string("must be a text")
    .regex(/^\d{1,30}$/, "must be digits")
    .nullable(),
  responseType: z.enum(["code", "token", "both"], "must be code, token or both"),
  display: z.enum(["page", "popup", "touch"], "must be page, popup or touch").nullable(),
  listsGrants: z.boolean("must be true or false"),
});
