import { describe, expect, test } from "vitest";
import type { GranularScope } from "#/token/inspection.ts";
import { type Answers, answerGraph, refused } from "./answering-graph.ts";
import type { GraphApp } from "./order-apps.ts";
import { scriptGraph } from "./scripted-graph.ts";
import { askTargets } from "./targets.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const STUDIO: GraphApp = { id: "734512908844182", name: null, secret: { reveal: () => "0".repeat(32) } };
const watch = () => () => {};

const node = (id: string, more = {}) => ({ body: JSON.stringify({ id, ...more }) });
const GONE = refused(
  100,
  "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
  { type: "GraphMethodException", error_subcode: 33 },
);

async function ask(granular: readonly GranularScope[], answers: Answers) {
  const { client, requests } = answerGraph(answers);
  const { extra, calls } = await askTargets(client, { token: TOKEN, app: STUDIO }, granular, watch);
  if (extra.kind !== "known") throw new Error("A list of targets is always known.");
  return { ...extra.value, requests, calls };
}

describe("what the permissions are limited to", () => {
  test("is asked for by its kind, each once, with a proof", async () => {
    const { targets, leftOut, requests } = await ask(
      [
        { scope: "pages_show_list", targetIds: ["11", "12"] },
        { scope: "pages_manage_posts", targetIds: ["12", "11"] },
        { scope: "ads_read", targetIds: ["21", "act_21"] },
        { scope: "business_management", targetIds: ["31"] },
        { scope: "instagram_basic", targetIds: ["41"] },
        { scope: "whatsapp_business_management", targetIds: ["51"] },
        { scope: "email", targetIds: null },
      ],
      {
        "/11": node("11", { name: "Ash Cat Page" }),
        "/12": GONE,
        "/act_21": node("act_21", { name: "Harbour Café ads" }),
        "/31": node("31", { name: "Quiet Harbour GmbH" }),
        "/41": node("41", { username: "ash.cat.studio" }),
        "/51": { body: "<html>" },
      },
    );
    expect(targets).toMatchObject([
      { id: "11", kind: "page", facts: { kind: "known", value: { name: "Ash Cat Page", username: null } } },
      { id: "12", kind: "page", facts: { kind: "refused", refusal: { code: 100, subcode: 33 } } },
      { id: "21", kind: "ad-account", facts: { kind: "known", value: { name: "Harbour Café ads" } } },
      { id: "31", kind: "business", facts: { kind: "known", value: { name: "Quiet Harbour GmbH" } } },
      {
        id: "41",
        kind: "instagram-account",
        facts: { kind: "known", value: { name: null, username: "ash.cat.studio" } },
      },
      { id: "51", kind: "whatsapp-account", facts: { kind: "unreadable", reason: "html" } },
    ]);
    expect(leftOut).toBe(0);
    expect(requests).toHaveLength(6);
    for (const { url } of requests) {
      const { searchParams } = new URL(url);
      expect(searchParams.get("appsecret_proof")).toMatch(/^[0-9a-f]{64}$/);
      const instagram = url.includes("/41?");
      expect(searchParams.get("fields")).toBe(instagram ? "id,name,username" : "id,name");
    }
  });

  test("is not asked for where its kind is not known", async () => {
    const { targets, requests } = await ask([{ scope: "something_new", targetIds: ["7"] }], {});
    expect(targets).toEqual([
      { id: "7", kind: "none", facts: { kind: "not-asked", reason: "unknown-kind" } },
    ]);
    expect(requests).toEqual([]);
  });

  test("may be nothing", async () => {
    expect(await ask([], {})).toMatchObject({ targets: [], leftOut: 0, calls: [] });
  });
});

describe("calls are spared", () => {
  const many = (count: number) => [
    { scope: "pages_show_list", targetIds: Array.from({ length: count }, (_, index) => String(index + 1)) },
  ];

  test("beyond twenty, and how many is said", async () => {
    const { targets, leftOut, requests } = await ask(many(23), {});
    expect([targets.length, leftOut, requests.length]).toEqual([20, 3, 20]);
    expect((await ask(many(20), {})).leftOut).toBe(0);
  });

  test("but what is not asked about anyway takes nobody's place", async () => {
    const unknown = { scope: "something_new", targetIds: ["901", "902", "903"] };
    const { targets, leftOut, requests } = await ask([unknown, ...many(21)], {});
    expect([targets.length, leftOut, requests.length]).toEqual([23, 1, 20]);
  });

  test.each([
    [70, 8],
    [69, 20],
  ])("at %i percent of a limit: %i calls", async (percent, calls) => {
    const answers = Object.fromEntries(
      Array.from({ length: 20 }, (_value, index) => {
        const id = String(index + 1);
        // The first answer tells, while seven more are on their way.
        const usage = `{"call_count":${percent},"total_time":1,"total_cputime":1}`;
        return [`/${id}`, { ...node(id), headers: index === 0 ? { "x-app-usage": usage } : {} }];
      }),
    );
    const { targets, requests } = await ask(many(20), answers);
    expect(requests).toHaveLength(calls);
    expect(targets.filter(({ facts }) => facts.kind === "known")).toHaveLength(calls);
    const rest = targets.slice(calls).map(({ facts }) => facts);
    expect(rest).toEqual(rest.map(() => ({ kind: "not-asked", reason: "stopped" })));
  });

  test.each([
    ["a limit", refused(4, "(#4) Application request limit reached")],
    ["a Page's limit", refused(80_001, "(#80001) …")],
    ["the end of the session", refused(190, "…", { error_subcode: 463 })],
  ])("after %s", async (_, refusal) => {
    const answers = Object.fromEntries(
      Array.from({ length: 20 }, (_value, index) => [`/${index + 1}`, refusal]),
    );
    const { targets, requests } = await ask(many(20), answers);
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(targets.slice(0, requests.length).every(({ facts }) => facts.kind === "refused")).toBe(true);
    expect(targets.at(-1)?.facts).toEqual({ kind: "not-asked", reason: "stopped" });
  });

  test("but one Page that may not be impersonated stops nothing", async () => {
    const alone = refused(
      190,
      "Any of pages_read_engagement, pages_manage_metadata, pages_read_user_content, pages_manage_ads, pages_show_list or pages_messaging permission(s) must be granted before impersonating a user's page.",
    );
    const answers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`/${index + 1}`, alone]));
    expect((await ask(many(20), answers)).requests).toHaveLength(20);
  });

  test("when time is up, and what is known by then is told", async () => {
    const { client, clock, requests } = scriptGraph({
      takes: 7_000,
      answer: { body: '{"id":"1","name":"x"}' },
    });
    const asking = askTargets(client, { token: TOKEN, app: null }, many(20), watch);
    const { extra } = await clock.settle(asking);
    const kinds = extra.kind === "known" ? extra.value.targets.map(({ facts }) => facts.kind) : [];
    expect(kinds.filter((kind) => kind === "known")).toHaveLength(8);
    expect(kinds.filter((kind) => kind === "unreachable")).toHaveLength(8);
    expect(kinds.filter((kind) => kind === "not-asked")).toHaveLength(4);
    expect(requests).toHaveLength(16);
  });
});
