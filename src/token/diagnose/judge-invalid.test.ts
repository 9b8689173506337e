import { describe, expect, test } from "vitest";
import { at, brief, judge, NOW, refusal, UNREPORTED } from "./example-token.ts";

describe("a token that Graph calls invalid", () => {
  test("with a session error it ended early, and the time it would have had is told", () => {
    const message =
      "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.";
    const verdict = judge({ valid: false, refusal: refusal(190, 460, message) });
    expect(brief(verdict)).toEqual(["ended", "password-changed"]);
    expect(verdict.headline).toBe("Password changed, or Meta reset the session: this token ended");
    expect(verdict.explanation).toContain("It would have lasted until 18 Nov 2026 14:13 UTC by time.");
    expect(verdict.explanation).toContain("Only a new login helps. Meta does not say when it ended.");
    expect(verdict.why[0]).toEqual({
      text: `Graph's words: “${message}”`,
      source: "code 190, subcode 460 · error · debug_token",
    });
    expect(verdict.why[1]?.text).toContain("So time did not end it.");
    expect(verdict).toMatchObject({ retryable: false, needsLogin: true });
    expect(verdict.steps[0]?.action).toMatchObject({ kind: "copy" });
  });

  test("recorded: a user token past its time keeps its dates", () => {
    const verdict = judge(
      {
        valid: false,
        issuedAt: 1663429551,
        expires: at(1668613551),
        dataAccess: at(1671205551),
        refusal: refusal(
          190,
          463,
          "Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST. The current time is Thursday, 17-Nov-22 21:30:03 PST.",
        ),
      },
      1668749403,
    );
    expect(brief(verdict)).toEqual(["ended", "expired"]);
    expect(verdict.headline).toBe("Its time ran out 37 h 44 min ago");
    expect(JSON.stringify(verdict.why)).toContain("16 Nov 2022 15:45 UTC");
  });

  test("altered, cut or no token at all: invalid", () => {
    const bare = {
      valid: false,
      type: "unknown",
      appId: null,
      expires: UNREPORTED,
      dataAccess: UNREPORTED,
    } as const;
    expect(
      brief(judge({ ...bare, refusal: refusal(190, null, "The access token could not be decrypted") })),
    ).toEqual(["invalid", "undecryptable"]);
    const parse = refusal(190, null, "Invalid OAuth access token - Cannot parse access token");
    expect(brief(judge({ ...bare, refusal: parse })).slice(0, 2)).toEqual(["invalid", "not-a-token"]);
    const deleted = refusal(190, null, "Error validating application. Application has been deleted.");
    expect(brief(judge({ ...bare, refusal: deleted }))).toEqual(["invalid", "app-deleted"]);
  });

  test("without a reason: by the clock if that is over, else without a reason", () => {
    expect(brief(judge({ valid: false, expires: at(NOW - 5) }))).toEqual(["ended", "expired"]);
    expect(brief(judge({ valid: false }))).toEqual(["invalid", "invalid-token"]);
    const odd = refusal(999, null, "?");
    expect(brief(judge({ valid: false, refusal: odd }))).toEqual(["invalid", "unrecognised-refusal"]);
    expect(brief(judge({ valid: false, refusal: odd, expires: at(NOW - 5) })).slice(0, 2)).toEqual([
      "ended",
      "expired",
    ]);
  });

  test("an old one without a closer reason may have ended in 2019", () => {
    const told = judge({ valid: false, issuedAt: 1_560_000_000, refusal: refusal(102, null, "") });
    expect(brief(told)).toEqual(["ended", "session-invalid", "ended-by-platform-2019"]);
    expect(told.findings.every(({ certainty }) => certainty === "likely")).toBe(true);
  });

  test("says what it would have had only if that is ahead, and the need of a login once", () => {
    const past = judge({ valid: false, expires: at(NOW - 5), refusal: refusal(190, 460, "") });
    expect(past.explanation).not.toContain("would have lasted");
    const expired = judge({ valid: false, expires: at(NOW - 5), refusal: refusal(190, 463, "") });
    expect(expired.explanation.match(/only a new login/gi)).toHaveLength(1);
  });

  test("a passing fault says nothing of it", () => {
    const verdict = judge({ valid: false, refusal: refusal(2, null, "Service temporarily unavailable") });
    expect(brief(verdict)).toEqual(["unknown", "transient-server-error"]);
  });
});
