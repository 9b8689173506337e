import { expect, test } from "vitest";
import { HARBOUR, HENRIK, JONAS, STUDIO } from "../cast.data.ts";
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

test("changing them is not what the sandbox does", async () => {
  const graph = rehearse();
  const query = new URLSearchParams({ access_token: graph.token("long-lived-user") });
  const reply = await graph.send(`/me/permissions?${query}`, { method: "DELETE" });
  expect(reply.body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
});
