import { describe, expect, test } from "vitest";
import type { TokenFamily } from "../classify.ts";
import { diagnose } from "../diagnose.ts";
import { brief, NOW } from "./example-token.ts";

describe("what the text alone tells", () => {
  const look = (family: TokenFamily, issuer?: string | null) => {
    const claims = issuer === undefined ? null : { issuer, audience: "1", issuedAt: 1, expiresAt: 2 };
    return diagnose({ kind: "offline", guess: { family, appIdHint: null, askable: false, claims } }, NOW);
  };

  test.each<[TokenFamily, string[]]>([
    ["instagram", ["invalid", "instagram-token"]],
    ["threads", ["invalid", "threads-token"]],
    ["threads-app", ["unknown", "threads-token"]],
    ["gaming", ["unknown"]],
    ["graph", ["unknown"]],
    ["app", ["unknown"]],
    ["unrecognised", ["unknown"]],
    ["session-info", ["unknown", "debug-only-token"]],
    ["app-secret-or-client-token", ["unknown", "app-secret-pasted", "client-token"]],
    ["app-secret", ["unknown", "app-secret-pasted"]],
    ["cut", ["invalid", "truncated"]],
    ["legacy-session", ["invalid", "legacy-session-token"]],
    ["not-a-token", ["invalid", "not-a-token"]],
  ])("%s: %o", (family, expected) => {
    expect(brief(look(family))).toEqual(expected);
  });

  test("a secret or client token says what would tell them apart", () => {
    const verdict = look("app-secret-or-client-token");
    expect(verdict.toTellApart).toMatch(/Basic.*Advanced/);
    expect(verdict.findings.every(({ certainty }) => certainty === "likely")).toBe(true);
    expect(look("app-secret").toTellApart).toBeNull();
  });

  test("Instagram and Threads tokens come with a call to their own host, without the token", () => {
    expect(JSON.stringify(look("instagram").steps)).toContain("https://graph.instagram.com/me");
    expect(JSON.stringify(look("threads").steps)).toContain("https://graph.threads.com/v1.0/debug_token");
  });

  test("a JWT is a Limited Login token if Facebook issued it", () => {
    expect(brief(look("jwt", "https://www.facebook.com"))).toEqual(["invalid", "limited-login-token"]);
    expect(brief(look("jwt", "https://limited.facebook.com"))).toEqual(["invalid", "limited-login-token"]);
    expect(brief(look("jwt", "https://accounts.google.com"))).toEqual(["invalid", "not-a-token"]);
    expect(brief(look("jwt", "https://notfacebook.com"))).toEqual(["invalid", "not-a-token"]);
    const unsaid = look("jwt", null);
    expect(brief(unsaid)).toEqual(["invalid", "limited-login-token", "not-a-token"]);
    expect(unsaid.findings[0]?.certainty).toBe("likely");
  });
});
