import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose.ts";
import type { SelfKnown } from "../evidence.ts";
import type { PermissionList } from "../extras.ts";
import { brief, NOW, refusal } from "./example-token.ts";

const NEEDS_APP = refusal(
  100,
  null,
  "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
);
const OTHER_APP = refusal(100, null, "(#100) The App_id in the input_token did not match the Viewing App");
const PROOF = refusal(100, null, "API calls from the server require an appsecret_proof argument");
const NO_PERSON = refusal(
  2500,
  null,
  "An active access token must be used to query information about the current user.",
);

const permissions = (more: Partial<PermissionList> = {}) =>
  ({
    kind: "known",
    value: { granted: ["public_profile", "email"], declined: [], expired: [], other: [], ...more },
  }) as const;

const KNOWN: SelfKnown = {
  kind: "self-known",
  refusal: NEEDS_APP,
  tried: [],
  identity: { kind: "known", value: { id: "10215241773831025", name: "Mina Larsson" } },
  app: {
    kind: "known",
    value: { id: "519830274466015", name: "Paper Lantern Social", category: null, link: null },
  },
  permissions: permissions(),
};
const no = (known: SelfKnown["refusal"]) => ({ kind: "refused", refusal: known }) as const;
const judge = (more: Partial<SelfKnown>) => diagnose({ ...KNOWN, ...more }, NOW);

describe("without any app, a token that answers for itself", () => {
  test("works, and its limits are said to be unknown", () => {
    const verdict = judge({});
    expect(brief(verdict)).toEqual(["valid"]);
    expect(verdict.headline).toBe("Works now; when it ends can't be known without its app's secret");
    expect(verdict.explanation).toBe(
      "The token works: it is a token of “Paper Lantern Social” (app 519830274466015) and speaks for “Mina Larsson” (id 10215241773831025). Graph tells its time limits only to the app that made it.",
    );
    expect(verdict.why.map(({ text }) => text)).toEqual([
      "It speaks for “Mina Larsson” (id 10215241773831025).",
      "It is a token of “Paper Lantern Social” (app 519830274466015).",
      "Granted: public_profile, email.",
      expect.stringContaining("You must provide an app access token"),
      "Time limit and data access: not known.",
    ]);
    expect(verdict.changesAt).toBeNull();
    expect(verdict.steps[0]?.text).toContain("Paper Lantern Social");
  });

  test("works even where only one of its calls was answered", () => {
    const silent = { kind: "unreachable", reason: "timeout" } as const;
    const verdict = judge({ identity: silent, permissions: silent });
    expect(brief(verdict)).toEqual(["valid"]);
    expect(verdict.explanation).toMatch(/^The token works: it is a token of “Paper Lantern Social”/);
    const unnamed = judge({ app: silent, identity: { kind: "known", value: { id: "1", name: null } } });
    expect(unnamed.explanation).toMatch(/^The token works: it speaks for id 1\./);
    expect(JSON.stringify(unnamed.steps)).toContain("graph.facebook.com/app");
  });

  test("is limited where a permission that it carries has expired", () => {
    const verdict = judge({ permissions: permissions({ expired: ["instagram_basic"] }) });
    expect(brief(verdict)).toEqual(["limited", "permission-expired"]);
    expect(verdict.why).toContainEqual({
      text: "Expired: instagram_basic.",
      source: "/me/permissions, asked with the token itself",
    });
    expect(brief(judge({ permissions: permissions({ declined: ["email"] }) }))).toEqual(["valid"]);
  });

  test("names a dozen permissions and counts the others", () => {
    const granted = Array.from({ length: 14 }, (_, index) => `pages_${index}`);
    expect(judge({ permissions: permissions({ granted }) }).why[2]?.text).toMatch(/pages_11 and 2 more\.$/);
  });
});

describe("a token whose own calls are refused", () => {
  test("has ended where the refusal says so", () => {
    const changed = refusal(190, 460, "Le mot de passe a été modifié.");
    const all = { identity: no(changed), app: no(changed), permissions: no(changed) };
    expect(brief(judge(all))).toEqual(["ended", "password-changed"]);
    expect(brief(judge({ ...all, tried: [{ id: "1", name: null }], refusal: OTHER_APP }))).toEqual([
      "ended",
      "password-changed",
    ]);
    expect(brief(judge({ identity: no(changed) }))).toEqual(["ended", "password-changed"]);
    expect(judge(all).why[0]?.source).toBe("code 190, subcode 460 · /me, asked with the token itself");
  });

  test("is not called dead for what one call of several says, when it answers for its person", () => {
    const odd = refusal(190, null, "Invalid OAuth access token.");
    expect(brief(judge({ permissions: no(odd) }))).toEqual(["valid"]);
  });

  test("is unknown where its app asks for a proof", () => {
    const verdict = judge({ identity: no(PROOF), app: no(PROOF), permissions: no(PROOF) });
    expect(brief(verdict)).toEqual(["unknown", "appsecret-proof-required"]);
  });

  test("is unknown where nothing was learnt", () => {
    const lost = { kind: "unreachable", reason: "connection-lost" } as const;
    const verdict = judge({ identity: no(NO_PERSON), app: lost, permissions: lost });
    expect(brief(verdict)).toEqual(["unknown", "inspecting-credential-not-accepted"]);
    expect(verdict.why.at(-1)?.source).toBe("code 2500 · /me, asked with the token itself");
  });
});

describe("a token of an app that is not set up here", () => {
  const tried = [{ id: "734512908844182", name: "Ash Cat Studio" }];
  const foreign = { refusal: OTHER_APP, tried };

  test("keeps its cause, and tells what the token said of itself", () => {
    const verdict = judge(foreign);
    expect(brief(verdict)).toEqual(["unknown", "wrong-app"]);
    expect(verdict.explanation).toMatch(
      /^The token works: it is a token of “Paper Lantern Social” \(app 519830274466015\) and speaks for “Mina Larsson”/,
    );
    expect(verdict.explanation).not.toContain("says nothing of the token");
    expect(verdict.why.map(({ text }) => text)).toContain("Asked as “Ash Cat Studio” (app 734512908844182).");
    expect(verdict.explanation).toMatch(/Graph tells its time limits only to the app that made it\.$/);
    expect(verdict.steps.map(({ text }) => text)).toEqual([
      "Add the id and secret of “Paper Lantern Social” (app 519830274466015) to this server.",
      "Or paste it into Meta's own debugger, logged in as a developer of that app.",
    ]);
  });

  test("is as unknown as before where it says nothing", () => {
    const verdict = judge({ ...foreign, identity: no(PROOF), app: no(PROOF), permissions: no(PROOF) });
    expect(brief(verdict)).toEqual(["unknown", "wrong-app"]);
    expect(verdict.explanation).toContain("says nothing of the token");
    expect(verdict.why.at(-1)?.text).toContain("require an appsecret_proof argument");
  });
});

test("what apps and people are called is redacted and kept short", () => {
  const name = `EAAB${"x9".repeat(40)} ${"long ".repeat(200)}`;
  const verdict = judge({ identity: { kind: "known", value: { id: "1", name } } });
  expect(JSON.stringify(verdict)).not.toMatch(/EAA\w{12,}/);
  expect(verdict.explanation.length).toBeLessThan(700);
});
