import { describe, expect, test } from "vitest";
import { type Answers, answerGraph, refused } from "../answering-graph.ts";
import { followAccounts } from "./follow-accounts.ts";
import type { PageAsker } from "./pages.ts";

const asker: PageAsker = {
  bearer: { token: "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD", app: null },
  fields: "full",
  withBusiness: false,
  watchAsker: () => () => {},
};

const part = (id: number, after: string | null) => ({
  body: JSON.stringify({
    data: [{ id: String(id), name: `Shop ${id}`, tasks: [] }],
    paging: {
      cursors: { before: "x", after: after ?? "end" },
      ...(after !== null && { next: `https://graph.facebook.com/v26.0/1/accounts?after=${after}` }),
    },
  }),
});

/** `parts`: by the cursor that they are asked with; "" for the first one. */
function setUp(parts: Readonly<Record<string, ReturnType<typeof part> | ReturnType<typeof refused>>>) {
  const answers: Answers = {
    "/me/accounts": ({ url }) => parts[new URL(url).searchParams.get("after") ?? ""] ?? {},
  };
  const { client, requests } = answerGraph(answers);
  const follow = (after: string | null = null, most = 10) =>
    followAccounts(client, asker, { after, limit: 100 }, most);
  const cursors = () => requests.map(({ url }) => new URL(url).searchParams.get("after"));
  return { follow, cursors, requests };
}

const read = async (lines: ReturnType<typeof followAccounts>) => {
  const all = [];
  for await (const { goesOn, extra } of lines) {
    all.push([goesOn, extra.kind === "known" ? extra.value.items.map(({ id }) => id).join() : extra.kind]);
  }
  return all;
};

describe("the parts of a list, one after the other", () => {
  test("go on until Graph names no next one", async () => {
    const { follow, cursors } = setUp({ "": part(1, "a"), a: part(2, "b"), b: part(3, null) });
    expect(await read(follow())).toEqual([
      [true, "1"],
      [true, "2"],
      [false, "3"],
    ]);
    expect(cursors()).toEqual([null, "a", "b"]);
  });

  test("begin anywhere", async () => {
    const { follow, cursors } = setUp({ a: part(2, "b"), b: part(3, null) });
    expect(await read(follow("a"))).toHaveLength(2);
    expect(cursors()).toEqual(["a", "b"]);
  });

  test("are asked for while the one before is still being read", async () => {
    const { follow, cursors } = setUp({ "": part(1, "a"), a: part(2, null) });
    const lines = follow();
    await lines.next();
    expect(cursors()).toEqual([null, "a"]);
  });

  test("end at a refusal", async () => {
    const { follow } = setUp({
      "": part(1, "a"),
      a: refused(190, "Session has expired", { error_subcode: 463 }),
    });
    expect(await read(follow())).toEqual([
      [true, "1"],
      [false, "refused"],
    ]);
  });

  test("end where Graph's limit asks for a pause, which somebody else keeps", async () => {
    const used = { type: "pages", call_count: 71, total_cputime: 1, total_time: 1 };
    const headers = { "x-business-use-case-usage": JSON.stringify({ 1: [used] }) };
    const { follow, cursors } = setUp({ "": { ...part(1, "a"), headers }, a: part(2, null) });
    expect(await read(follow())).toEqual([[false, "1"]]);
    expect(cursors()).toEqual([null]);
  });

  test("end where a cursor comes again, the one of the beginning too", async () => {
    const circle = setUp({ "": part(1, "a"), a: part(2, "b"), b: part(3, "a") });
    expect(await read(circle.follow())).toHaveLength(3);
    expect(circle.cursors()).toEqual([null, "a", "b"]);
    const itself = setUp({ a: part(1, "a") });
    expect(await read(itself.follow("a"))).toEqual([[false, "1"]]);
  });

  test("end nothing else with a bug in a part that nobody takes any more", async () => {
    const { client } = answerGraph({
      "/me/accounts": ({ url }) => {
        if (url.includes("after")) throw new Error("a bug");
        return part(1, "a");
      },
    });
    const lines = followAccounts(client, asker, { after: null, limit: 100 }, 10);
    await lines.next();
    // An unhandled rejection would be noticed by now.
    await new Promise((resolve) => setTimeout(resolve));
    expect((await lines.return(undefined)).done).toBe(true);
  });

  test("end after so many", async () => {
    const { follow } = setUp({ "": part(1, "a"), a: part(2, "b"), b: part(3, null) });
    expect(await read(follow(null, 2))).toEqual([
      [true, "1"],
      [false, "2"],
    ]);
  });

  test("ask for no field again that was refused", async () => {
    const wide = (url: string) => url.includes("instagram");
    const { client, requests } = answerGraph({
      "/me/accounts": ({ url }) => {
        if (wide(url))
          return refused(100, "(#100) Tried accessing nonexisting field (instagram) on node type (Page)");
        return url.includes("after") ? part(2, null) : part(1, "a");
      },
    });
    expect(await read(followAccounts(client, asker, { after: null, limit: 100 }, 10))).toHaveLength(2);
    expect(requests.map(({ url }) => wide(url))).toEqual([true, false, false]);
  });
});
