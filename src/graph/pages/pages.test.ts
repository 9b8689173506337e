import { describe, expect, test } from "vitest";
import { type Answers, answerGraph, refused } from "../answering-graph.ts";
import type { GraphApp } from "../order-apps.ts";
import { askAccounts, askBusinesses, askBusinessPages, askPage, askProof, type PageAsker } from "./pages.ts";

const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const PAGE_TOKEN = "EAAKcPageCanaryPageCanaryPageCanaryPageCanaryq2ZD";
const STUDIO: GraphApp = { id: "734512908844182", name: null, secret: { reveal: () => "0".repeat(32) } };

const asker: PageAsker = {
  bearer: { token: TOKEN, app: STUDIO },
  fields: "full",
  withBusiness: false,
  watchAsker: () => () => {},
};
const START = { after: null, limit: 100 };

function setUp(answers: Answers) {
  const { client, requests } = answerGraph(answers);
  const asked = () => requests.map(({ url }) => new URL(url).searchParams);
  return { client, requests, asked };
}

const LIST = {
  body: JSON.stringify({
    data: [{ id: "1353269864728879", name: "Ash Cat Page", access_token: PAGE_TOKEN, tasks: ["MANAGE"] }],
    paging: {
      cursors: { before: "MTMx", after: "NTU1" },
      next: `https://graph.facebook.com/v26.0/1/accounts?access_token=${TOKEN}&limit=100&after=NTU1`,
    },
  }),
};

describe("one part of the list", () => {
  test("comes with its cursor, and is asked for with a proof", async () => {
    const { client, requests, asked } = setUp({ "/me/accounts": LIST });
    const { extra, fields, pause } = await askAccounts(client, asker, START);
    expect(extra).toMatchObject({
      kind: "known",
      value: {
        items: [{ id: "1353269864728879", token: PAGE_TOKEN }],
        paging: { hasNext: true, after: "NTU1" },
      },
    });
    expect({ fields, pause }).toEqual({ fields: "full", pause: null });
    expect(asked()[0]?.get("limit")).toBe("100");
    expect(asked()[0]?.has("after")).toBe(false);
    expect(asked()[0]?.get("appsecret_proof")).toMatch(/^[0-9a-f]{64}$/);
    expect(asked()[0]?.get("fields")).toContain("instagram_business_account{id,username}");
    expect(requests[0]?.url).not.toMatch(/[{}]/);
  });

  test("is asked for at our own address alone, whatever the cursor holds", async () => {
    const { client, requests } = setUp({});
    await askAccounts(client, asker, { ...START, after: "x&access_token=y#/../../evil?" });
    const url = new URL(requests[0]?.url ?? "");
    expect(url.origin + url.pathname).toBe("https://graph.example/edge/v26.0/me/accounts");
    expect(url.searchParams.get("after")).toBe("x&access_token=y#/../../evil?");
    expect(url.searchParams.has("access_token")).toBe(false);
    expect(url.hash).toBe("");
  });

  test("leaves no token in the record of the call", async () => {
    const { client } = setUp({ "/me/accounts": LIST });
    const { calls } = await askAccounts(client, asker, START);
    const shown = JSON.stringify(calls);
    expect(shown).toContain("Ash Cat Page");
    for (const secret of [TOKEN, PAGE_TOKEN]) expect(shown).not.toContain(secret);
  });

  test("is asked for with fewer fields where one of them is refused", async () => {
    const answers: Answers = {
      "/me/accounts": ({ url }) =>
        url.includes("instagram")
          ? refused(
              100,
              "(#100) Tried accessing nonexisting field (instagram_business_account) on node type (Page)",
            )
          : LIST,
    };
    const { client, asked } = setUp(answers);
    expect(await askAccounts(client, asker, START)).toMatchObject({
      extra: { kind: "known" },
      fields: "plain",
    });
    expect(asked()).toHaveLength(2);
    expect(asked()[1]?.get("fields")).toBe("id,name,category,access_token,tasks");
  });

  test("names the refusal of the first call where the second is refused as well", async () => {
    const { client } = setUp({ "/me/accounts": refused(200, "(#200) Requires pages_show_list permission") });
    expect(await askAccounts(client, asker, START)).toMatchObject({
      extra: { kind: "refused", refusal: { code: 200 } },
      fields: "full",
    });
  });

  test("is asked for once alone where the token has ended", async () => {
    const ended = refused(190, "Error validating access token: Session has expired on …", {
      error_subcode: 463,
    });
    const { client, requests } = setUp({ "/me/accounts": ended });
    expect(await askAccounts(client, asker, START)).toMatchObject({
      extra: { kind: "refused" },
      pause: null,
    });
    expect(requests).toHaveLength(1);
  });

  test("is asked for once alone with a token that has no list", async () => {
    const words = "(#100) Tried accessing nonexisting field (accounts) on node type (Page)";
    const { client, requests } = setUp({ "/me/accounts": refused(100, words) });
    expect((await askAccounts(client, asker, START)).extra).toMatchObject({ kind: "refused" });
    expect(requests).toHaveLength(1);
  });

  test("of an unknown form is unreadable, not empty", async () => {
    const { client } = setUp({ "/me/accounts": { body: "{}" } });
    expect((await askAccounts(client, asker, START)).extra).toMatchObject({
      kind: "unreadable",
      reason: "wrong-shape",
    });
  });
});

describe("limits", () => {
  const usage = (percent: number, regain = 0) => ({
    "x-business-use-case-usage": JSON.stringify({
      1: [
        {
          type: "pages",
          call_count: percent,
          total_cputime: 1,
          total_time: 1,
          estimated_time_to_regain_access: regain,
        },
      ],
    }),
  });

  test("that are nearly used up ask for a pause", async () => {
    const { client } = setUp({ "/me/accounts": { ...LIST, headers: usage(70) } });
    expect(await askAccounts(client, asker, START)).toMatchObject({
      extra: { kind: "known" },
      pause: { why: "near", percent: 70 },
    });
  });

  test("that are used up say for how long", async () => {
    const refusal = refused(80001, "(#80001) There have been too many calls to this Page account.");
    const { client, requests } = setUp({ "/me/accounts": { ...refusal, headers: usage(100, 12) } });
    expect((await askAccounts(client, asker, START)).pause).toEqual({
      why: "refused",
      seconds: 720,
      by: "graph",
      percent: 100,
      cause: "rate-limited-page",
    });
    expect(requests).toHaveLength(1);
  });
});

test("one Page is read by its id", async () => {
  const { client, asked } = setUp({ "/7": { body: `{"id":"7","access_token":"${PAGE_TOKEN}"}` } });
  expect((await askPage(client, { ...asker, withBusiness: true }, "7")).extra).toMatchObject({
    kind: "known",
    value: { id: "7", token: PAGE_TOKEN },
  });
  expect(asked()[0]?.get("fields")).toContain("business{id,name}");
});

test("portfolios and their Pages are lists as well", async () => {
  const { client, asked } = setUp({
    "/me/businesses": { body: '{"data":[{"id":1096720448351764,"name":"Quiet Harbour GmbH"}]}' },
    "/1096720448351764/client_pages": {
      body: '{"data":[{"id":"8","name":"Client","permitted_tasks":["ANALYZE"]}]}',
    },
  });
  expect((await askBusinesses(client, asker, START)).extra).toMatchObject({
    value: { items: [{ id: "1096720448351764", name: "Quiet Harbour GmbH" }], paging: { hasNext: false } },
  });
  const of = { business: "1096720448351764", edge: "client_pages" } as const;
  expect((await askBusinessPages(client, asker, of, START)).extra).toMatchObject({
    value: { items: [{ id: "8", tasks: null, permitted: ["ANALYZE"] }] },
  });
  expect(asked()[1]?.get("fields")).toBe("id,name,category,access_token,permitted_tasks");
});

describe("a proof", () => {
  test("reads and changes nothing", async () => {
    const { client, requests, asked } = setUp({ "/7/insights": { body: '{"data":[{"id":"x"}]}' } });
    expect((await askProof(client, asker, "7", "insights")).extra).toEqual({
      kind: "known",
      value: { rows: 1 },
    });
    for (const edge of ["published_posts", "feed", "conversations", "ads_posts", "subscribed_apps"] as const)
      await askProof(client, asker, "7", edge);
    expect(requests.every(({ method, body }) => method === "GET" && body === null)).toBe(true);
    expect(asked()[0]?.get("metric")).toBe("page_post_engagements");
    expect(asked()[1]?.get("limit")).toBe("1");
  });

  test("is refused in Graph's own words", async () => {
    const { client } = setUp({
      "/7/conversations": refused(200, "(#200) Requires pages_messaging permission"),
    });
    expect((await askProof(client, asker, "7", "conversations")).extra).toMatchObject({ kind: "refused" });
  });
});
