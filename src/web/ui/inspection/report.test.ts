import { expect, test } from "vitest";
import { diagnose } from "#/token/diagnose.ts";
import type { Inspection } from "#/token/inspection.ts";
import { replyText, reportText } from "./report.ts";

const inspection: Inspection = {
  type: "user",
  typeInferred: false,
  valid: false,
  appId: "734512908844182",
  appName: "Ash Cat Studio",
  userId: "10215241773831025",
  profileId: null,
  issuedAt: 1_794_479_520,
  expires: { kind: "at", at: 1_799_663_520 },
  dataAccess: { kind: "not-reported" },
  scopes: ["email", "pages_show_list"],
  granular: [],
  origin: null,
  refusal: {
    code: 190,
    subcode: 460,
    type: null,
    message:
      "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
    codeInMessage: null,
    httpStatus: null,
    userTitle: null,
    userMessage: null,
    details: null,
    transient: null,
    traceId: null,
  },
};
const verdict = diagnose({ kind: "inspected", inspection }, 1_795_500_000);

test("a report names the state, the cause, the facts, and the token in its short form alone", () => {
  const report = reportText(verdict, inspection, "EAAKcC…wZDZD");
  expect(report).toContain("- State: ended");
  expect(report).toContain("- Cause: password-changed");
  expect(report).toContain("- Token: EAAKcC…wZDZD");
  expect(report).toContain("- Expires: 2027-01-11T10:32:00Z");
  expect(report).toContain("- Data access ends: not reported");
  expect(report).toContain("- Permissions: email, pages_show_list");
});

test("a reply to a customer has neither ids nor codes in it", () => {
  const reply = replyText(verdict);
  expect(reply).toContain(verdict.headline);
  expect(reply).not.toMatch(/734512908844182|10215241773831025|\b460\b|\b190\b/);
});
