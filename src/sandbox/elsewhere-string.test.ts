import { expect, test } from "vitest";
import { writeElsewhere } from "./elsewhere-string.ts";
import { createRandom } from "./random.ts";
import { hasTokenLayout } from "./token-string.ts";

const NOW = 1_795_443_486;
const write = (kind: Parameters<typeof writeElsewhere>[0], seed: string) =>
  writeElsewhere(kind, "734512908844182", NOW, createRandom(seed));

test.each([
  ["instagram", /^IGAA[A-Za-z0-9]{150,180}ZDZD$/],
  ["threads", /^THAA[A-Za-z0-9]{150,180}ZDZD$/],
  ["legacy-session", /^2\.AQ\w{14}__\.3600\.\d{10}-\d{15}$/],
] as const)("a string of %s has its shape, and is no token of Graph's", (kind, shape) => {
  for (const seed of ["a", "b", "c"]) {
    expect(write(kind, seed)).toMatch(shape);
    expect(hasTokenLayout(write(kind, seed))).toBe(false);
  }
  expect(write(kind, "a")).not.toBe(write(kind, "b"));
});

test("a Limited Login token is an RS256 statement by Facebook for that app, good for an hour", () => {
  const parts = write("limited-login", "a").split(".");
  expect(parts).toHaveLength(3);
  const [head, claims] = parts
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
  expect(head).toEqual({ alg: "RS256", typ: "JWT", kid: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(claims).toMatchObject({ iss: "https://www.facebook.com", aud: "734512908844182" });
  expect(claims.exp - claims.iat).toBe(3600);
  expect(claims.iat).toBeLessThan(NOW);
  expect(Buffer.from(parts[2] ?? "", "base64url")).toHaveLength(256);
});
