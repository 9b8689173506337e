import { expect, test } from "vitest";
import { EXAMPLE, NOW } from "#/token/diagnose/example-token.ts";
import type { Evidence } from "#/token/evidence.ts";
import type { Inspection } from "#/token/inspection.ts";
import { clockAt } from "../../ui/use-now.ts";
import { rotationFacts } from "./rotation-facts.ts";
import type { Run, Seen } from "./use-runs.ts";

const LIMITED: Partial<Inspection> = {
  type: "system-user",
  scopes: ["pages_show_list"],
  granular: [{ scope: "pages_show_list", targetIds: ["1"] }],
};
const bot = (changes: Partial<Inspection> = {}): Evidence => ({
  kind: "inspected",
  inspection: { ...EXAMPLE, ...LIMITED, ...changes },
});
const seen = (evidence: Evidence): Seen => ({ kind: "seen", evidence, clock: clockAt(NOW) });

function rotated(made: Seen | null, before: Evidence = bot()): Run {
  const token = { token: "new", family: "graph", service: "facebook", expiresIn: null } as const;
  const more = {
    tokenType: null,
    scopes: null,
    userId: null,
    machineId: null,
    truncated: false,
    dataAccessExpiresAt: null,
    idToken: null,
  } as const;
  return {
    number: 1,
    request: { exchange: "rotate", token: "old" },
    confirmed: false,
    pending: false,
    cancelled: false,
    answer: {
      exchange: "rotate",
      before: { evidence: before, app: null },
      planned: null,
      outcome: { kind: "done", result: { kind: "token", made: { ...token, ...more, format: "json" } } },
      observedAt: NOW,
      calls: [],
      usage: null,
      notes: [],
    },
    clock: clockAt(NOW),
    error: null,
    made,
    old: null,
  };
}

test("a new token that was seen to work and to reach the same replaces the old one", () => {
  expect(rotationFacts(rotated(seen(bot())), null)).toMatchObject({ newToken: "new", replaces: true });
});

test.each<[string, Run]>([
  ["was not inspected yet", rotated(null)],
  ["is being inspected", rotated({ kind: "asking" })],
  ["could not be asked about", rotated({ kind: "failed", message: "no" })],
  ["could not be inspected", rotated(seen({ kind: "unreachable", reason: "timeout" }))],
  ["tells no permissions", rotated(seen(bot({ scopes: null })))],
  ["can't be compared with the old one", rotated(seen(bot()), bot({ scopes: null }))],
  ["lacks a permission", rotated(seen(bot({ scopes: [] })))],
  [
    "is bound by no limit any more",
    rotated(seen(bot({ granular: [{ scope: "pages_show_list", targetIds: null }] }))),
  ],
  ["does not work", rotated(seen(bot({ valid: false })))],
  ["has ended", rotated(seen(bot({ expires: { kind: "at", at: NOW - 1 } })))],
])("a new token that %s does not", (_what, run) => {
  expect(rotationFacts(run, null).replaces).toBe(false);
});
