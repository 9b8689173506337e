import { describe, expect, test } from "vitest";
import { refusalOf } from "../read-refusal.ts";
import { APP } from "./app.ts";
import { CALLER } from "./caller.ts";
import { CAUSE_FAMILIES, type CauseId } from "./cause-ids.ts";
import type { CauseEntry } from "./cause.ts";
import { causeOf, doubtedCause, matchRefusal } from "./index.ts";
import { LIMITED } from "./limits.ts";
import { LOGIN } from "./login.ts";
import { PAGE } from "./page.ts";
import { PERMISSION } from "./permission.ts";
import { PLATFORM } from "./platform.ts";
import { PROOF } from "./proof.ts";
import { type KnownRefusal, RECORDED } from "./recorded-refusals.data.ts";
import { REQUEST } from "./request.ts";
import { SESSION } from "./session.ts";
import { SHAPE } from "./shape.ts";
import { TIME } from "./time.ts";

const TABLES: Readonly<Record<string, Readonly<Record<string, CauseEntry>>>> = {
  TIME,
  PROOF,
  LOGIN,
  PAGE,
  SESSION,
  SHAPE,
  APP,
  CALLER,
  PERMISSION,
  LIMITED,
  REQUEST,
  PLATFORM,
};
const ENTRIES = Object.values(TABLES).flatMap((table) => Object.entries(table));
const IDS = Object.values(CAUSE_FAMILIES).flat();

const first = (known: KnownRefusal) => matchRefusal(refusalOf({ message: "", ...known }))[0];

describe("the tables", () => {
  test("every cause of the vocabulary has exactly one entry, in its own family", () => {
    expect(ENTRIES.map(([id]) => id).toSorted()).toEqual([...IDS].toSorted());
    for (const [family, ids] of Object.entries(CAUSE_FAMILIES)) {
      for (const id of ids) expect(causeOf(id).family).toBe(family);
    }
  });

  test("no code tells two causes", () => {
    const codes = ENTRIES.flatMap(([, entry]) => entry.codes ?? []);
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
    const vague = ENTRIES.flatMap(([, entry]) => entry.vague ?? []);
    expect(new Set([...codes, ...vague]).size).toBe(codes.length + vague.length);
  });

  test.each(IDS)("%s speaks plainly, offers an action and names its source", (id) => {
    const cause = causeOf(id);
    expect(cause.headline.length).toBeLessThanOrEqual(90);
    expect(cause.headline).not.toMatch(/\d{3,}|#|never/i);
    expect(cause.explanation).toMatch(/\.$/);
    expect(cause.steps.length).toBeGreaterThan(0);
    const actions = cause.steps.map(({ action }) => action);
    expect(actions).not.toContain(null);
    const links = actions.flatMap((action) => (action?.kind === "link" ? [action.href] : []));
    expect(links.filter((href) => !href.startsWith("https://") || !URL.canParse(href))).toEqual([]);
    expect(JSON.stringify(actions)).not.toMatch(/EAA\w|[0-9a-f]{32}/);
    expect(cause.source).toMatch(/(\d{4}|own calls)\)$/);
  });
});

describe("matchRefusal", () => {
  test.each(RECORDED)("reads %s out of %o", (expected, known) => {
    expect(first(known)).toBe(expected);
  });

  test("codes decide when the message is in another language", () => {
    const message = "Fehler beim Prüfen des Zugriffs-Tokens";
    expect(first({ code: 190, subcode: 460, message })).toBe("password-changed");
    expect(first({ code: 459, message })).toBe("user-checkpointed");
    expect(first({ code: 463, message })).toBe("expired");
    expect(first({ code: 10, message })).toBe("permission-missing-or-review");
    expect(first({ code: 250, message })).toBe("permission-missing");
    expect(first({ code: 80010, message })).toBe("rate-limited-business");
    expect(first({ code: 132001, message })).toBe("invalid-parameter");
    expect(first({ code: 100, subcode: 1363030, message })).toBe("upload-problem");
    expect(first({ httpStatus: 503, message })).toBe("transient-server-error");
  });

  test("a subcode tells more than its code, and a code that means one thing more than the words", () => {
    expect(first({ code: 100, subcode: 463, message: "Unknown path components: /x" })).toBe("expired");
    expect(first({ code: 17, message: "Invalid OAuth access token." })).toBe("rate-limited-user");
  });

  test("ranks what the same evidence fits too", () => {
    const told = matchRefusal(refusalOf({ code: 190, message: "Cannot parse access token" }));
    expect(told).toEqual(["not-a-token", "truncated", "instagram-token", "limited-login-token"]);
  });

  test.each<[CauseId, boolean, boolean]>([
    ["expired", false, true],
    ["password-changed", false, true],
    ["session-invalid", false, true],
    ["logged-out-or-invalid", false, true],
    ["invalid-token", false, true],
    ["user-checkpointed", false, false],
    ["identity-confirmation-required", false, false],
    ["malformed", false, false],
    ["undecryptable", false, false],
    ["page-role-or-2fa", false, false],
    ["action-blocked", false, false],
    ["rate-limited-custom", true, false],
    ["rate-limited-page", true, false],
    ["unknown-error", true, false],
    ["transient-server-error", true, false],
    ["https-required", false, false],
    ["too-much-data", false, false],
    ["permission-missing", false, false],
  ])("%s: retryable %s, needs a login %s", (id, retryable, needsLogin) => {
    expect(causeOf(id)).toMatchObject({ retryable, needsLogin });
  });
});

describe("doubtedCause", () => {
  const doubted = (known: KnownRefusal) => doubtedCause(refusalOf({ message: "", ...known }));

  test.each<[CauseId, KnownRefusal]>([
    ["auth-code-expired", { code: 100, subcode: 36007 }],
    ["redirect-uri-mismatch", { code: 100, subcode: 36008 }],
    ["session-invalid", { code: 190, subcode: 461 }],
    ["password-changed", { code: 190, subcode: 452 }],
    [
      "object-not-found-or-no-permission",
      { code: 803, message: "Some of the aliases you requested do not exist" },
    ],
    ["unsupported-request", { code: 100, subcode: 2069030 }],
    ["bad-signature", { code: 104, message: "Incorrect signature" }],
    ["rate-limited-user", { code: 9 }],
    ["app-unknown", { code: 101, message: "Missing client_id parameter." }],
    ["user-checkpointed", { code: 25, subcode: 2207050 }],
    ["user-checkpointed", { code: 25 }],
    ["user-checkpointed", { code: 368, subcode: 1404006 }],
    ["identity-confirmation-required", { code: 368, subcode: 1404078 }],
    ["rate-limited-page", { code: 80005 }],
    ["rate-limited-page", { code: 80006 }],
    ["upload-problem", { code: 1609005 }],
    ["outside-messaging-window", { code: 131047 }],
    ["recipient-unavailable", { code: 551, subcode: 1545041 }],
    ["object-not-found-or-no-permission", { code: 100, subcode: 2018001 }],
    ["invalid-parameter", { code: 132001 }],
  ])("%s is only likely for %o", (cause, known) => {
    expect(first(known)).toBe(cause);
    expect(doubted(known)).toBe(cause);
  });

  test.each<KnownRefusal>([
    { code: 190, subcode: 463 },
    { code: 190, subcode: 460 },
    { code: 80001 },
    { code: 368 },
    { code: 100, subcode: 33 },
    // The words are recorded, whatever the number beside them.
    { code: 100, subcode: 36007, message: "This authorization code has expired." },
    { code: 190, subcode: 452, message: "Session does not match current stored session." },
    { code: 101, message: "Error validating application. Invalid application ID." },
    { code: 104, message: "An access token is required to request this resource." },
    { code: 190, message: "Invalid OAuth access token signature." },
    { message: "Session has expired" },
  ])("nothing is doubted of %o", (known) => {
    expect(doubted(known)).toBeNull();
  });
});
