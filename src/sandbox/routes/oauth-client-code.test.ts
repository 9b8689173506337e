import { describe, expect, test } from "vitest";
import { CALLBACK, rehearseLogin, tokenIn } from "../dialog/rehearse-login.ts";
import { NOW, type Params, secretToken } from "../rehearsal.ts";

const PATH = "/v26.0/oauth/client_code";
const DAYS_60 = 60 * 24 * 3600;

const start = () => {
  const graph = rehearseLogin();
  const client = { ...graph.client, access_token: graph.token("long-lived-user") };
  const redeem = (code: string, more: Params = {}) =>
    graph.ask("/oauth/access_token", { client_id: graph.studio.id, redirect_uri: CALLBACK, code, ...more });
  const codeFor = async (more: Params = {}) => {
    const { text } = await graph.ask(PATH, { ...client, ...more });
    return /"code":"([^"]+)"/.exec(text)?.[1] ?? "";
  };
  return { ...graph, client, redeem, codeFor };
};

// docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026); arsduo/koala, php-graph-sdk.
describe("a code for a client", () => {
  test("is made of a long-lived token and the secret, and nothing but a code", async () => {
    const { ask, client } = start();
    const { status, body } = await ask(PATH, client);
    expect(status).toBe(200);
    expect(body).toEqual({ code: expect.stringMatching(/^AQ[\w-]{200,400}$/) });
  });

  test("is redeemed without the secret for a token of 60 days, with a name for the machine", async () => {
    const { codeFor, redeem, inspect, client } = start();
    const { status, body } = await redeem(await codeFor());
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^EAA/),
      expires_in: DAYS_60,
      machine_id: expect.stringMatching(/^[\w-]{24}$/),
    });
    expect(tokenIn(body)).not.toBe(client.access_token);
    const told = await inspect(tokenIn(body));
    expect(told.body).toMatchObject({
      data: { type: "USER", is_valid: true, issued_at: NOW, expires_at: NOW + DAYS_60 },
    });
  });

  test("gives back the machine's name that came along", async () => {
    const { codeFor, redeem } = start();
    expect((await redeem(await codeFor(), { machine_id: "my machine" })).body).toMatchObject({
      machine_id: "my machine",
    });
  });

  test("ends with the login that it came of", async () => {
    const { codeFor, redeem, inspect, world, client, sessionOf } = start();
    const token = tokenIn((await redeem(await codeFor())).body);
    world.end("logged-out", sessionOf(client.access_token), NOW);
    expect((await inspect(token)).body).toMatchObject({ data: { is_valid: false, error: { subcode: 467 } } });
  });

  test("works once, for ten minutes, at its address", async () => {
    const { codeFor, redeem, pass } = start();
    const code = await codeFor();
    const elsewhere = await redeem(code, { redirect_uri: "http://localhost/" });
    expect(elsewhere.body).toMatchObject({
      error: { code: 100, message: expect.stringMatching(/identical/) },
    });
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).body).toMatchObject({ error: { code: 100, error_subcode: 36009 } });
    const late = await codeFor();
    pass(600);
    expect((await redeem(late)).body).toMatchObject({
      error: { code: 100, message: "This authorization code has expired." },
    });
  });

  test("is refused where a wrong secret comes along", async () => {
    const { codeFor, redeem } = start();
    const reply = await redeem(await codeFor(), { client_secret: "x" });
    expect(reply.body).toMatchObject({ error: { code: 1, message: "Error validating client secret." } });
  });

  test("is refused to other apps", async () => {
    const { codeFor, redeem, harbour } = start();
    const { id, secret } = harbour;
    const code = await codeFor();
    expect((await redeem(code, { client_id: id, client_secret: secret })).body).toMatchObject({
      error: { code: 100 },
    });
    expect((await redeem(code, { client_id: id })).body).toMatchObject({ error: { code: 1 } });
  });
});

describe("no code is made", () => {
  const short = (graph: ReturnType<typeof start>) => graph.token("short-lived-user");
  test.each<[string, (graph: ReturnType<typeof start>) => Params, number]>([
    ["without an app", () => ({ client_id: "" }), 101],
    ["for an unknown app", () => ({ client_id: "1" }), 101],
    ["without an address", () => ({ redirect_uri: "" }), 191],
    ["for half an address", () => ({ redirect_uri: "callback" }), 191],
    ["for an address that is not listed", () => ({ redirect_uri: "https://example.com/" }), 191],
    ["without the secret", () => ({ client_secret: "" }), 1],
    ["with a wrong secret", () => ({ client_secret: "x" }), 1],
    ["without a token", () => ({ access_token: "" }), 104],
    ["of garbage", () => ({ access_token: "xxxx" }), 190],
    ["of a short-lived token", (graph) => ({ access_token: short(graph) }), 100],
    ["of an app's token", ({ studio }) => ({ access_token: secretToken(studio) }), 100],
    ["of a Page's token", (graph) => ({ access_token: graph.token("page-not-by-time") }), 100],
    [
      "of another app's token",
      ({ harbour, token }) => ({
        client_id: harbour.id,
        client_secret: harbour.secret,
        access_token: token("long-lived-user"),
      }),
      100,
    ],
  ])("%s", async (_, change, code) => {
    const graph = start();
    const reply = await graph.ask(PATH, { ...graph.client, ...change(graph) });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ error: { type: "OAuthException", code } });
  });
});

// The secret proves enough at the token endpoints (field report, Nov 2026).
test("an app that asks for proofs asks for none here", async () => {
  const graph = start();
  const { id, secret } = graph.harbour;
  const call = { client_id: id, client_secret: secret, redirect_uri: CALLBACK };
  const reply = await graph.ask(PATH, { ...call, access_token: graph.token("user-not-by-time") });
  expect(reply.status).toBe(200);
});
