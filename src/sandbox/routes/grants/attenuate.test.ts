import { expect, test } from "vitest";
import { givenToken, NOW, numberIn, rehearse, secretToken } from "../../rehearsal.ts";

function start() {
  const graph = rehearse();
  const attenuate = (fb_exchange_token: string, client_id = graph.studio.id) =>
    graph.ask("/v26.0/oauth/access_token", {
      grant_type: "fb_attenuate_token",
      client_id,
      fb_exchange_token,
    });
  return { ...graph, attenuate };
}

test("a person's token gives a session-info token that ends with it, without a secret", async () => {
  const graph = start();
  const parent = graph.token("long-lived-user");
  const reply = await graph.attenuate(parent);
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({
    access_token: expect.stringMatching(/^XAA[A-Za-z0-9]+$/),
    token_type: "bearer",
    expires_in: expect.any(Number),
  });
  const inspected = await graph.inspect(givenToken(reply));
  expect(inspected.body).toEqual((await graph.inspect(parent)).body);
  expect(inspected.body).toMatchObject({ data: { expires_at: NOW + numberIn(reply, "expires_in") } });
});

test("it can be inspected and nothing else, and dies with its parent", async () => {
  const graph = start();
  const parent = graph.token("long-lived-user");
  const access_token = givenToken(await graph.attenuate(parent));
  const message = "Invalid OAuth access token - Debug only access token";
  for (const path of ["/me", "/app", "/debug_token"]) {
    const { body } = await graph.ask(path, { access_token, input_token: parent });
    expect(body).toMatchObject({ error: { message, code: 190 } });
  }
  expect((await graph.attenuate(access_token)).body).toMatchObject({ error: { message, code: 190 } });
  const found = graph.world.findToken(parent);
  if (found === null) throw new Error("No such token");
  graph.world.revoke(found, NOW);
  expect((await graph.inspect(access_token)).body).toMatchObject({
    data: { is_valid: false, scopes: [], error: { code: 190, subcode: 466 } },
  });
});

test("one of a token without an end says nothing of an end", async () => {
  const graph = start();
  const { body } = await graph.attenuate(graph.token("page-not-by-time"));
  expect(body).toEqual({ access_token: expect.stringMatching(/^XAA/), token_type: "bearer" });
});

test("dead and foreign tokens, apps' own and none at all are refused", async () => {
  const graph = start();
  expect((await graph.attenuate(graph.token("expired"))).body).toMatchObject({
    error: { code: 190, error_subcode: 463 },
  });
  expect((await graph.attenuate(graph.token("another-apps-token"))).body).toMatchObject({
    error: { code: 1 },
  });
  expect((await graph.attenuate(secretToken(graph.studio))).body).toMatchObject({ error: { code: 190 } });
  expect((await graph.attenuate("")).body).toMatchObject({ error: { code: 1 } });
  expect((await graph.attenuate("x", "123")).body).toMatchObject({ error: { code: 101 } });
});
