import { describe, expect, test } from "vitest";
import { classify } from "../classify.ts";
import { at, DAY, EXAMPLE, HOUR, NEVER, NOW, refusal, UNREPORTED } from "../diagnose/example-token.ts";
import type { Evidence } from "../evidence.ts";
import type { Inspection } from "../inspection.ts";
import type { ExchangeId } from "./exchange-ids.ts";
import { planCode, planExchanges } from "./plan-exchanges.ts";

const inspected = (changes: Partial<Inspection>): Evidence => ({
  kind: "inspected",
  inspection: { ...EXAMPLE, ...changes },
});
const offline = (text: string): Evidence => ({ kind: "offline", guess: classify(text) });

function planned(evidence: Evidence, exchange: ExchangeId, now = NOW) {
  const found = planExchanges(evidence, now).exchanges.find((one) => one.exchange === exchange);
  if (found === undefined) throw new Error(`no rule for ${exchange}`);
  return found;
}

const SHORT = inspected({ issuedAt: null, expires: at(NOW + 80 * 60) });
const LONG = inspected({});
const LASTING = inspected({ expires: NEVER });
const EXPIRED = inspected({
  expires: at(NOW - 3 * DAY),
  valid: false,
  refusal: refusal(190, 463, "Session has expired"),
});
const PAGE = inspected({ type: "page", profileId: "1", expires: at(NOW + HOUR), issuedAt: null });
const LASTING_PAGE = inspected({ type: "page", profileId: "1", expires: NEVER });
const BOT = inspected({ type: "system-user" });
const LASTING_BOT = inspected({ type: "system-user", expires: NEVER, dataAccess: NEVER });

describe("which row of the rules a token belongs to", () => {
  test.each<[string, Evidence]>([
    ["user-short", SHORT],
    ["user-long", LONG],
    ["user-fresh", inspected({ issuedAt: NOW - HOUR })],
    ["user-never", LASTING],
    ["user-limited", inspected({ dataAccess: at(NOW - DAY) })],
    ["user-never-limited", inspected({ expires: NEVER, dataAccess: at(NOW - DAY) })],
    ["user-open", inspected({ expires: UNREPORTED })],
    ["user-expired", EXPIRED],
    ["user-expired", inspected({ expires: at(NOW - 1) })],
    ["user-ended", inspected({ valid: false, refusal: refusal(190, 460, "password") })],
    ["page-timed", PAGE],
    ["page-never", LASTING_PAGE],
    ["page-ended", inspected({ type: "page", valid: false, refusal: refusal(190, 492, "role") })],
    ["system-timed", BOT],
    ["system-never", LASTING_BOT],
    ["system-ended", inspected({ type: "system-user", expires: at(NOW - DAY) })],
    [
      "app",
      inspected({ type: "app", userId: null, expires: UNREPORTED, dataAccess: UNREPORTED, scopes: [] }),
    ],
    ["kind-unknown", inspected({ type: "unknown" })],
    [
      "unusable",
      inspected({
        type: "unknown",
        valid: false,
        refusal: refusal(190, null, "The access token could not be decrypted"),
      }),
    ],
    [
      "debug-only",
      { kind: "inspected", inspection: EXAMPLE, beside: { family: "session-info", permissions: null } },
    ],
    [
      "foreign",
      {
        kind: "refused",
        refusal: refusal(100, null, "(#100) The App_id in the input_token did not match the Viewing App"),
        caller: "app",
        tried: [],
        credential: null,
      },
    ],
    ["unjudged", { kind: "unreachable", reason: "timeout" }],
    ["unjudged", { kind: "unreadable", reason: "html", status: 500 }],
    [
      "unjudged",
      { kind: "refused", refusal: refusal(4, null, "limit"), caller: "app", tried: [], credential: null },
    ],
    ["elsewhere", { kind: "not-asked", reason: "real-token-in-sandbox", appId: "1" }],
    ["instagram", offline(`IGAA${"x".repeat(60)}`)],
    ["threads", offline(`THAA${"x".repeat(60)}`)],
    ["openid", offline("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL3d3dy5mYWNlYm9vay5jb20ifQ.c2ln")],
    ["secret", offline("0123456789abcdef0123456789abcdef")],
    ["secret", offline("734512908844182|0123456789abcdef0123456789abcdef")],
    ["unusable", offline("EAAKcC…wZDZD")],
    ["nothing", { kind: "nothing-found" }],
  ])("%s", (kind, evidence) => {
    expect(planExchanges(evidence, NOW).input).toBe(kind);
  });
});

describe("what is said before anything runs", () => {
  test("a short-lived token is exchanged first, and its Pages come after", () => {
    expect(planned(SHORT, "extend")).toMatchObject({ rating: "recommended", runnable: true, confirm: null });
    expect(planned(SHORT, "page-tokens")).toMatchObject({
      rating: "not-yet",
      runnable: true,
      reason: "Possible, but they would end with this token in 1 h 20 min.",
    });
    expect(planned(SHORT, "client-code")).toMatchObject({ rating: "not-yet", runnable: false });
  });

  test("an ended token can't be exchanged, and it is said since when", () => {
    expect(planned(EXPIRED, "extend")).toEqual({
      exchange: "extend",
      rating: "impossible",
      reason: "Ended 3 days ago: only a new login helps.",
      runnable: false,
      confirm: null,
      causes: ["expired"],
    });
  });

  test("an early end is told in the verdict's words, with the causes", () => {
    const { reason, causes } = planned(
      inspected({ valid: false, refusal: refusal(190, 460, "password") }),
      "extend",
    );
    expect(reason).toMatch(/^Password changed.*Only a new login helps\.$/);
    expect(causes).toEqual(["password-changed"]);
  });

  test.each<[string, Evidence, ExchangeId]>([
    ["a user token without an end", LASTING, "extend"],
    ["one whose access to data is over", inspected({ expires: NEVER, dataAccess: at(NOW - DAY) }), "extend"],
    ["a system user's token without an end", LASTING_BOT, "refresh"],
  ])("giving an end to %s asks for typed words", (_what, evidence, exchange) => {
    expect(planned(evidence, exchange)).toMatchObject({
      rating: "harmful",
      confirm: "60 days",
      reason: expect.stringContaining("Not limited by time: this would likely give it 60 days"),
    });
  });

  test("a system user's new token that ends asks for typed words where the old one has no end", () => {
    expect(planExchanges(LASTING_BOT, NOW).rotateSixty).toMatchObject({
      exchange: "rotate",
      rating: "harmful",
      confirm: "60 days",
    });
    expect(planned(LASTING_BOT, "rotate")).toMatchObject({ rating: "possible", confirm: null });
    expect(planExchanges(BOT, NOW).rotateSixty).toMatchObject({ rating: "possible", confirm: null });
    expect(planExchanges(LONG, NOW).rotateSixty).toMatchObject({ rating: "impossible" });
  });

  test("a system user's token can't be made a person's, with an end or without", () => {
    for (const evidence of [BOT, LASTING_BOT]) {
      expect(planned(evidence, "extend")).toMatchObject({ rating: "impossible", runnable: false });
    }
  });

  test("revoking always asks for typed words", () => {
    for (const evidence of [SHORT, LONG, LASTING, BOT, LASTING_BOT, PAGE]) {
      expect(planned(evidence, "revoke")).toMatchObject({ rating: "harmful", confirm: "revoke" });
    }
    expect(planned(BOT, "revoke-all")).toMatchObject({ rating: "harmful", confirm: "revoke all" });
    expect(planned(LONG, "revoke-all")).toMatchObject({ rating: "harmful", confirm: "revoke all" });
  });

  test("a Page token sends one to the user token behind it", () => {
    expect(planned(PAGE, "extend")).toMatchObject({
      rating: "impossible",
      reason: expect.stringContaining("exchange the user token behind it"),
    });
  });

  test("another host's token is told which host it is for", () => {
    expect(planned(offline(`IGAA${"x".repeat(60)}`), "extend").reason).toContain("graph.instagram.com");
    expect(planned(offline(`THAA${"x".repeat(60)}`), "extend").reason).toContain("graph.threads.com");
  });

  test("access to data is not renewed by an exchange", () => {
    const { rating, reason } = planned(inspected({ dataAccess: at(NOW - 5 * DAY) }), "extend");
    expect(rating).toBe("pointless");
    expect(reason).toContain("access to data ended 5 days ago");
  });

  test("what could not be inspected is not exchanged unseen", () => {
    const plan = planExchanges({ kind: "unreachable", reason: "timeout" }, NOW);
    const tokens = plan.exchanges.filter(({ exchange }) => !["app-token"].includes(exchange));
    expect(tokens.every(({ runnable }) => !runnable)).toBe(true);
  });

  test("a plan says when it may change", () => {
    expect(planExchanges(LONG, NOW).changesAt).toBeGreaterThan(NOW);
  });

  test("no sentence keeps a gap that nothing filled", () => {
    for (const evidence of [SHORT, LONG, LASTING, EXPIRED, PAGE, BOT, LASTING_BOT]) {
      for (const { reason } of planExchanges(evidence, NOW).exchanges)
        expect(reason).not.toMatch(/[{}]| \.|\.\./);
    }
  });
});

test("a code is exchanged at once, and nothing else is made of it", () => {
  const runnable = planCode().exchanges.filter((one) => one.runnable);
  expect(runnable.map(({ exchange }) => exchange)).toEqual(["code", "redeem", "app-token"]);
});
