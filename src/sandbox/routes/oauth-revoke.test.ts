import { expect, test } from "vitest";
import { CAT_PAGE, MINA, REPORT_BOT, STUDIO } from "../cast.data.ts";
import { NOW, type Params, rehearse, secretToken } from "../rehearsal.ts";

function start() {
  const graph = rehearse();
  const issue = () =>
    graph.world.issueToSystemUser({ person: REPORT_BOT, app: STUDIO, grants: [], at: NOW - 9 }, true).text;
  const revoke = (revoke_token: string, access_token: string, more: Params = {}) =>
    graph.ask("/v26.0/oauth/revoke", {
      client_id: graph.studio.id,
      client_secret: graph.studio.secret,
      revoke_token,
      access_token,
      ...more,
    });
  return { ...graph, issue, revoke };
}

const REVOKED = {
  code: 190,
  message: "Error validating access token: The session was invalidated explicitly using an API call.",
};

test("the one token dies at once, and no other of the same system user", async () => {
  const graph = start();
  const [old, next] = [graph.issue(), graph.issue()];
  const reply = await graph.revoke(old, next);
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ success: true });
  expect((await graph.ask("/me", { access_token: old })).body).toMatchObject({
    error: { ...REVOKED, error_subcode: 466 },
  });
  expect((await graph.inspect(old)).body).toMatchObject({
    data: { type: "SYSTEM_USER", is_valid: false, scopes: [], error: { ...REVOKED, subcode: 466 } },
  });
  expect((await graph.ask("/me", { access_token: next })).status).toBe(200);
});

test("a person's token goes alone: what came of it before lives on", async () => {
  const graph = start();
  const grants = [{ scope: "pages_show_list", targets: null, status: "granted" } as const];
  const short = graph.world.logIn({ person: MINA, app: STUDIO, grants, at: NOW });
  const long = graph.world.exchange(short, NOW);
  const page = graph.world.derivePageToken(long, CAT_PAGE);
  expect((await graph.revoke(long.text, short.text)).body).toEqual({ success: true });
  expect((await graph.ask("/me", { access_token: long.text })).status).toBe(400);
  for (const alive of [short, page]) {
    expect((await graph.ask("/me", { access_token: alive.text })).status).toBe(200);
  }
});

test("a token may revoke itself, and the app may by its own", async () => {
  const graph = start();
  const [first, second] = [graph.issue(), graph.issue()];
  expect((await graph.revoke(first, first)).body).toEqual({ success: true });
  expect((await graph.revoke(second, secretToken(graph.studio))).body).toEqual({ success: true });
  expect((await graph.revoke(second, secretToken(graph.studio))).body).toMatchObject({
    error: { code: 190, error_subcode: 466 },
  });
});

test.each<[string, Params, number]>([
  ["no client_id", { client_id: "" }, 101],
  ["an unknown app", { client_id: "123" }, 101],
  ["a wrong secret", { client_secret: "abc" }, 1],
  ["no access token", { access_token: "" }, 104],
  ["a dead access token", { access_token: "xxxx" }, 190],
  ["no token to revoke", { revoke_token: "" }, 100],
  ["garbage to revoke", { revoke_token: "xxxx" }, 190],
])("%s is refused, and nothing dies", async (_, more, code) => {
  const graph = start();
  const token = graph.issue();
  const reply = await graph.revoke(token, token, more);
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({ error: { code } });
  expect((await graph.ask("/me", { access_token: token })).status).toBe(200);
});

test("neither another app's token nor the app's own can be revoked", async () => {
  const graph = start();
  const token = graph.issue();
  const theirs = graph.token("another-apps-token");
  expect((await graph.revoke(theirs, token)).body).toMatchObject({ error: { code: 1 } });
  expect((await graph.revoke(token, theirs)).body).toMatchObject({ error: { code: 1 } });
  expect((await graph.revoke(secretToken(graph.studio), token)).body).toMatchObject({
    error: { code: 190 },
  });
});
