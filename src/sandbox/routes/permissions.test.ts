import { describe, expect, test } from "vitest";
import { HARBOUR, HENRIK, JONAS, MINA as PEOPLE_MINA, STUDIO } from "../cast.data.ts";
import { NOW, rehearse, secretToken } from "../rehearsal.ts";

const MINA = "10215241773831025";
const granted = (permission: string) => ({ permission, status: "granted" });

test.each([
  [
    "permission-declined",
    [
      granted("pages_show_list"),
      { permission: "pages_manage_posts", status: "declined" },
      { permission: "email", status: "declined" },
      granted("public_profile"),
    ],
  ],
  [
    "permission-expired",
    [
      granted("pages_show_list"),
      { permission: "instagram_basic", status: "expired" },
      granted("email"),
      granted("public_profile"),
    ],
  ],
] as const)("the person of %s sees what was asked for and what came of it", async (name, data) => {
  const graph = rehearse();
  const access_token = graph.token(name);
  for (const path of ["/v26.0/me/permissions", `/v26.0/${MINA}/permissions`]) {
    const reply = await graph.ask(path, { access_token });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ data });
  }
});

test("the app sees the permissions of its people, after the latest login", async () => {
  const graph = rehearse();
  const statuses = [
    { scope: "email", targets: null, status: "declined" },
    { scope: "email", targets: null, status: "granted" },
  ] as const;
  const ask = () => graph.ask(`/${JONAS.id}/permissions`, { access_token: secretToken(graph.studio) });
  for (const [at, grant] of statuses.entries()) {
    graph.world.logIn({ person: JONAS, app: STUDIO, grants: [grant], at: NOW - 60 + at });
    expect((await ask()).body).toEqual({ data: [{ permission: "email", status: grant.status }] });
  }
  const removed = graph.world.logIn({ person: JONAS, app: STUDIO, grants: [], at: NOW - 1 });
  graph.world.end("app-removed", removed.session, NOW);
  expect((await ask()).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
});

test("nobody sees another one's permissions, and no app those of another app's people", async () => {
  const graph = rehearse();
  graph.world.logIn({ person: HENRIK, app: HARBOUR, grants: [], at: NOW });
  for (const [id, access_token] of [
    [JONAS.id, graph.token("long-lived-user")],
    [MINA, graph.token("page-not-by-time")],
    [MINA, secretToken(graph.harbour)],
    [HENRIK.id, secretToken(graph.studio)],
    ["42", secretToken(graph.studio)],
  ] as const) {
    const { body } = await graph.ask(`/${id}/permissions`, { access_token });
    expect(body).toMatchObject({
      error: {
        message: expect.stringMatching(`^Unsupported get request. Object with ID '${id}' `),
        type: "GraphMethodException",
        code: 100,
        error_subcode: 33,
      },
    });
  }
});

test("a Page has no permissions of its own", async () => {
  const graph = rehearse();
  const { body } = await graph.ask("/me/permissions", { access_token: graph.token("page-not-by-time") });
  expect(body).toMatchObject({
    error: {
      message: "(#100) Tried accessing nonexisting field (permissions) on node type (Page)",
      type: "OAuthException",
      code: 100,
    },
  });
});

test("without a person there is nobody to ask about", async () => {
  const graph = rehearse();
  for (const params of [{}, { access_token: graph.studio.appToken }]) {
    expect((await graph.ask("/me/permissions", params)).body).toMatchObject({ error: { code: 2500 } });
  }
  expect((await graph.ask(`/${MINA}/permissions`)).body).toMatchObject({ error: { code: 104 } });
});

test.each([
  ["checkpointed", 459],
  ["unconfirmed", 464],
  ["revoked", 466],
  ["dead-for-several-reasons", 463],
])("the dead token of %s is refused with 190 and %i", async (name, subcode) => {
  const graph = rehearse();
  for (const path of ["/me/permissions", `/${MINA}/permissions`]) {
    const { body } = await graph.ask(path, { access_token: graph.token(name) });
    expect(body).toMatchObject({ error: { code: 190, error_subcode: subcode } });
  }
});

describe("taking permissions back", () => {
  const scopesOf = async (graph: ReturnType<typeof rehearse>, token: string) => {
    const { text } = await graph.inspect(token);
    const names = /"scopes":\[([^\]]*)\]/.exec(text)?.[1] ?? "";
    return names.split(",").map((name) => name.replaceAll('"', ""));
  };
  const ways = (path: string, token: string): readonly [string, RequestInit][] => {
    const query = new URLSearchParams({ access_token: token }).toString();
    const form = (params: Record<string, string>) => new URLSearchParams(params);
    return [
      [`${path}?${query}`, { method: "DELETE" }],
      [path, { method: "DELETE", body: form({ access_token: token }) }],
      [path, { method: "DELETE", headers: { authorization: `Bearer ${token}` } }],
      [`${path}?${query}&method=delete`, { method: "POST" }],
      [path, { method: "POST", body: form({ access_token: token, method: "delete" }) }],
    ];
  };

  test.each([0, 1, 2, 3, 4])("one permission goes and the others stay (way %i)", async (way) => {
    const graph = rehearse();
    const token = graph.token("long-lived-user");
    const before = await scopesOf(graph, token);
    const [path = "", init] = ways("/v26.0/me/permissions/email", token)[way] ?? [];
    const reply = await graph.send(path, init);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ success: true });
    expect(await scopesOf(graph, token)).toEqual(before.filter((scope) => scope !== "email"));
    expect((await graph.ask("/me", { access_token: token, fields: "email" })).body).toEqual({ id: MINA });
    const { body } = await graph.ask("/me/permissions", { access_token: token });
    expect(body).toMatchObject({
      data: expect.arrayContaining([{ permission: "email", status: "declined" }]),
    });
  });

  test("by the app, with the person's id", async () => {
    const graph = rehearse();
    const token = graph.token("long-lived-user");
    const app = new URLSearchParams({ access_token: secretToken(graph.studio) }).toString();
    const one = await graph.send(`/${MINA}/permissions/email?${app}`, { method: "DELETE" });
    expect(one.body).toEqual({ success: true });
    expect(await scopesOf(graph, token)).not.toContain("email");
    const all = await graph.send(`/${MINA}/permissions?${app}`, { method: "DELETE" });
    expect(all.body).toEqual({ success: true });
    const { body } = await graph.ask("/me", { access_token: token });
    expect(body).toMatchObject({ error: { code: 190, error_subcode: 458 } });
  });

  test("all of them end every token of the person for that app, and no other's", async () => {
    const graph = rehearse();
    const others = [graph.token("targets-ad-account"), graph.token("system-user-sixty-days")];
    const [token, page] = [graph.token("short-lived-user"), graph.token("page-not-by-time")];
    const query = new URLSearchParams({ access_token: token }).toString();
    const reply = await graph.send(`/me/permissions?${query}`, { method: "DELETE" });
    expect(reply.body).toEqual({ success: true });
    const message = "Error validating access token: The user has not authorized application 734512908844182.";
    for (const dead of [token, page]) {
      const { body } = await graph.ask("/me", { access_token: dead });
      expect(body).toMatchObject({ error: { code: 190, error_subcode: 458, message } });
    }
    for (const alive of others) {
      const app = alive === others[0] ? graph.harbour : graph.studio;
      const { body } = await graph.inspect(alive, secretToken(app));
      expect(body).toMatchObject({ data: { is_valid: true } });
    }
    const again = graph.world.logIn({ person: PEOPLE_MINA, app: STUDIO, grants: [], at: NOW });
    expect((await graph.ask("/me", { access_token: again.text })).status).toBe(200);
  });

  test("nobody takes back another one's, nor what was never asked for", async () => {
    const graph = rehearse();
    const token = graph.token("long-lived-user");
    const attempt = async (path: string, access_token: string) =>
      (await graph.send(`${path}?${new URLSearchParams({ access_token }).toString()}`, { method: "DELETE" }))
        .body;
    expect(await attempt(`/${JONAS.id}/permissions`, token)).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    });
    expect(await attempt(`/${JONAS.id}/permissions`, secretToken(graph.harbour))).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    });
    expect(await attempt("/me/permissions", secretToken(graph.studio))).toMatchObject({
      error: { code: 2500 },
    });
    expect(await attempt("/me/permissions/nonsense", token)).toMatchObject({ error: { code: 100 } });
    expect(await attempt("/me/permissions/email", graph.token("page-not-by-time"))).toMatchObject({
      error: { code: 100 },
    });
    expect(await attempt("/me/permissions", graph.token("logged-out"))).toMatchObject({
      error: { code: 190, error_subcode: 467 },
    });
    expect((await graph.send("/me/permissions", { method: "DELETE" })).body).toMatchObject({
      error: { code: 2500 },
    });
    expect(await scopesOf(graph, token)).toContain("email");
  });
});
