import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAUSE_FAMILIES } from "./causes/cause-ids.ts";
import type { TokenFamily } from "./classify.ts";
import { diagnose } from "./diagnose.ts";
import { at, DAY, EXAMPLE, NEVER, NOW, UNREPORTED } from "./diagnose/example-token.ts";
import type { Evidence } from "./evidence.ts";
import type { Extra } from "./extras.ts";
import type { Inspection, TimeLimit } from "./inspection.ts";
import { refusalOf } from "./read-refusal.ts";
import type { Refusal } from "./refusal.ts";

describe("any evidence", () => {
  const secret = fc.constantFrom(
    "EAAB".padEnd(60, "x9"),
    "0123456789abcdef".repeat(2),
    "secret=1234567890abcdef",
  );
  const words = fc.oneof(
    fc.string(),
    secret,
    fc.constantFrom("Session has expired", "Unsupported get request."),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
  const moment = fc.oneof(
    fc.integer(),
    fc.integer({ min: NOW - 100 * DAY, max: NOW + 100 * DAY }),
    fc.maxSafeInteger(),
  );
  const limit: fc.Arbitrary<TimeLimit> = fc.oneof(fc.constantFrom(NEVER, UNREPORTED), moment.map(at));
  const anyRefusal: fc.Arbitrary<Refusal> = fc
    .record({
      code: maybe(fc.oneof(fc.integer(), fc.constantFrom(190, 100, 4, 10, 102, 200))),
      subcode: maybe(fc.oneof(fc.integer(), fc.constantFrom(460, 463, 33, 492))),
      message: words,
      type: maybe(words),
      httpStatus: maybe(fc.nat(599)),
      userMessage: maybe(words),
      details: maybe(words),
      transient: maybe(fc.boolean()),
    })
    .map((known) => refusalOf(known));
  const app = fc.record({ id: fc.oneof(fc.stringMatching(/^\d{15,17}$/), words), name: maybe(words) });
  const extra = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Extra<T>> =>
    fc.oneof(
      fc.record({ kind: fc.constant("known" as const), value }),
      fc.record({ kind: fc.constant("refused" as const), refusal: anyRefusal }),
      fc.constant({ kind: "unreachable", reason: "timeout" } as const),
    );
  const inspection: fc.Arbitrary<Inspection> = fc.record({
    type: fc.constantFrom("user", "page", "app", "system-user", "unknown"),
    typeInferred: fc.boolean(),
    valid: maybe(fc.boolean()),
    appId: maybe(words),
    appName: maybe(words),
    userId: maybe(words),
    profileId: maybe(words),
    issuedAt: maybe(moment),
    expires: limit,
    dataAccess: limit,
    scopes: maybe(fc.array(words)),
    granular: fc.constant([]),
    origin: fc.constant(null),
    refusal: maybe(anyRefusal),
  });
  const guess = fc.record({
    family: fc.constantFrom<TokenFamily>(
      ...([
        "graph",
        "session-info",
        "app",
        "app-secret-or-client-token",
        "app-secret",
        "instagram",
        "threads",
      ] as const),
      ...(["threads-app", "gaming", "jwt", "legacy-session", "cut", "unrecognised", "not-a-token"] as const),
    ),
    appIdHint: maybe(words),
    askable: fc.boolean(),
    claims: maybe(
      fc.record({
        issuer: maybe(words),
        audience: maybe(words),
        issuedAt: maybe(moment),
        expiresAt: maybe(moment),
      }),
    ),
  });
  const evidence: fc.Arbitrary<Evidence> = fc.oneof(
    fc.record({ kind: fc.constant("inspected" as const), inspection }),
    fc.record({
      kind: fc.constant("refused" as const),
      refusal: anyRefusal,
      caller: fc.constantFrom("app" as const, "self" as const),
      tried: fc.array(app),
      credential: maybe(anyRefusal),
    }),
    fc.record({
      kind: fc.constant("self-known" as const),
      refusal: anyRefusal,
      tried: fc.array(app),
      identity: extra(fc.record({ id: words, name: maybe(words) })),
      app: extra(
        fc.record({ id: words, name: maybe(words), category: fc.constant(null), link: fc.constant(null) }),
      ),
      permissions: extra(
        fc.record({
          granted: fc.array(words),
          declined: fc.array(words),
          expired: fc.array(words),
          other: fc.array(words),
        }),
      ),
    }),
    fc.record({ kind: fc.constant("offline" as const), guess }),
    fc.record({ kind: fc.constant("error" as const), refusal: anyRefusal }),
    fc.record({
      kind: fc.constant("not-asked" as const),
      reason: fc.constantFrom("real-token-in-sandbox" as const, "sandbox-token-in-live" as const),
      appId: fc.stringMatching(/^\d{1,60}$/),
    }),
  );
  const ids = new Set<string>(Object.values(CAUSE_FAMILIES).flat());

  test("gives a verdict that is complete, plain and without secrets", () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 0, max: 4e9 }), (given, now) => {
        const verdict = diagnose(given, now);
        expect(verdict.headline).toMatch(/^.{5,90}$/);
        expect(verdict.headline.replace(/app \d+/, "app")).not.toMatch(/\d{3,}/);
        expect(["valid", "expiring", "limited", "ended", "invalid", "unknown"]).toContain(verdict.state);
        const causes = verdict.findings.map(({ cause }) => cause);
        expect(causes.every((id) => ids.has(id))).toBe(true);
        expect(new Set(causes).size).toBe(verdict.findings.length);
        expect(verdict.explanation).not.toBe("");
        expect(verdict.steps.length + verdict.why.length).toBeGreaterThan(0);
        expect(JSON.stringify(verdict)).not.toMatch(/EAA\w{12,}|[0-9a-f]{32}|secret=1234/);
        expect(verdict.changesAt ?? Infinity).toBeGreaterThan(now);
      }),
      { numRuns: 3000 },
    );
  });

  test("a verdict holds, to the last word, until the moment at which it says that it changes", () => {
    const edges = [0, 900, 7200, 2 * DAY, 7 * DAY].map((edge) =>
      fc.integer({ min: NOW + edge - 3, max: NOW + edge + 40 }),
    );
    const near = fc.oneof(fc.integer({ min: NOW - 9 * DAY, max: NOW + 9 * DAY }), ...edges);
    const timed = fc.record({
      scopes: fc.constantFrom(["email"], ["ads_read"], ["email", "ads_read"]),
      expires: near.map(at),
      dataAccess: near.map(at),
      issuedAt: maybe(near),
    });
    fc.assert(
      fc.property(
        timed,
        fc.boolean(),
        fc.constantFrom("user" as const, "page" as const),
        (clocks, valid, type) => {
          const inspected: Evidence = {
            kind: "inspected",
            inspection: { ...EXAMPLE, ...clocks, valid, type },
          };
          const verdict = diagnose(inspected, NOW);
          expect(JSON.stringify(verdict)).not.toMatch(/NaN|undefined|Infinity/);
          const change = verdict.changesAt ?? NOW + 1;
          expect(diagnose(inspected, change - 1)).toEqual(verdict);
          expect(diagnose(inspected, (NOW + change - 1) / 2)).toEqual(verdict);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
