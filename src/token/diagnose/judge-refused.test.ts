import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose.ts";
import type { Evidence } from "../evidence.ts";
import type { Refusal } from "../refusal.ts";
import { brief, NOW, refusal } from "./example-token.ts";

describe("an inspecting call that was refused", () => {
  const asked = (known: Refusal, more: Partial<Extract<Evidence, { kind: "refused" }>> = {}) =>
    diagnose({ kind: "refused", refusal: known, caller: "app", tried: [], credential: null, ...more }, NOW);
  const NEEDS_APP = refusal(
    100,
    null,
    "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
  );

  test("of another app: names the apps that were tried and what to do", () => {
    const tried = [
      { id: "11111", name: "Shop" },
      { id: "22222", name: null },
    ];
    const verdict = asked(
      refusal(100, null, "(#100) The App_id in the input_token did not match the Viewing App"),
      { tried },
    );
    expect(brief(verdict)).toEqual(["unknown", "wrong-app"]);
    expect(verdict.why[1]?.text).toBe("Asked as “Shop” (app 11111), app 22222.");
    expect(verdict.steps.length).toBeGreaterThanOrEqual(3);
    expect(verdict.explanation).toContain("This says nothing of the token.");
  });

  test("blames the app's own credential, and what Graph said of that", () => {
    const credential = refusal(1, null, "Error validating client secret.");
    expect(brief(asked(refusal(190, null, "Invalid OAuth access token signature."), { credential }))).toEqual(
      ["unknown", "inspecting-credential-not-accepted", "bad-client-secret"],
    );
    const gone = refusal(190, null, "Error validating application. Application has been deleted.");
    expect(brief(asked(NEEDS_APP, { credential: gone })).slice(1)).toEqual([
      "inspecting-credential-not-accepted",
      "app-deleted",
    ]);
    const unknown = refusal(
      101,
      null,
      "Error validating application. Cannot get application info due to a system error.",
    );
    expect(brief(asked(unknown)).slice(1)).toEqual(["inspecting-credential-not-accepted", "app-unknown"]);
    expect(brief(asked(refusal(190, 463, ""))).slice(1)).toEqual(["inspecting-credential-not-accepted"]);
  });

  test("knows a wrong secret by the refusal itself, and says once that the token is not meant", () => {
    const verdict = asked(refusal(190, null, "Invalid OAuth access token signature."));
    expect(brief(verdict).slice(1)).toEqual(["inspecting-credential-not-accepted", "bad-client-secret"]);
    expect(verdict.explanation.match(/says nothing of the token/g)).toHaveLength(1);
    const kind = refusal(190, null, "(#190) This method must be called with an app access token");
    expect(brief(asked(kind)).slice(1)).toEqual(["inspecting-credential-not-accepted"]);
  });

  test("names five apps and counts the others", () => {
    const tried = ["1", "2", "3", "4", "5", "6", "7"].map((id) => ({ id, name: null }));
    const other = refusal(100, null, "(#100) The App_id in the input_token did not match the Viewing App");
    expect(asked(other, { tried }).why[1]?.text).toBe(
      "Asked as app 1, app 2, app 3, app 4, app 5 and 2 more.",
    );
  });

  test("for limits and faults says those, and nothing of the token", () => {
    expect(brief(asked(refusal(4, null, "(#4) Application request limit reached")))).toEqual([
      "unknown",
      "rate-limited-app",
    ]);
    expect(brief(asked(refusal(424242, null, "x")))).toEqual(["unknown", "unrecognised-refusal"]);
    const fault = asked(refusal(2, null, ""));
    expect(fault.retryable).toBe(true);
    expect(fault.explanation).toContain("This says nothing of the token.");
  });

  test("asked with the token itself, a token error is about the token", () => {
    const self = { caller: "self" } as const;
    expect(brief(asked(refusal(190, 460, ""), self))).toEqual(["ended", "password-changed"]);
    expect(brief(asked(refusal(190, null, "The access token could not be decrypted"), self))).toEqual([
      "invalid",
      "undecryptable",
    ]);
    expect(brief(asked(NEEDS_APP, self))).toEqual(["unknown", "inspecting-credential-not-accepted"]);
    expect(brief(asked(refusal(5, null, ""), self))).toEqual(["unknown", "server-ip-not-allowed"]);
    expect(brief(asked(refusal(4, null, ""), self))).toEqual(["unknown", "rate-limited-app"]);
  });
});
