import { expect, test } from "vitest";
import { diagnose } from "../diagnose.ts";
import type { Beside } from "../evidence.ts";
import type { Inspection } from "../inspection.ts";

const NOW = 1_795_500_000;
const DAY = 86_400;
const working: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "734512908844182",
  appName: "Ash Cat Studio",
  userId: "10215241773831025",
  profileId: null,
  issuedAt: NOW - DAY,
  expires: { kind: "at", at: NOW + 59 * DAY },
  dataAccess: { kind: "at", at: NOW + 89 * DAY },
  scopes: ["public_profile"],
  granular: [],
  origin: null,
  refusal: null,
};
const none = { granted: [], declined: [], expired: [], other: [] };
const judge = (inspection: Inspection, beside: Partial<Beside>) => {
  const verdict = diagnose(
    { kind: "inspected", inspection, beside: { family: "graph", permissions: null, ...beside } },
    NOW,
  );
  return { ...verdict, causes: verdict.findings.map(({ cause }) => cause) };
};

test("a permission that expired limits a token that works", () => {
  const verdict = judge(working, { permissions: { ...none, expired: ["user_friends"] } });
  expect(verdict.state).toBe("limited");
  expect(verdict.causes).toEqual(["permission-expired"]);
  expect(verdict.headline).toContain("1 permission it carries has expired");
});

test("declined permissions are told, and the token stays valid", () => {
  const verdict = judge(working, { permissions: { ...none, declined: ["email", "ads_management"] } });
  expect(verdict.state).toBe("valid");
  expect(verdict.causes).toEqual(["permission-declined"]);
  expect(verdict.headline).toBe(judge(working, {}).headline);
  expect(verdict.why.at(-1)?.text).toBe("Declined: email, ads_management.");
});

test("a clock that ends soon comes after what limits the token now", () => {
  const soon = { ...working, expires: { kind: "at", at: NOW + 3 * DAY } as const };
  const verdict = judge(soon, { permissions: { ...none, expired: ["user_friends"], declined: ["email"] } });
  expect(verdict.causes).toEqual(["permission-expired", "expires-soon", "permission-declined"]);
});

test("data access that has ended stays the first word", () => {
  const over = { ...working, dataAccess: { kind: "at", at: NOW - DAY } as const };
  const verdict = judge(over, { permissions: { ...none, expired: ["user_friends"] } });
  expect(verdict.causes).toEqual(["data-access-expired", "permission-expired"]);
  expect(verdict.headline).toBe(judge(over, {}).headline);
});

test("an ended token's permissions change nothing", () => {
  const ended = { ...working, expires: { kind: "at", at: NOW - DAY } as const };
  expect(judge(ended, { permissions: { ...none, expired: ["email"], declined: ["email"] } }).causes).toEqual([
    "expired",
  ]);
});

test("a debug-only token is described like its parent, and said to be good for nothing else", () => {
  const verdict = judge(working, { family: "session-info" });
  expect(verdict.state).toBe("limited");
  expect(verdict.causes).toEqual(["debug-only-token"]);
});
