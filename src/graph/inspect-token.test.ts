import { describe, expect, test } from "vitest";
import { inspectToken } from "./inspect-token.ts";
import type { GraphApp } from "./order-apps.ts";
import { scriptGraph, type Turn } from "./scripted-graph.ts";
import { SendError } from "./send-error.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const SECRETS = ["11112222333344445555666677778888", "99990000aaaabbbbccccddddeeeeffff"];
const app = (id: string, name: string, secret = ""): GraphApp => ({
  id,
  name,
  secret: { reveal: () => secret },
});
const STUDIO = app("734512908844182", "Ash Cat Studio", SECRETS[0]);
const HARBOUR = app("288164903175526", "Quiet Harbour Ads", SECRETS[1]);

const refused = (code: number, message: string) => ({
  status: 400,
  body: JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbC" } }),
});
const OTHER_APP = refused(100, "(#100) The App_id in the input_token did not match the Viewing App");
const NO_APP_TOKEN = refused(
  100,
  "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app",
);
const LIMITED = refused(4, "(#4) Application request limit reached");
const BAD_SIGNATURE = refused(190, "Invalid OAuth access token signature.");
const INSPECTED = {
  headers: { date: "Sun, 22 Nov 2026 10:00:00 GMT" },
  body: '{"data":{"app_id":"734512908844182","type":"USER","is_valid":true,"scopes":[],"expires_at":0}}',
};

async function inspect(
  apps: readonly GraphApp[],
  turns: readonly Turn[],
  appIdHint: string | null = null,
  token = TOKEN,
) {
  const { client, clock, requests } = scriptGraph(...turns);
  const inspecting = { token, chosenAppId: null, appIdHint, apps, watchAsker: () => () => {} };
  const answer = await clock.settle(inspectToken(client, inspecting));
  const callers = requests.map(({ headers, method }) =>
    method === "POST" ? "form" : headers["authorization"],
  );
  return { answer, requests, callers, pending: clock.pending };
}

describe("which app asks", () => {
  test("the one that the token seems to belong to comes first", async () => {
    const { answer, callers } = await inspect([STUDIO, HARBOUR], [INSPECTED], HARBOUR.id);
    expect(callers).toEqual([`Bearer ${HARBOUR.id}|${SECRETS[1]}`]);
    expect(answer).toMatchObject({
      evidence: { kind: "inspected", inspection: { valid: true } },
      app: { id: HARBOUR.id, name: "Quiet Harbour Ads" },
      observedAt: 1_795_341_600,
    });
  });

  test("a hint at no configured app rules none out", async () => {
    const { answer, callers } = await inspect([STUDIO, HARBOUR], [OTHER_APP, INSPECTED], "1");
    expect(callers).toHaveLength(2);
    expect(answer).toMatchObject({ evidence: { kind: "inspected" }, app: { id: HARBOUR.id } });
    expect(answer.calls.map(({ status }) => status)).toEqual([400, 200]);
  });

  test.each([
    ["another refusal", refused(4, "(#4) Application request limit reached")],
    ["an answer that is none", { body: "<html>" }],
    ["no answer", new SendError("dns")],
  ] satisfies [string, Turn][])("no other app is tried after %s", async (_, turn) => {
    expect((await inspect([STUDIO, HARBOUR], [turn, INSPECTED])).callers).toHaveLength(1);
  });
});

describe("when no app fits", () => {
  test("the evidence names all that were tried", async () => {
    const { answer } = await inspect([STUDIO, HARBOUR], [OTHER_APP, OTHER_APP, LIMITED]);
    expect(answer.evidence).toMatchObject({
      kind: "refused",
      caller: "app",
      refusal: { code: 100, message: expect.stringContaining("did not match the Viewing App") },
      tried: [
        { id: STUDIO.id, name: "Ash Cat Studio" },
        { id: HARBOUR.id, name: "Quiet Harbour Ads" },
      ],
      credential: null,
    });
    expect(answer.calls).toHaveLength(3);
  });

  test("a developer's token still inspects itself", async () => {
    const { answer, callers } = await inspect([STUDIO], [OTHER_APP, INSPECTED]);
    expect(callers[1]).toBe(`Bearer ${TOKEN}`);
    expect(answer.calls.map(({ caller }) => caller)).toEqual(["app", "token"]);
    expect(answer).toMatchObject({ evidence: { kind: "inspected" }, app: null });
  });

  test("a dead token says so itself", async () => {
    const dead = refused(
      190,
      "Error validating access token: The session is invalid because the user logged out.",
    );
    const { answer } = await inspect([STUDIO], [OTHER_APP, dead]);
    expect(answer.evidence).toMatchObject({
      kind: "refused",
      caller: "self",
      refusal: { code: 190 },
      tried: [{ id: STUDIO.id }],
    });
  });

  test("Graph out of reach in the end leaves the mismatch as it is", async () => {
    const { answer } = await inspect([STUDIO], [OTHER_APP, new SendError("dns")]);
    expect(answer.evidence).toMatchObject({ kind: "refused", caller: "app" });
  });
});

describe("when the app's own credential is in doubt", () => {
  test.each([
    ["bad signature", BAD_SIGNATURE],
    ["no app token", NO_APP_TOKEN],
    ["invalid application", refused(101, "Error validating application. Invalid application ID.")],
  ] satisfies [string, Turn][])("it is asked about once: %s", async (_, turn) => {
    const bad = refused(1, "Error validating client secret.");
    const { answer, callers } = await inspect([STUDIO, HARBOUR], [turn, bad]);
    expect(callers).toEqual([`Bearer ${STUDIO.id}|${SECRETS[0]}`, "form"]);
    expect(answer.evidence).toMatchObject({
      kind: "refused",
      caller: "app",
      tried: [{ id: STUDIO.id }],
      credential: { code: 1, message: "Error validating client secret." },
    });
  });

  test("and accepted, the refusal stands alone; the app token is shown nowhere", async () => {
    const issued = {
      body: `{"access_token":"${STUDIO.id}|o3wswAbCdEfGhIjKlMnOpQrStUv","token_type":"bearer"}`,
    };
    const { answer } = await inspect([STUDIO], [NO_APP_TOKEN, issued]);
    expect(answer.evidence).toMatchObject({ kind: "refused", credential: null });
    expect(JSON.stringify(answer)).not.toContain("o3wsw");
    expect(answer.calls[1]).toMatchObject({ method: "POST", caller: "app", status: 200, body: "•••" });
  });

  test("other refusals don't put it in doubt", async () => {
    const { callers } = await inspect([STUDIO], [refused(4, "(#4) Application request limit reached")]);
    expect(callers).toHaveLength(1);
  });
});

describe("without an app", () => {
  test("the token inspects itself", async () => {
    const { answer, callers } = await inspect([], [INSPECTED]);
    expect(callers).toEqual([`Bearer ${TOKEN}`]);
    expect(answer).toMatchObject({ evidence: { kind: "inspected" }, app: null });
  });

  test("a refusal is about the token", async () => {
    const { answer } = await inspect([], [LIMITED]);
    expect(answer.evidence).toMatchObject({ kind: "refused", caller: "self", tried: [], credential: null });
  });
});

describe("what went wrong on the way", () => {
  test("is evidence, dated by Graph's clock or else by ours", async () => {
    const { answer } = await inspect([STUDIO], [new SendError("tls")]);
    expect(answer).toMatchObject({
      evidence: { kind: "unreachable", reason: "tls" },
      observedAt: 1_800_000_000,
      calls: [{ status: null, body: "", traceId: null, servedVersion: null }],
    });
  });

  test("an answer over the limit is unreadable", async () => {
    const { answer } = await inspect([STUDIO], [new SendError("answer-too-large", 200)]);
    expect(answer.evidence).toEqual({ kind: "unreadable", reason: "answer-too-large", status: 200 });
  });

  test("all calls together have ten seconds", async () => {
    const slow = { takes: 6_000, answer: { status: 400, body: "" } };
    const mismatch = { takes: 6_000, answer: OTHER_APP };
    const { answer } = await inspect([STUDIO, HARBOUR], [mismatch, slow]);
    expect(answer.evidence).toEqual({ kind: "unreachable", reason: "timeout" });
    expect(answer.calls.map(({ durationMs }) => durationMs)).toEqual([6_000, 4_000]);
  });

  test("leaves no timer behind", async () => {
    expect((await inspect([STUDIO], [INSPECTED])).pending).toBe(0);
  });
});

describe("canaries", () => {
  test.each([
    ["an echo of the token", refused(190, `Malformed access token ${TOKEN}`)],
    ["an echo of an odd token", refused(190, `Unknown: ${encodeURIComponent(TOKEN)}`)],
    ["an echo of the credential", refused(190, `Bad: ${STUDIO.id}|${SECRETS[0]}, ${SECRETS[0]}`)],
    ["an echo in HTML", { status: 400, body: `<p>/debug_token?input_token=${TOKEN} ${SECRETS[0]}</p>` }],
  ] satisfies [string, Turn][])("%s is in no part of the answer", async (_, turn) => {
    const { answer } = await inspect([STUDIO], [turn]);
    const shown = JSON.stringify(answer);
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain(SECRETS[0]);
    expect(answer.calls.every(({ url }) => !url.includes("?"))).toBe(true);
  });

  test("a token that looks like none is hidden as well", async () => {
    const odd = "my own ~ kind of token";
    const { answer } = await inspect([STUDIO], [refused(803, `The token "${odd}" is unknown`)], null, odd);
    expect(answer.evidence).toMatchObject({
      refusal: { message: expect.stringMatching(/^The token ".*" is unknown$/) },
    });
    expect(JSON.stringify(answer)).not.toContain(odd);
  });
});
