import { describe, expect, test } from "vitest";
import { PAGES } from "./cast.data.ts";
import { openSandbox } from "./open-sandbox.ts";
import { NOW, type Params, readList, rehearse } from "./rehearsal.ts";

function hundreds() {
  const graph = rehearse();
  const access_token = graph.token("pages-hundreds");
  const raw = (params: Params = {}, path = "/v26.0/me/accounts") =>
    graph.ask(path, { access_token, fields: "id,name", ...params });
  const list = async (params: Params = {}) => readList(await raw(params));
  const follow = async (url: string) => readList(await graph.send(url));
  return { ...graph, access_token, raw, list, follow };
}

// What follows, where not said otherwise: docs/graph-api/results (read Nov 2026).
describe("260 Pages", () => {
  test("come 25 at a time, and following next gives each of them once", async () => {
    const { list, follow } = hundreds();
    const seen: string[] = [];
    const sizes: number[] = [];
    let part = await list();
    for (;;) {
      seen.push(...part.data.map(({ id }) => id));
      sizes.push(part.data.length);
      if (part.paging?.next === undefined) break;
      part = await follow(part.paging.next);
    }
    expect(sizes).toEqual([...Array.from({ length: 10 }, () => 25), 10]);
    expect(new Set(seen).size).toBe(260);
    expect(part.paging?.cursors.after).toBeDefined();
  });

  test("have previous from the second part on, which leads back to the first", async () => {
    const { list, follow } = hundreds();
    const first = await list({ limit: "100" });
    expect(first.paging).not.toHaveProperty("previous");
    const second = await follow(first.paging?.next ?? "");
    expect(Object.keys(second.paging ?? {})).toEqual(["cursors", "previous", "next"]);
    expect(await follow(second.paging?.previous ?? "")).toEqual(first);
    const last = await follow(second.paging?.next ?? "");
    expect(last.data).toHaveLength(60);
    expect(Object.keys(last.paging ?? {})).toEqual(["cursors", "previous"]);
  });

  // Recorded: the address of the person by id, the token in clear first, then the others, limit and cursor
  // (restfb#1059, python-facebook); the bar of an app token as %7C (koala).
  test("have a next on Graph's own address, with the token, the version and the other parameters", async () => {
    const { list, access_token } = hundreds();
    const { paging } = await list({ fields: "id,picture{url}", limit: "2", is_place: "0" });
    expect(paging?.next).toBe(
      `http://localhost/v26.0/10231559027418863/accounts?access_token=${access_token}&fields=id%2Cpicture%7Burl%7D&is_place=0&limit=2&after=${paging?.cursors.after}`,
    );
    const { raw } = hundreds();
    expect((await raw({}, "/me/accounts")).text).toContain(
      String.raw`"next":"http:\/\/localhost\/v21.0\/10231559027418863\/accounts?`,
    );
  });

  test("are found at the public address, where the sandbox was told one", async () => {
    const graphUrl = "https://debugger.example/sandbox/graph";
    const { sandbox } = openSandbox({ now: () => NOW, seed: "a", graphUrl });
    const token = sandbox.scenarios().find(({ name }) => name === "pages-hundreds")?.token ?? "";
    const reply = await sandbox.app.request(`/v24.0/me/accounts?access_token=${token}`);
    const { paging } = readList({ text: await reply.text() });
    expect(paging?.next?.split("?")[0]).toBe(`${graphUrl}/v24.0/10231559027418863/accounts`);
  });

  test("carry a token that came in a header into the addresses too", async () => {
    const { send, access_token } = hundreds();
    const reply = await send("/me/accounts?limit=1", {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(readList(reply).paging?.next).toContain(`?access_token=${access_token}&limit=1&after=`);
  });

  test("are at most 100 at a time, however many were asked for", async () => {
    const { list } = hundreds();
    for (const limit of ["100", "101", "5000", "9".repeat(400)]) {
      expect((await list({ limit })).data).toHaveLength(100);
    }
  });

  test("are counted where a summary is asked for", async () => {
    const { list } = hundreds();
    for (const summary of ["1", "true", "total_count"]) {
      expect((await list({ summary, limit: "3" })).summary).toEqual({ total_count: 260 });
    }
    expect(await list({ summary: "true", limit: "0" })).toEqual({ data: [], summary: { total_count: 260 } });
    expect(await list({ limit: "3" })).not.toHaveProperty("summary");
  });

  test("before the first and after the last there are none", async () => {
    const { list } = hundreds();
    const { paging } = await list();
    expect(await list({ before: paging?.cursors.before ?? "" })).toEqual({ data: [] });
    const lastId = PAGES.at(-1)?.id ?? "";
    expect(await list({ after: Buffer.from(lastId).toString("base64") })).toEqual({ data: [] });
  });
});

describe("a cursor or a limit that is none", () => {
  // Recorded for another edge: facebook-java-business-sdk#292 (2020).
  test.each(["nonsense", "MTAxNzA4NjAyMTcyNzc3", "🐈", "%", "x".repeat(5000)])(
    "cursor %#: is refused with 2642",
    async (cursor) => {
      const { raw } = hundreds();
      for (const name of ["after", "before"]) {
        const reply = await raw({ [name]: cursor });
        expect(reply.status).toBe(400);
        expect(reply.body).toMatchObject({
          error: { message: "(#2642) Invalid cursors values", type: "OAuthException", code: 2642 },
        });
      }
    },
  );

  test.each(["-1", "ten", "1.5", "0x10", "1e3", " "])("limit %j: is refused with 100", async (limit) => {
    const reply = await hundreds().raw({ limit });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ error: { type: "OAuthException", code: 100 } });
  });
});

test("the 260 Pages have names of their own, several categories and roles", () => {
  const many = PAGES.slice(-260);
  expect(new Set(many.map(({ name }) => name)).size).toBe(260);
  expect(new Set(many.map(({ category }) => category)).size).toBe(20);
  expect(new Set(many.map(({ id }) => id)).size).toBe(260);
  for (const { id } of many) expect(id).toMatch(/^1\d{14}$/);
});
