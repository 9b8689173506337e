import { expect, test } from "vitest";
import type { Inspection } from "#/token/inspection.ts";
import { lifeSpan } from "./life-span.ts";

const DAY = 86_400;
const BASE: Inspection = {
  type: "user",
  typeInferred: false,
  valid: true,
  appId: "1",
  appName: null,
  userId: null,
  profileId: null,
  issuedAt: 0,
  expires: { kind: "at", at: 60 * DAY },
  dataAccess: { kind: "at", at: 90 * DAY },
  scopes: [],
  granular: [],
  origin: null,
  refusal: null,
};

test("puts issue, now, end and end of data access on one bar", () => {
  const span = lifeSpan(BASE, 30 * DAY);
  expect(span?.marks.map(({ label }) => label)).toEqual(["Issued", "Expires", "Data access ends"]);
  expect(span?.nowAt).toBeCloseTo(100 / 3);
  expect(span?.leftTo).toBeCloseTo(200 / 3);
});

test("a token that ended has nothing left", () => {
  const span = lifeSpan(BASE, 100 * DAY);
  expect(span?.nowAt).toBe(100);
  expect(span?.leftTo).toBe(span?.nowAt);
});

test("a token without a time limit runs past the end of its data access, and says why it has no mark", () => {
  const span = lifeSpan({ ...BASE, expires: { kind: "never" } }, 30 * DAY);
  expect(span?.leftTo).toBe(100);
  expect(span?.marks.find(({ label }) => label === "Expires")).toMatchObject({
    at: null,
    note: "not by time",
  });
});

test("orders the marks by time when data access ends first", () => {
  const span = lifeSpan({ ...BASE, dataAccess: { kind: "at", at: 10 * DAY } }, 5 * DAY);
  expect(span?.marks.map(({ label }) => label)).toEqual(["Issued", "Data access ends", "Expires"]);
});

test("draws no bar where no clock has an end", () => {
  expect(
    lifeSpan({ ...BASE, expires: { kind: "never" }, dataAccess: { kind: "not-reported" } }, DAY),
  ).toBeNull();
});

test("starts at the present where Meta does not tell when the token was issued", () => {
  const span = lifeSpan({ ...BASE, issuedAt: null }, 30 * DAY);
  expect(span?.nowAt).toBe(0);
  expect(span?.marks.map(({ label }) => label)).toEqual(["Issued", "Expires", "Data access ends"]);
});
