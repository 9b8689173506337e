import { expect, test } from "vitest";
import { MINA, STUDIO } from "../cast.data.ts";
import { NOW, numberIn, rehearse, secretToken } from "../rehearsal.ts";

const PATH = "/oauth/access_token_info";

test("a token is told back, with the seconds that it has left", async () => {
  const graph = rehearse();
  const access_token = graph.token("long-lived-user");
  const reply = await graph.ask(PATH, { client_id: graph.studio.id, access_token });
  const expires = numberIn(await graph.inspect(access_token), "expires_at");
  expect(reply.body).toEqual({ access_token, expires_in: expires - NOW });
});

test("without an end nothing is said of one", async () => {
  const graph = rehearse();
  for (const access_token of [graph.token("page-not-by-time"), secretToken(graph.studio)]) {
    const { body } = await graph.ask(PATH, { client_id: graph.studio.id, access_token });
    expect(body).toEqual({ access_token });
  }
});

test("the nonce of the login comes along", async () => {
  const graph = rehearse();
  const metadata = { auth_nonce: "n-0S6_WzA2Mj" };
  const login = graph.world.logIn({ person: MINA, app: STUDIO, grants: [], metadata, at: NOW });
  const { body } = await graph.ask(PATH, { client_id: graph.studio.id, access_token: login.text });
  expect(body).toMatchObject({ auth_nonce: "n-0S6_WzA2Mj" });
});

test("it is refused without a token, with a dead one and with another app's", async () => {
  const graph = rehearse();
  const ask = async (access_token: string, client_id = graph.studio.id) =>
    (await graph.ask(PATH, { client_id, access_token })).body;
  expect(await ask("")).toMatchObject({ error: { code: 104 } });
  expect(await ask(graph.token("expired"))).toMatchObject({ error: { code: 190, error_subcode: 463 } });
  expect(await ask(graph.token("another-apps-token"))).toMatchObject({ error: { code: 1 } });
  expect(await ask(graph.token("long-lived-user"), "123")).toMatchObject({ error: { code: 101 } });
});

test("token_deprecation_check has nothing to tell of any token", async () => {
  const graph = rehearse();
  const ask = async (access_token: string) =>
    (await graph.ask("/v26.0/token_deprecation_check", { access_token })).body;
  expect(await ask(graph.studio.appToken)).toEqual({ data: [] });
  expect(await ask("xxxx")).toMatchObject({ error: { code: 190 } });
  expect(await ask("")).toMatchObject({ error: { code: 104 } });
});
