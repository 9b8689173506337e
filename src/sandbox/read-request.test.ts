import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { NOW, rehearse } from "./rehearsal.ts";
import { type ReadRequest, readRequest } from "./read-request.ts";

/** What is read of such a request. */
async function read(path: string, init?: RequestInit): Promise<ReadRequest> {
  const seen: ReadRequest[] = [];
  const app = new Hono().all("*", async (c) => {
    seen.push(await readRequest(c));
    return c.text("");
  });
  await app.request(path, init);
  const [first] = seen;
  if (first === undefined) throw new Error("Nothing was read");
  return first;
}

const json = (body: string, type = "application/json"): RequestInit => ({
  method: "POST",
  headers: { "content-type": type },
  body,
});
const params = async (path: string, init?: RequestInit) =>
  Object.fromEntries((await read(path, init)).params);

describe("parameters", () => {
  test("come from the query and from a form, which wins", async () => {
    const form = { method: "POST", body: new URLSearchParams({ b: "form", c: "ü&=%" }) };
    expect(await params("/?a=1&b=query&d=", form)).toEqual({ a: "1", b: "form", c: "ü&=%" });
  });

  test("come from a multipart form, without its files", async () => {
    const body = new FormData();
    body.set("a", "1");
    body.set("file", new File(["x"], "x.txt"));
    expect(await params("/", { method: "POST", body })).toEqual({ a: "1" });
  });

  test("come from a JSON object, its parts as the JSON texts that a form would carry", async () => {
    const body = { a: "1", b: 2, c: true, d: null, e: ["x", { y: 1 }], f: { g: "h" }, i: "", j: 0.5 };
    const seen = { a: "1", b: "2", c: "true", e: '["x",{"y":1}]', f: '{"g":"h"}', j: "0.5" };
    expect(await params("/", json(JSON.stringify(body)))).toEqual(seen);
    expect(await params("/", json(JSON.stringify(body), "Application/JSON; charset=utf-8"))).toEqual(seen);
  });

  test.each(["", "{", "null", "[1]", '"a"', "7", "[".repeat(100_000), '{"a":'])(
    "a body of JSON that is no object has none: %.20s",
    async (body) => {
      expect(await params("/?q=1", json(body))).toEqual({ q: "1" });
    },
  );

  test.each(["text/plain", "text/xml", "application/octet-stream", "nonsense"])(
    "a body of another type has none: %s",
    async (type) => {
      expect(await params("/?q=1", json('{"a":1}', type))).toEqual({ q: "1" });
      expect(await params("/?q=1", json("a=1", type))).toEqual({ q: "1" });
    },
  );

  // criso/fbgraph sends its forms that way, batches among them (read Nov 2026).
  test("a body of no declared kind is a form", async () => {
    const body = new TextEncoder().encode("a=1&b=c%20d");
    expect(await params("/", { method: "POST", body })).toEqual({ a: "1", b: "c d" });
  });

  test("bodies count with POST and DELETE alone", async () => {
    const body = new URLSearchParams({ a: "1" });
    expect(await params("/", { method: "DELETE", body })).toEqual({ a: "1" });
    for (const method of ["PUT", "PATCH"]) expect(await params("/", { method, body })).toEqual({});
  });

  test("a name such as __proto__ is a name", async () => {
    const { params: read_ } = await read("/?constructor=1", json('{"__proto__":"x","toString":"y"}'));
    expect([...read_]).toEqual([
      ["constructor", "1"],
      ["__proto__", "x"],
      ["toString", "y"],
    ]);
  });
});

describe("the method", () => {
  test.each([
    ["POST", "/?method=delete", "DELETE"],
    ["POST", "/?method=GET", "GET"],
    ["POST", "/?method=Post", "POST"],
    ["GET", "/?method=delete", "DELETE"],
    ["POST", "/?method=put", "POST"],
    ["POST", "/?method=", "POST"],
    ["DELETE", "/?method=get", "DELETE"],
    ["PUT", "/?method=delete", "PUT"],
    ["HEAD", "/", "GET"],
  ])("%s %s means %s", async (method, path, meant) => {
    expect((await read(path, { method })).method).toBe(meant);
  });

  test("can be told in the body", async () => {
    expect((await read("/", json('{"method":"delete"}'))).method).toBe("DELETE");
    const form = { method: "POST", body: new URLSearchParams({ method: "get" }) };
    expect((await read("/", form)).method).toBe("GET");
  });
});

describe("who asks", () => {
  const withHeader = (authorization: string) => read("/", { headers: { authorization } });

  test.each(["Bearer EAAx", "bearer  EAAx", "OAuth EAAx", "oauth EAAx"])("%s", async (header) => {
    expect((await withHeader(header)).accessToken).toBe("EAAx");
  });

  test("a parameter wins over a header", async () => {
    const headers = { authorization: "Bearer b" };
    expect((await read("/?access_token=a", { headers })).accessToken).toBe("a");
    expect((await read("/?access_token=", { headers })).accessToken).toBe("b");
  });

  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

  test("Basic names a client and its secret, and is no access token", async () => {
    const client = (id: string, secret: string) => [
      ["client_id", id],
      ["client_secret", secret],
    ];
    expect(await withHeader(basic("123:se%3Acret+x"))).toMatchObject({
      accessToken: null,
      params: new Map(),
      client: client("123", "se:cret x"),
    });
    expect((await withHeader(basic("12:a:b"))).client).toEqual(client("12", "a:b"));
    expect((await withHeader(basic("12:%zz"))).client).toEqual(client("12", "%zz"));
  });

  test.each(["Basic", "Basic !!!", basic("nocolon"), "Digest x"])("%s is nobody", async (header) => {
    expect(await withHeader(header)).toMatchObject({ client: [], accessToken: null });
  });

  test("Basic is of use to the token endpoints, and parameters win", async () => {
    const graph = rehearse();
    const authorization = basic(`${graph.studio.id}:${graph.studio.secret}`);
    const ask = (path: string, query: Record<string, string>) =>
      graph.send(`${path}?${new URLSearchParams(query).toString()}`, { headers: { authorization } });
    const grant = { grant_type: "client_credentials" };
    expect((await ask("/oauth/access_token", grant)).status).toBe(200);
    const wrong = await ask("/oauth/access_token", { ...grant, client_secret: "abc" });
    expect(wrong.body).toMatchObject({ error: { code: 1 } });
    const access_token = graph.token("long-lived-user");
    expect((await ask("/oauth/access_token_info", { access_token })).body).toMatchObject({
      error: { code: 101 },
    });
  });
});

describe("whatever comes, Graph answers with 400 and its error object", () => {
  const ask = (path: string, init?: RequestInit) => rehearse().send(path, init);
  const big = "x".repeat(1024 * 1024);
  const many = Array.from({ length: 10_000 }, (_, index) => `p${index}=${index}`).join("&");
  const form = (body: string) => json(body, "application/x-www-form-urlencoded");
  const cases: readonly [string, string, RequestInit?][] = [
    ["a form of 1 MB", "/v26.0/oauth/access_token", form(`client_id=${big}`)],
    ["JSON of 1 MB", "/oauth/access_token", json(JSON.stringify({ client_id: big }))],
    ["a multipart form that breaks off", "/me", json("--x\r\nContent-", "multipart/form-data; boundary=x")],
    ["a multipart form without its boundary", "/me", json("--x", "multipart/form-data")],
    ["a body of 5 MB", "/me", form(`a=${big.repeat(5)}`)],
    ["10,000 parameters in a form", "/oauth/access_token", form(many)],
    ["10,000 parameters in the query", `/me?${many}`],
    ["broken percent signs", "/me?access_token=%&x=%zz&%=%ff%fe"],
    ["broken percent signs in a form", "/me", form("access_token=%E0%A4%A&%")],
    ["broken percent signs in the path", "/v26.0/%zz/%"],
    ["bytes that are no UTF-8", "/debug_token", form("access_token=\u00ff\u00fe")],
    ["line breaks in the path", "/v26.0/me%0D%0A/x"],
    ["a separator of lines in the path", "/%E2%80%A8"],
    ["NUL bytes", "/me?access_token=%00EAA%00&fields=%00"],
    [
      "NUL bytes in JSON",
      "/debug_token",
      json(String.raw`{"access_token":"EAA\u0000","input_token":"\u0000"}`),
    ],
    ["half a surrogate pair", "/me", json(String.raw`{"method":"get","access_token":"EAAa\ud800"}`)],
    ["line breaks", "/me?access_token=EAAa%0d%0aSet-Cookie:%20x=1"],
    ["very deep JSON", "/me", json(`{"a":${"[".repeat(400_000)}${"]".repeat(400_000)}}`)],
    ["an unknown version", "/v99.0/me"],
    ["a version that is none", "/v26/me"],
    ["an unknown path", "/v26.0/nowhere/at/all"],
    ["parts of no meaning", "/../..//me/%2e%2e/x"],
    ["an id of a thousand digits", `/${"1".repeat(1000)}`],
    ["names of objects' own", "/constructor"],
    ["a method of objects' own", "/me?method=constructor"],
  ];

  test.each(cases)("%s", async (_, path, init) => {
    const { status, text } = await ask(path, init);
    expect(status).toBe(400);
    expect(text).toMatch(/^\{"error":\{"message":"/);
  });

  test.each(["PUT", "PATCH", "PROPFIND", "LINK"])("the method %s", async (method) => {
    for (const path of ["/me", "/debug_token", "/oauth/access_token", "/"]) {
      const { status, body } = await ask(path, { method });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { type: "GraphMethodException", code: 100, error_subcode: 33 } });
    }
  });

  test("an echoed half of a surrogate pair stays JSON", async () => {
    const { body } = await ask("/me", json(String.raw`{"method":"get","access_token":"EAAa\ud800"}`));
    expect(body).toMatchObject({ error: { message: "Malformed access token EAAa\ud800", code: 190 } });
  });
});

describe("asking from another site's page", () => {
  test("is allowed beforehand, with any header", async () => {
    const { sandbox } = rehearse();
    const response = await sandbox.app.request("/v26.0/me", {
      method: "OPTIONS",
      headers: {
        origin: "https://shop.example",
        "access-control-request-method": "DELETE",
        "access-control-request-headers": "authorization, content-type",
      },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toContain("DELETE");
    expect(response.headers.get("access-control-allow-headers")).toBe("authorization, content-type");
  });

  test("counts no call and strikes no fault", async () => {
    const { sandbox } = rehearse();
    sandbox.faults.set([{ path: "*", fault: { kind: "html-500" }, times: 1 }]);
    await sandbox.app.request("/me", { method: "OPTIONS" });
    expect(sandbox.faults.list()).toHaveLength(1);
  });
});

test("slashes at the end and doubled ones change nothing", async () => {
  const graph = rehearse();
  const access_token = graph.token("long-lived-user");
  for (const path of ["/me/", "/v26.0/me/", "//v26.0//me"]) {
    expect((await graph.ask(path, { access_token })).status).toBe(200);
  }
});

test("a token and its proof in a JSON body open the door as those in a form do", async () => {
  const graph = rehearse();
  const access_token = graph.token("targets-ad-account");
  const appsecret_proof = createHmac("sha256", graph.harbour.secret).update(access_token).digest("hex");
  const asked = { method: "get", access_token, appsecret_proof };
  expect((await graph.send("/me", json(JSON.stringify(asked)))).status).toBe(200);
  expect((await graph.post("/me", asked)).status).toBe(200);
  const timed = createHmac("sha256", graph.harbour.secret).update(`${access_token}|${NOW}`).digest("hex");
  const body = JSON.stringify({ ...asked, appsecret_proof: timed, appsecret_time: NOW });
  expect((await graph.send("/me", json(body))).status).toBe(200);
});
