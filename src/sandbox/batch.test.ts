import { describe, expect, test } from "vitest";
import { type Params, rehearse, secretToken } from "./rehearsal.ts";

const MINA = "10215241773831025";
const CAT_PAGE = "1353269864728879";

function start() {
  const graph = rehearse();
  const userToken = graph.token("long-lived-user");
  const batch = (operations: unknown, more: Params = {}) =>
    graph.post("/v26.0/", { access_token: userToken, batch: JSON.stringify(operations), ...more });
  return { ...graph, userToken, batch };
}

const get = (relative_url: string, more: object = {}) => ({ method: "GET", relative_url, ...more });
const ok = (body: object) => ({ code: 200, headers: expect.any(Array), body: JSON.stringify(body) });
const bad = (code: number, message: string) => ({
  code: 400,
  headers: expect.any(Array),
  body: expect.stringMatching(new RegExp(String.raw`^\{"error":\{"message":"${message}.*"code":${code},`)),
});
const ME = { name: "Mina Larsson", id: MINA };

describe("the operations of a batch", () => {
  test("are answered in their order, with numeric codes, headers and bodies that are texts", async () => {
    const { batch } = start();
    const reply = await batch([
      get("me"),
      get("me?fields=id"),
      get("v25.0/nowhere/x"),
      get("/app?fields=id"),
    ]);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual([
      ok(ME),
      ok({ id: MINA }),
      bad(2500, String.raw`Unknown path components: \\/x`),
      ok({ id: "734512908844182" }),
    ]);
  });

  test("page on in the version that they named themselves", async () => {
    const { text } = await start().batch([
      get("v24.0/me/accounts?limit=1&fields=id"),
      get("me/accounts?limit=1&fields=id"),
    ]);
    const next = [...text.matchAll(/next[^,]*?localhost[^,]*?(v\d+\.0)/g)].map(([, version]) => version);
    expect(next).toEqual(["v24.0", "v26.0"]);
  });

  test("have headers of their own: as recorded, with the reason of an error", async () => {
    const { batch } = start();
    const { body } = await batch([get("v25.0/me"), get("me", { access_token: "xxxx" })]);
    const header = (name: string, value: unknown) => ({ name, value });
    expect(body).toEqual([
      expect.objectContaining({
        headers: expect.arrayContaining([
          header("Content-Type", "text/javascript; charset=UTF-8"),
          header("Facebook-API-Version", "v25.0"),
          header("Access-Control-Allow-Origin", "*"),
        ]),
      }),
      expect.objectContaining({
        code: 400,
        headers: expect.arrayContaining([
          header("Cache-Control", "no-store"),
          header("Facebook-API-Version", "v26.0"),
          header(
            "WWW-Authenticate",
            'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token - Cannot parse access token"',
          ),
        ]),
      }),
    ]);
  });

  test("come without headers where those are not wanted", async () => {
    const { batch } = start();
    const { body } = await batch([get("me?fields=id")], { include_headers: "false" });
    expect(body).toEqual([{ code: 200, body: `{"id":"${MINA}"}` }]);
  });

  test("can be sent as a form, in the query, as JSON with an array and as JSON with a text", async () => {
    const { send, userToken: token, post } = start();
    const batch = [get("me?fields=id")];
    const text = JSON.stringify(batch);
    const form = new FormData();
    form.set("access_token", token);
    form.set("batch", text);
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const query = new URLSearchParams({ access_token: token, batch: text }).toString();
    const replies = [
      await post("/", { access_token: token, batch: text }),
      await send("/v26.0", { method: "POST", body: form }),
      await send(`/me?${query}`, { method: "POST" }),
      await send("/", { method: "POST", headers, body: JSON.stringify({ batch }) }),
      await send("/", { method: "POST", headers, body: JSON.stringify({ batch: text }) }),
    ];
    for (const { body } of replies) expect(body).toEqual([ok({ id: MINA })]);
  });

  test("may each bring a token: beside them, in the address or in the body", async () => {
    const graph = start();
    const page = graph.token("page-not-by-time");
    const own = `access_token=${page}`;
    const { body } = await graph.batch([
      get("me?fields=id"),
      get("me?fields=id", { access_token: page }),
      get(`me?fields=id&${own}`),
      { method: "POST", relative_url: "me?fields=id", body: `${own}&method=get` },
    ]);
    const pageAnswer = ok({ id: CAT_PAGE });
    expect(body).toEqual([ok({ id: MINA }), pageAnswer, pageAnswer, pageAnswer]);
  });

  test("may change things", async () => {
    const graph = start();
    const { body } = await graph.batch([
      { method: "DELETE", relative_url: "me/permissions/email" },
      { method: "POST", relative_url: "me/permissions", body: "method=delete" },
      get("me"),
    ]);
    expect(body).toEqual([
      ok({ success: true }),
      ok({ success: true }),
      bad(190, "Error validating access token: The user has not authorized application"),
    ]);
  });

  test("may inspect tokens, fifty at a time", async () => {
    const graph = start();
    const input = encodeURIComponent(graph.token("expired"));
    const operation = get(`debug_token?input_token=${input}&fields=is_valid`);
    const { body } = await graph.batch(
      Array.from({ length: 50 }, () => operation),
      { access_token: secretToken(graph.studio) },
    );
    expect(body).toEqual(Array.from({ length: 50 }, () => ok({ data: { is_valid: false } })));
  });
});

describe("operations that need one another", () => {
  const first = (more: object = {}) => get("me/permissions", { name: "first", ...more });

  test("take over what was found, and the answer of the first is left out", async () => {
    const { batch } = start();
    const { body } = await batch([
      get("me?fields=id", { name: "who" }),
      get("{result=who:$.id}?fields=name"),
    ]);
    expect(body).toEqual([null, ok({ name: "Mina Larsson", id: MINA })]);
  });

  test("unless it is wanted, or it failed", async () => {
    const { batch } = start();
    const wanted = await batch([
      get("me?fields=id", { name: "who", omit_response_on_success: false }),
      get("{result=who:$.id}?fields=id"),
    ]);
    expect(wanted.body).toEqual([ok({ id: MINA }), ok({ id: MINA })]);
    const failed = await batch([
      get("nowhere", { name: "who", omit_response_on_success: true }),
      get("me", { depends_on: "who" }),
      get("me?fields=id"),
    ]);
    expect(failed.body).toEqual([bad(803, String.raw`\(#803\) Some of the aliases`), null, ok({ id: MINA })]);
  });

  test("a name alone leaves nothing out, as clients give one to every operation", async () => {
    const { batch } = start();
    expect((await batch([get("me?fields=id", { name: "a" })])).body).toEqual([ok({ id: MINA })]);
  });

  test("several values are joined with commas", async () => {
    const { batch, userToken: token } = start();
    const { body } = await batch([
      first({ omit_response_on_success: false }),
      {
        method: "POST",
        relative_url: "debug_token",
        body: `method=get&input_token=${token}&fields={result=first:$.data.*.permission},is_valid`,
      },
    ]);
    expect(body).toEqual([expect.anything(), ok({ data: { is_valid: true } })]);
    const paths = await batch([
      first({ omit_response_on_success: true }),
      get("{result=first:$.data[*].permission}"),
      get("{result=first:$.data.0.permission}"),
      get("{result=first:$['data'][1]['status']}"),
    ]);
    expect(paths.body).toEqual([
      null,
      bad(803, ".*: pages_show_list,pages_read_engagement,.*public_profile"),
      bad(803, '.*: pages_show_list"'),
      bad(803, '.*: granted"'),
    ]);
  });

  test("a reference may be written as forms write it", async () => {
    const { batch, userToken } = start();
    const params = new URLSearchParams({
      method: "get",
      input_token: userToken,
      fields: "{result=the first:$.data.*.permission},is_valid",
    });
    const { body } = await batch([
      get("me/permissions", { name: "the first" }),
      { method: "POST", relative_url: "debug_token", body: params.toString() },
    ]);
    expect(body).toEqual([null, ok({ data: { is_valid: true } })]);
    const encoded = encodeURIComponent("{result=f:$.data[0].status}");
    const found = await batch([get("me/permissions", { name: "f" }), get(`nowhere?x=${encoded}`)]);
    expect(found.body).toEqual([null, bad(803, ".*nowhere")]);
  });

  test.each([
    ["a name that nobody has", [get("me", { depends_on: "f" })]],
    ["itself", [get("me", { name: "f", depends_on: "f" })]],
    ["one that comes later", [get("{result=f:$.id}"), get("me", { name: "f" })]],
  ])("can't depend on %s: the whole batch is refused", async (_, operations) => {
    const reply = await start().batch(operations);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message:
          "Request 0 cannot depend on an  unresolved request with  name f. Requests can only depend on preceding requests",
        type: "GraphBatchException",
        fbtrace_id: expect.any(String),
      },
    });
  });
});

describe("a batch as a whole", () => {
  test("holds fifty operations and no more", async () => {
    const { batch } = start();
    const operations = (length: number) => Array.from({ length }, () => get("me?fields=id"));
    expect((await batch(operations(50))).status).toBe(200);
    const reply = await batch(operations(51));
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message: "Too many requests in batch message. Maximum batch size is 50",
        type: "GraphBatchException",
        fbtrace_id: expect.any(String),
      },
    });
  });

  test.each(["{", "{}", "null", "1", '"me"', "[{]"])("must be an array of JSON: %s", async (text) => {
    const { post, userToken: token } = start();
    const reply = await post("/", { access_token: token, batch: text });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { message: "batch parameter must be a JSON array", type: "GraphBatchException" },
    });
  });

  test("with nothing in it has no answers", async () => {
    expect((await start().batch([])).body).toEqual([]);
  });

  test("of things that are no operations refuses each", async () => {
    const { batch } = start();
    const { body } = await batch([null, "me", 1, [], {}, { method: "GET" }, { relative_url: 5 }, get("me")]);
    const refused = bad(100, String.raw`\(#100\)`);
    expect(body).toEqual([...Array.from({ length: 7 }, () => refused), ok(ME)]);
  });

  test("needs a token of its own that works", async () => {
    const graph = start();
    const operations = [get("me", { access_token: graph.userToken })];
    expect((await graph.batch(operations, { access_token: "" })).body).toMatchObject({
      error: { code: 104 },
    });
    expect((await graph.batch(operations, { access_token: "xxxx" })).body).toMatchObject({
      error: { code: 190 },
    });
    const byApp = await graph.batch([get(`me?access_token=${graph.userToken}`)], {
      access_token: graph.studio.appToken,
    });
    expect(byApp.body).toEqual([ok(ME)]);
  });

  test("odd addresses end in an error of Graph's, each by itself", async () => {
    const { batch } = start();
    const urls = ["", "/", "//", "?", "%", "%zz?x=%", "https://graph.facebook.com/me", "#", "me?fields=%ff"];
    const { status, text } = await batch(urls.map((url) => get(url)));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toHaveLength(urls.length);
  });
});
