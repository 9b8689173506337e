import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import type { AppFacts, ExtraAnswer, Identity, PermissionList, TargetList } from "#/token/extras.ts";
import { startInProcess, typedClient, WORLD_NOW } from "../test-server.ts";

const REAL =
  "EAADqHZBu6vogBAJUnTmWgZBcOuUT3ZAuUyYs9ZBp7cZCpV1G2hZAdK8fLwXqRvN0mTzYeWkQjHbPsCxUaIyOgEdVtMrFlSnZD";
const LIVE = { META_MODE: "live", GRAPH_URL: "http://127.0.0.1:1" };
const EXTRAS = ["identity", "permissions", "app", "targets"] as const;
const TARGETS = [{ scope: "pages_show_list", targetIds: ["1353269864728879", "104782561934407"] }];

const ADS = [{ scope: "ads_read", targetIds: ["2089441736650218", "1440287350916633"] }];

const Answer = z.strictObject({
  extra: z.looseObject({ kind: z.string() }),
  observedAt: z.number(),
  calls: z.array(z.looseObject({ url: z.string(), status: z.number().nullable() })),
  usage: z.looseObject({ percent: z.number() }).nullable(),
  notes: z.array(z.looseObject({ kind: z.string() })),
});

function setUp(env: Record<string, string> = {}) {
  const server = startInProcess(env);
  const ask = async (extra: (typeof EXTRAS)[number], token: string, more: object = {}) => {
    const body = { token, ...(extra === "targets" ? { targets: TARGETS } : {}), ...more };
    const answer = await server.post(`/api/inspections/${extra}`, body);
    expect(answer.status).toBe(200);
    return Answer.parse(await answer.json());
  };
  const story = (name: string) =>
    server.sandbox.scenarios().find((found) => found.name === name)?.token ?? "";
  const [studio] = server.sandbox.apps;
  return { ...server, ask, story, studio: studio?.id ?? "" };
}

describe("in the sandbox", () => {
  test("a person's token tells whom it speaks for", async () => {
    const { ask, story } = setUp();
    expect(await ask("identity", story("long-lived-user"))).toMatchObject({
      extra: { kind: "known", value: { name: "Mina Larsson" } },
      observedAt: WORLD_NOW,
      calls: [{ url: "http://localhost:3000/sandbox/graph/v26.0/me", status: 200 }],
    });
  });

  test("an app that insists on proofs gets them", async () => {
    const { ask, story, sandbox } = setUp();
    const harbour = sandbox.apps.find(({ name }) => name === "Quiet Harbour Ads")?.id;
    for (const more of [{ appId: harbour }, {}]) {
      for (const extra of ["identity", "permissions"] as const) {
        expect((await ask(extra, story("user-not-by-time"), more)).extra.kind).toBe("known");
      }
      expect(
        (await ask("targets", story("targets-ad-account"), { ...more, targets: ADS })).extra,
      ).toMatchObject({
        value: {
          targets: [
            { kind: "ad-account", facts: { kind: "known", value: { name: "Harbour Café ads" } } },
            { kind: "ad-account", facts: { kind: "refused", refusal: { code: 100, subcode: 33 } } },
          ],
        },
      });
    }
  });

  test("a proof of the wrong app is dropped, and the app that wants one says so", async () => {
    const { ask, story, studio } = setUp();
    const { extra, calls } = await ask("identity", story("user-not-by-time"), { appId: studio });
    expect(calls).toHaveLength(2);
    expect(extra).toMatchObject({
      kind: "refused",
      refusal: { message: "API calls from the server require an appsecret_proof argument" },
    });
  });

  test("what was declined and what has expired is told", async () => {
    const { ask, story } = setUp();
    expect((await ask("permissions", story("permission-declined"))).extra).toMatchObject({
      value: { granted: ["pages_show_list", "public_profile"], declined: ["pages_manage_posts", "email"] },
    });
    expect((await ask("permissions", story("permission-expired"))).extra).toMatchObject({
      value: { expired: ["instagram_basic"] },
    });
  });

  test("a Page's token tells the Page", async () => {
    const { ask, story } = setUp();
    const { extra } = await ask("identity", story("page-not-by-time"), { type: "page" });
    expect(extra).toEqual({ kind: "known", value: { id: "1353269864728879", name: "Ash Cat Page" } });
  });

  test("an ended token's app is told by the app's own credential", async () => {
    const { ask, story, studio } = setUp();
    const token = story("expired");
    expect(await ask("app", token, { appId: studio })).toMatchObject({
      extra: { kind: "known", value: { id: studio, name: "Ash Cat Studio" } },
      calls: [{ url: `http://localhost:3000/sandbox/graph/v26.0/${studio}` }],
    });
    const own = await ask("app", token);
    expect(own).toMatchObject({ extra: { kind: "refused", refusal: { code: 190, subcode: 463 } } });
    expect(own.calls[0]?.url).toMatch(/\/app$/);
    expect((await ask("identity", token)).extra).toMatchObject({ kind: "refused" });
  });

  test("an app's own token tells its app, and is asked nothing about persons", async () => {
    const { ask, story, studio } = setUp();
    const token = story("app-token");
    expect((await ask("app", token)).extra).toMatchObject({ kind: "known", value: { id: studio } });
    for (const extra of ["identity", "permissions", "targets"] as const) {
      expect(await ask(extra, token)).toMatchObject({
        extra: { kind: "not-asked", reason: "app-token" },
        calls: [],
      });
    }
  });

  test("a Page's token has no permissions of its own", async () => {
    const { ask, story } = setUp();
    expect(await ask("permissions", story("page-not-by-time"), { type: "page" })).toEqual({
      extra: { kind: "not-asked", reason: "page-token" },
      observedAt: WORLD_NOW,
      calls: [],
      usage: null,
      notes: [],
    });
  });

  test("each asset has a state of its own", async () => {
    const { ask, story } = setUp();
    const { extra, calls } = await ask("targets", story("page-not-by-time"));
    expect(extra).toMatchObject({
      kind: "known",
      value: {
        leftOut: 0,
        targets: [
          { id: "1353269864728879", kind: "page", facts: { kind: "known", value: { name: "Ash Cat Page" } } },
          { id: "104782561934407", kind: "page", facts: { kind: "refused", refusal: { code: 100 } } },
        ],
      },
    });
    expect(calls).toHaveLength(2);
  });
});

describe("what an inspection does not send, no extra does", () => {
  test.each([
    ["0123456789abcdef0123456789abcdef", "not-askable"],
    ["734512908844182|0123456789abcdef0123456789abcdef", "not-askable"],
    ["IGAAcanarycanarycanarycanary", "not-askable"],
    ["hello", "not-askable"],
    ["XAAcanarycanarycanarycanary", "debug-only-token"],
  ])("%s", async (token, reason) => {
    for (const env of [{}, LIVE]) {
      for (const extra of EXTRAS) {
        expect(await setUp(env).ask(extra, token)).toMatchObject({
          extra: { kind: "not-asked", reason },
          calls: [],
        });
      }
    }
  });

  test("a real token in the sandbox, and the sandbox's in live mode", async () => {
    for (const extra of EXTRAS) {
      const { ask, story } = setUp();
      const token = story("long-lived-user");
      expect((await ask(extra, REAL)).extra).toEqual({ kind: "not-asked", reason: "real-token-in-sandbox" });
      const own = { META_APP_ID: "257422819769992", META_APP_SECRET: "c0ffee00".repeat(4) };
      const live = await setUp({ ...LIVE, ...own }).ask(extra, token);
      expect(live.extra).toEqual({ kind: "not-asked", reason: "sandbox-token-in-live" });
    }
  });
});

test("Graph out of reach is told and no failure of ours", async () => {
  const { ask } = setUp(LIVE);
  for (const extra of ["identity", "permissions", "app"] as const) {
    expect((await ask(extra, REAL)).extra).toEqual({ kind: "unreachable", reason: "connection-refused" });
  }
  expect((await ask("targets", REAL)).extra).toMatchObject({
    kind: "known",
    value: { targets: [{ facts: { kind: "unreachable" } }, { facts: { kind: "unreachable" } }] },
  });
});

describe("a request that can't be read is refused", () => {
  const good = { token: "EAAcanary" };
  test.each([
    ["identity", {}],
    ["identity", { ...good, type: "USER" }],
    ["identity", { ...good, targets: [] }],
    ["permissions", { ...good, appId: 1 }],
    ["app", { ...good, appId: "canary" }],
    ["targets", good],
    ["targets", { ...good, targets: [{ scope: "x" }] }],
    ["targets", { ...good, targets: [{ scope: "x", targetIds: ["me/accounts?canary"] }] }],
    ["targets", { ...good, targets: [{ scope: "x", targetIds: ["1/../canary"] }] }],
    ["targets", { ...good, targets: [{ scope: "x", targetIds: [1] }] }],
  ])("%s %j", async (extra, body) => {
    const answer = await setUp().post(`/api/inspections/${extra}`, body);
    expect(answer.status).toBe(400);
    const problem = await answer.text();
    expect(problem).toContain("urn:problem:invalid-request");
    expect(problem).not.toContain("canary");
  });

  test("by another method too, which is named", async () => {
    const { app } = setUp();
    for (const extra of EXTRAS) {
      const answer = await app.request(`/api/inspections/${extra}`);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });
});

test("the browser's client is typed by the routes", async () => {
  const { api } = typedClient();
  const json = { token: "hello" };
  const { inspections } = api;
  const identity = await (await inspections.identity.$post({ json })).json();
  expectTypeOf(identity).toExtend<ExtraAnswer<Identity>>();
  const permissions = await (await inspections.permissions.$post({ json })).json();
  expectTypeOf(permissions).toExtend<ExtraAnswer<PermissionList>>();
  const app = await (await inspections.app.$post({ json })).json();
  expectTypeOf(app).toExtend<ExtraAnswer<AppFacts>>();
  const targets = await (await inspections.targets.$post({ json: { ...json, targets: [] } })).json();
  expectTypeOf(targets).toExtend<ExtraAnswer<TargetList>>();
  for (const { extra } of [identity, permissions, app, targets]) expect(extra.kind).toBe("not-asked");
});
