import { describe, expect, test } from "vitest";
import { CAUSE_FAMILIES } from "../causes/cause-ids.ts";
import { causeOf } from "../causes/index.ts";
import { diagnose } from "../diagnose.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { judge, NOW, refusal } from "./example-token.ts";

describe("a verdict that is likely only", () => {
  test("begins its headline so, whoever refused", () => {
    const doubtful = refusal(190, 461, "");
    const verdicts = [
      judge({ valid: false, refusal: doubtful }),
      judge({ refusal: doubtful }),
      diagnose({ kind: "error", refusal: doubtful }, NOW),
      diagnose({ kind: "refused", refusal: doubtful, caller: "self", tried: [], credential: null }, NOW),
    ];
    for (const { headline, findings } of verdicts) {
      expect(headline).toBe("Probably: the session behind this token is no longer valid");
      expect(findings[0]).toMatchObject({ cause: "session-invalid", certainty: "likely" });
    }
    const limit = diagnose(
      { kind: "refused", refusal: refusal(9, null, ""), caller: "app", tried: [], credential: null },
      NOW,
    );
    expect(limit.headline).toBe("Probably: too many calls for this person");
  });

  test("says plainly what is certain", () => {
    const sure = judge({ valid: false, refusal: refusal(190, 467, "") });
    expect(sure.headline).toBe("The person logged out, or the session was ended");
    expect(sure.findings[0]?.certainty).toBe("certain");
  });

  test("keeps the capitals of names", () => {
    const said = (id: "app-unknown" | "instagram-token" | "wrong-app" | "native-app-token") =>
      composeVerdict({ state: "unknown", causes: [id, "malformed"], rivals: true }).headline;
    expect(said("app-unknown")).toBe("Probably: Meta knows no app with this id, or no id was sent");
    expect(said("instagram-token")).toMatch(/^Probably: an Instagram Login token/);
    expect(said("wrong-app")).toMatch(/^Probably: another app made/);
  });

  test.each(Object.values(CAUSE_FAMILIES).flat())("%s has room for the word", (id) => {
    const { headline } = composeVerdict({ state: "unknown", causes: [id, "malformed"], rivals: true });
    const own = causeOf(id).headline;
    expect(headline.length).toBeLessThanOrEqual(90);
    expect(headline.toLowerCase()).toContain(own.toLowerCase());
  });
});
