import { expect, test } from "vitest";
import type { Inspection } from "../inspection.ts";
import { readInspection } from "../read-inspection.ts";
import { lifeOfPageTokens } from "./page-life.ts";

const NOW = 1_795_341_600;

function described(data: object): Inspection {
  const inspection = readInspection({ data: { is_valid: true, app_id: "1", ...data } });
  if (inspection === null) throw new Error("This is no description of a token.");
  return inspection;
}

test("from a short-lived user token a Page token ends with that", () => {
  const expires_at = NOW + 4000;
  expect(lifeOfPageTokens(described({ type: "USER", expires_at }), NOW)).toEqual({
    end: { kind: "at", at: expires_at },
    from: "short-lived-user",
    certainty: "certain",
    cause: "page-token-short-lived",
  });
});

test("from a long-lived one it has no end by time", () => {
  const issued_at = NOW - 86_400;
  expect(
    lifeOfPageTokens(described({ type: "USER", issued_at, expires_at: issued_at + 5_184_000 }), NOW),
  ).toMatchObject({
    end: { kind: "never" },
    from: "long-lived-user",
    cause: null,
  });
});

test("from a system user's token that is likely, too", () => {
  expect(lifeOfPageTokens(described({ type: "SYSTEM_USER", expires_at: 0 }), NOW)).toMatchObject({
    end: { kind: "never" },
    certainty: "likely",
  });
});

test("a Page token's own end is told, and nothing where nothing is known", () => {
  expect(lifeOfPageTokens(described({ type: "PAGE", expires_at: 0, profile_id: "1" }), NOW).from).toBe(
    "itself",
  );
  expect(lifeOfPageTokens(null, NOW).end).toEqual({ kind: "not-reported" });
});
