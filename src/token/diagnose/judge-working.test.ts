import { describe, expect, test } from "vitest";
import type { Inspection } from "../inspection.ts";
import { at, brief, DAY, HOUR, judge, NEVER, NOW, refusal, UNREPORTED } from "./example-token.ts";

describe("a token that Graph calls valid", () => {
  test("works, and says when its limit comes", () => {
    const verdict = judge({});
    expect(brief(verdict)).toEqual(["valid"]);
    expect(verdict.headline).toBe("Works now; its time limit is in 58 days");
    expect(verdict.explanation).toContain(
      "This is a user token of “example-web-app-demo” (app 510446444976222).",
    );
    expect(verdict.explanation).toContain("It lasts until 18 Nov 2026 14:13 UTC.");
    expect(verdict.why).toContainEqual({
      text: "Time limit: 18 Nov 2026 14:13 UTC, in 58 days.",
      source: "expires_at 1795011200 · debug_token",
    });
  });

  test("expires soon when a clock ends within seven days, and says which", () => {
    expect(brief(judge({ expires: at(NOW + 7 * DAY + 1) }))).toEqual(["valid"]);
    const token = judge({ expires: at(NOW + 7 * DAY) });
    expect(brief(token)).toEqual(["expiring", "expires-soon"]);
    expect(token.headline).toBe("Works now, but its time limit is in 7 days");
    const data = judge({ dataAccess: at(NOW + 3 * DAY) });
    expect(brief(data)).toEqual(["expiring", "expires-soon"]);
    expect(data.headline).toBe("Works now, but its access to data ends in 3 days");
    expect(JSON.stringify(data.steps)).toContain("reauthorize");
  });

  test("of two clocks that are near it names the one that ends first", () => {
    const headline = (expires: number, dataAccess: number) =>
      judge({ expires: at(NOW + expires * DAY), dataAccess: at(NOW + dataAccess * DAY) }).headline;
    expect(headline(2, 4)).toBe("Works now, but its time limit is in 2 days");
    expect(headline(4, 2)).toBe("Works now, but its access to data ends in 2 days");
  });

  test("judges data access to the second", () => {
    expect(brief(judge({ dataAccess: at(NOW + 7 * DAY) }))).toEqual(["expiring", "expires-soon"]);
    expect(brief(judge({ dataAccess: at(NOW + 7 * DAY + 1) }))).toEqual(["valid"]);
    expect(brief(judge({ dataAccess: at(NOW + 1) }))).toEqual(["expiring", "expires-soon"]);
    expect(brief(judge({ dataAccess: at(NOW) }))).toEqual(["limited", "data-access-expired"]);
  });

  test("warns of an exchange only where it would bring an end", () => {
    expect(JSON.stringify(judge({ expires: NEVER }).steps)).toContain("Don't exchange it");
    expect(JSON.stringify(judge({ expires: UNREPORTED }).steps)).not.toContain("Don't exchange it");
  });

  test("shows dates that no calendar holds as numbers, and cuts endless names", () => {
    const verdict = judge({ expires: at(1e14), appName: "n".repeat(900) });
    expect(verdict.explanation).toContain("moment 100000000000000");
    expect(verdict.explanation.length).toBeLessThan(700);
  });

  test("a fresh short-lived token is normal until its last 15 minutes", () => {
    const fresh = { issuedAt: null, expires: at(NOW + 80 * 60) };
    expect(judge(fresh).headline).toBe("Works for 1 h 20 min more, which is normal for this kind");
    expect(brief(judge(fresh))).toEqual(["valid"]);
    expect(brief(judge(fresh, NOW + 65 * 60 - 1))).toEqual(["valid"]);
    expect(brief(judge(fresh, NOW + 65 * 60))).toEqual(["expiring", "expires-soon"]);
    expect(brief(judge({ ...fresh, issuedAt: NOW }))).toEqual(["valid"]);
    // The last hours of a 60-day token are not normal.
    expect(brief(judge({ ...fresh, issuedAt: NOW - 60 * DAY }))).toEqual(["expiring", "expires-soon"]);
  });

  test("has ended when our clock says so", () => {
    const verdict = judge({ expires: at(NOW) });
    expect(brief(verdict)).toEqual(["ended", "expired"]);
    expect(verdict.needsLogin).toBe(true);
    expect(judge({ expires: at(NOW + 1) }).state).toBe("expiring");
  });

  test("is limited once its data access has ended, also when it has no time limit", () => {
    const verdict = judge({ expires: NEVER, dataAccess: at(NOW - 3 * DAY) });
    expect(brief(verdict)).toEqual(["limited", "data-access-expired"]);
    expect(verdict.headline).toBe("Still logs in, but its access to data ended 3 days ago");
    expect(verdict.explanation).toContain("not limited by time");
    expect(verdict.needsLogin).toBe(true);
  });

  test.each<[string, Partial<Inspection>, string]>([
    ["user", { type: "user", expires: NEVER }, "password change"],
    ["system user", { type: "system-user", expires: NEVER, dataAccess: NEVER }, "revoked"],
    ["Page", { type: "page", expires: NEVER, issuedAt: null }, "role on the Page"],
    [
      "app",
      { type: "app", expires: UNREPORTED, dataAccess: UNREPORTED, issuedAt: null, scopes: [] },
      "secret is reset",
    ],
    [
      "unnamed kind",
      { type: "unknown", expires: UNREPORTED, dataAccess: UNREPORTED, scopes: null },
      "password change",
    ],
  ])("a %s token without a time limit is not called unending", (_kind, changes, ends) => {
    const verdict = judge(changes);
    expect(brief(verdict)).toEqual(["valid"]);
    expect(verdict.explanation).toContain(ends);
    const { steps: _steps, ...said } = verdict;
    expect(JSON.stringify(said)).not.toMatch(/\b(never|for ?ever|permanent|unlimited)\b/i);
  });

  test("an app token names Native and Desktop apps", () => {
    expect(judge({ type: "app", expires: UNREPORTED }).explanation).toMatch(/Native or Desktop/);
  });

  test("says of a system user's 60 days how they are renewed", () => {
    expect(judge({ type: "system-user" }).explanation).toContain("set_token_expires_in_60_days=true");
  });

  test("names what Graph did not report", () => {
    const verdict = judge({
      dataAccess: UNREPORTED,
      scopes: null,
      appId: null,
      appName: null,
      typeInferred: true,
    });
    const texts = verdict.why.map(({ text }) => text);
    expect(texts).toContain("Data access: not reported.");
    expect(texts).toContain("Permissions: not reported.");
    expect(texts).toContain("App: not reported.");
    expect(texts).toContain("Kind read off the other fields.");
    expect(judge({ dataAccess: NEVER }).why.map(({ text }) => text)).toContain(
      "Data access: none. It is not limited by time.",
    );
  });

  test("an answer without is_valid is not judged, unless its time is over", () => {
    expect(brief(judge({ valid: null }))).toEqual(["unknown", "unrecognised-shape"]);
    expect(brief(judge({ valid: null, expires: at(NOW - 1) }))).toEqual(["ended", "expired"]);
  });
});

describe("permissions that keep their access to data", () => {
  const LASTING = ["pages_show_list", "ads_read"];

  test("are not limited by the clock of data access, and the reasons say so", () => {
    for (const dataAccess of [at(NOW - DAY), at(NOW + 3 * DAY)]) {
      const verdict = judge({ scopes: LASTING, dataAccess });
      expect(brief(verdict)).toEqual(["valid"]);
      expect(verdict.headline).toBe("Works now; its time limit is in 58 days");
      expect(verdict.why.map(({ text }) => text)).toContain(
        "Its permissions keep their access to data after that: pages_show_list, ads_read.",
      );
      expect(JSON.stringify(verdict.steps)).not.toContain("reauthorize");
    }
    const soon = judge({ scopes: LASTING, dataAccess: at(NOW - DAY), expires: at(NOW + 3 * DAY) });
    expect(brief(soon)).toEqual(["expiring", "expires-soon"]);
    expect(brief(judge({ scopes: LASTING, dataAccess: at(NOW - DAY), expires: NEVER }))).toEqual(["valid"]);
  });

  test("beside others: those that lose it are named", () => {
    const ended = judge({
      scopes: ["public_profile", "instagram_basic", ...LASTING],
      dataAccess: at(NOW - DAY),
    });
    expect(brief(ended)).toEqual(["limited", "data-access-expired"]);
    expect(ended.headline).toBe("Works, but its access to some data ended 24 h ago");
    expect(ended.explanation).toContain(
      "This concerns public_profile, instagram_basic. Its other permissions keep their access.",
    );
    expect(judge({ scopes: ["email", ...LASTING], expires: NEVER }).headline).toBe(
      "Works, not limited by time; its access to some data ends in 88 days",
    );
    const soon = judge({ scopes: ["email", ...LASTING], dataAccess: at(NOW + 3 * DAY) });
    expect(brief(soon)).toEqual(["expiring", "expires-soon"]);
    expect(soon.headline).toBe("Works now, but its access to some data ends in 3 days");
    expect(soon.explanation).toContain("This concerns email.");
  });

  test("are not claimed where no permission is reported, or none is on Meta's list", () => {
    for (const scopes of [null, [], ["email", "public_profile"]]) {
      const verdict = judge({ scopes, dataAccess: at(NOW - DAY) });
      expect(brief(verdict)).toEqual(["limited", "data-access-expired"]);
      expect(verdict.explanation).not.toContain("keep their access");
    }
  });
});

describe("a Page token with an end and no date of issue", () => {
  const page: Partial<Inspection> = { type: "page", profileId: "9", issuedAt: null };

  test("probably came from a short-lived user token when at most two hours are left", () => {
    expect(brief(judge({ ...page, expires: at(NOW + HOUR) }))).toEqual(["valid", "page-token-short-lived"]);
    expect(brief(judge({ ...page, expires: at(NOW + 600) }))).toEqual([
      "expiring",
      "page-token-short-lived",
      "expires-soon",
    ]);
    expect(brief(judge({ ...page, expires: at(NOW - 600) }))).toEqual([
      "ended",
      "expired",
      "page-token-short-lived",
    ]);
    const refused = { ...page, valid: false, expires: at(NOW - 600), refusal: refusal(190, 463, "") };
    expect(brief(judge(refused))).toEqual(["ended", "expired", "page-token-short-lived"]);
  });

  test("is called so with care, and not while more than two hours are left", () => {
    const edge = judge({ ...page, expires: at(NOW + 2 * HOUR) });
    expect(brief(edge)).toEqual(["valid", "page-token-short-lived"]);
    expect(edge.findings[0]?.certainty).toBe("likely");
    expect(edge.headline).toBe("Works for 2 h more: it probably came from a short-lived user token");
    expect(brief(judge({ ...page, expires: at(NOW + 2 * HOUR + 1) }))).toEqual(["expiring", "expires-soon"]);
    expect(brief(judge({ ...page, expires: at(NOW + 55 * DAY) }))).toEqual(["valid"]);
  });

  test("one without an end, or with a date of issue, did not", () => {
    expect(brief(judge({ ...page, expires: NEVER }))).toEqual(["valid"]);
    expect(brief(judge({ ...page, issuedAt: NOW - DAY }))).toEqual(["valid"]);
  });
});
