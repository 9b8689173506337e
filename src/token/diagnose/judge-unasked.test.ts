import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose.ts";
import type { Evidence } from "../evidence.ts";
import { brief, NOW, refusal } from "./example-token.ts";

describe("no answer, or none that can be read", () => {
  test("is never said of the token", () => {
    expect(brief(diagnose({ kind: "unreachable", reason: "timeout" }, NOW))).toEqual([
      "unknown",
      "graph-unreachable",
    ]);
    const unreadable = (reason: Extract<Evidence, { kind: "unreadable" }>["reason"]) =>
      brief(diagnose({ kind: "unreadable", reason, status: 502 }, NOW));
    expect(unreadable("html")).toEqual(["unknown", "not-json"]);
    expect(unreadable("cut-json")).toEqual(["unknown", "not-json"]);
    expect(unreadable("too-long-for-graph")).toEqual(["unknown", "not-json"]);
    const long = diagnose({ kind: "unreadable", reason: "too-long-for-graph", status: 414 }, NOW);
    expect(long.headline).toBe("Graph refused the request: the address with this token is too long");
    expect(long.explanation).not.toMatch(/single|one token/);
    expect(unreadable("wrong-shape")).toEqual(["unknown", "unrecognised-shape"]);
    expect(unreadable("answer-too-large")).toEqual(["unknown", "unrecognised-shape"]);
  });

  test("a real token is not judged in the sandbox, nor a sandbox token live", () => {
    const appId = "1234567890123456";
    const real = diagnose({ kind: "not-asked", reason: "real-token-in-sandbox", appId }, NOW);
    expect(brief(real)).toEqual(["unknown"]);
    expect(real.headline).toBe(`This looks like a real token of app ${appId}. The sandbox can't judge it`);
    const endless = diagnose(
      { kind: "not-asked", reason: "real-token-in-sandbox", appId: "7".repeat(30) },
      NOW,
    );
    expect(endless.headline.length).toBeLessThanOrEqual(90);
    const practice = diagnose({ kind: "not-asked", reason: "sandbox-token-in-live", appId }, NOW);
    expect(practice.headline).toBe("This is a sandbox token: Meta does not know it");
  });

  test("a pasted error is explained without judging a token", () => {
    const verdict = diagnose({ kind: "error", refusal: refusal(190, 460, "") }, NOW);
    expect(brief(verdict)).toEqual(["unknown", "password-changed"]);
    expect(verdict.headline).toBe("Password changed, or Meta reset the session: this token ended");
  });

  test("text with nothing in it says so", () => {
    expect(brief(diagnose({ kind: "nothing-found" }, NOW))).toEqual(["unknown"]);
  });
});
