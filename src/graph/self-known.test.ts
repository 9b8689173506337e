import { describe, expect, test } from "vitest";
import { diagnose } from "#/token/diagnose.ts";
import { answerGraph, refused } from "./answering-graph.ts";
import { inspectToken } from "./inspect-token.ts";
import type { GraphApp } from "./order-apps.ts";
import type { GraphResponse } from "./send.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const SECRET = "11112222333344445555666677778888";
const STUDIO: GraphApp = { id: "734512908844182", name: "Ash Cat Studio", secret: { reveal: () => SECRET } };

type Answers = Readonly<Record<string, Partial<GraphResponse>>>;

const NO_APP_TOKEN = refused(
  100,
  "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
);
const OTHER_APP = refused(100, "(#100) The App_id in the input_token did not match the Viewing App");
const PROOF = refused(100, "API calls from the server require an appsecret_proof argument", {
  type: "GraphMethodException",
});
const TELLS: Answers = {
  "/me": { body: '{"id":10215241773831025,"name":"Mina Larsson"}' },
  "/app": { body: '{"category":"Utilities","name":"Paper Lantern Social","id":"519830274466015"}' },
  "/me/permissions": {
    body: '{"data":[{"permission":"email","status":"declined"},{"permission":"public_profile","status":"granted"},{"permission":"user_likes","status":"expired"},{"permission":"x","status":"new"},{"permission":"installed","status":"granted"}]}',
  },
};

/** Asks with a wire that answers by path; an app's own credential hears that the token is another app's. */
async function inspect(apps: readonly GraphApp[], answers: Answers) {
  const { client, requests } = answerGraph({
    ...answers,
    "/debug_token": ({ headers }) =>
      headers["authorization"]?.includes("|") ? OTHER_APP : (answers["/debug_token"] ?? {}),
  });
  const asking = { token: TOKEN, chosenAppId: null, appIdHint: null, apps, watchAsker: () => () => {} };
  const answer = await inspectToken(client, asking);
  const { state, findings } = diagnose(answer.evidence, answer.observedAt);
  return { answer, requests, verdict: [state, ...findings.map(({ cause }) => cause)] };
}

describe("a token that may not inspect itself", () => {
  test("tells its person, its app and its permissions", async () => {
    const { answer, requests, verdict } = await inspect([], { "/debug_token": NO_APP_TOKEN, ...TELLS });
    expect(answer.evidence).toEqual({
      kind: "self-known",
      refusal: expect.objectContaining({ code: 100 }),
      tried: [],
      identity: { kind: "known", value: { id: "10215241773831025", name: "Mina Larsson" } },
      app: {
        kind: "known",
        value: { id: "519830274466015", name: "Paper Lantern Social", category: "Utilities", link: null },
      },
      permissions: {
        kind: "known",
        value: { granted: ["public_profile"], declined: ["email"], expired: ["user_likes"], other: ["x"] },
      },
    });
    expect(verdict).toEqual(["limited", "permission-expired"]);
    expect(requests.every(({ headers }) => headers["authorization"] === `Bearer ${TOKEN}`)).toBe(true);
    expect(answer.calls.map(({ url }) => url.split("/v26.0/")[1])).toEqual([
      "debug_token",
      "me",
      "app",
      "me/permissions",
    ]);
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  test("and is of no configured app, still tells them, and no app is said to have asked", async () => {
    const { answer, verdict, requests } = await inspect([STUDIO], { "/debug_token": NO_APP_TOKEN, ...TELLS });
    expect(answer).toMatchObject({
      app: null,
      evidence: {
        kind: "self-known",
        refusal: { message: expect.stringContaining("did not match the Viewing App") },
        tried: [{ id: STUDIO.id, name: "Ash Cat Studio" }],
        app: { kind: "known", value: { id: "519830274466015" } },
      },
    });
    expect(verdict).toEqual(["unknown", "wrong-app"]);
    expect(requests.filter(({ url }) => url.includes("appsecret_proof"))).toEqual([]);
  });

  test("keeps what was answered when another call fails", async () => {
    const { answer, verdict } = await inspect([], {
      "/debug_token": NO_APP_TOKEN,
      "/me": TELLS["/me"] ?? {},
      "/app": { body: "<html>", headers: { "content-type": "text/html" } },
      "/me/permissions": refused(2500, "An active access token must be used"),
    });
    expect(answer.evidence).toMatchObject({
      identity: { kind: "known" },
      app: { kind: "unreadable", reason: "html", status: 200 },
      permissions: { kind: "refused", refusal: { code: 2500 } },
    });
    expect(verdict).toEqual(["valid"]);
  });
});

describe("no more is asked", () => {
  test.each([
    ["where the app wants a proof", PROOF, ["unknown", "appsecret-proof-required"]],
    ["of a token that ended", refused(190, "x", { error_subcode: 460 }), ["ended", "password-changed"]],
    ["while the limit is reached", refused(4, "(#4) …"), ["unknown", "rate-limited-app"]],
  ])("%s", async (_, answer, expected) => {
    const { requests, verdict } = await inspect([], { "/debug_token": answer, ...TELLS });
    expect(requests).toHaveLength(1);
    expect(verdict).toEqual(expected);
  });
});

describe("Graph's words in another language change nothing where a code tells", () => {
  const FRENCH = {
    error_user_title: "Session expirée",
    error_user_msg: "Votre session a expiré. Veuillez vous reconnecter.",
  };
  test("of an ended session", async () => {
    const gone = refused(190, "Erreur lors de la validation du jeton d’accès", {
      ...FRENCH,
      error_subcode: 463,
    });
    expect((await inspect([], { "/debug_token": gone })).verdict).toEqual(["ended", "expired"]);
  });

  test("of the app that does not match, whose message stays English", async () => {
    const mismatch = refused(
      100,
      "(#100) The App_id in the input_token did not match the Viewing App",
      FRENCH,
    );
    const { verdict } = await inspect([STUDIO], { "/debug_token": mismatch });
    expect(verdict).toEqual(["unknown", "wrong-app"]);
  });

  test("and no language is asked for", async () => {
    const { requests } = await inspect([STUDIO], { "/debug_token": NO_APP_TOKEN, ...TELLS });
    expect(requests.length).toBeGreaterThan(4);
    for (const { url, headers } of requests) {
      expect(url).not.toContain("locale");
      expect(Object.keys(headers).toSorted()).toEqual(["accept", "authorization"]);
    }
  });
});
