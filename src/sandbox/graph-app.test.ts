import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { CAFE_PAGE, MINA, STUDIO } from "./cast.data.ts";
import { NOW, rehearse } from "./rehearsal.ts";

const version = async (path: string, at = NOW) =>
  (await rehearse(at).send(path)).headers.get("facebook-api-version");
const at = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1000;

describe("headers", () => {
  const common = {
    "content-type": "application/json; charset=UTF-8",
    "access-control-allow-origin": "*",
    pragma: "no-cache",
    expires: "Sat, 01 Jan 2000 00:00:00 GMT",
    "facebook-api-version": "v26.0",
    date: "Mon, 23 Nov 2026 14:18:06 GMT",
  };

  test("of a good answer", async () => {
    const graph = rehearse();
    const { headers } = await graph.inspect(graph.token("long-lived-user"));
    expect(Object.fromEntries(headers)).toEqual({
      ...common,
      "cache-control": "private, no-cache, no-store, must-revalidate",
      "x-fb-trace-id": expect.stringMatching(/^A[\w-]{22}$/),
    });
  });

  test("of an error, whose trace id is the body's too", async () => {
    const { headers, text } = await rehearse().ask("/v26.0/me", { access_token: "xxxx" });
    expect(Object.fromEntries(headers)).toEqual({
      ...common,
      "cache-control": "no-store",
      "x-fb-trace-id": /"fbtrace_id":"(A[\w-]{22})"/.exec(text)?.[1],
      "www-authenticate":
        'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token - Cannot parse access token"',
    });
  });

  test("every call has a trace id of its own", async () => {
    const graph = rehearse();
    const ids = [await graph.send("/me"), await graph.send("/me")].map(({ headers }) =>
      headers.get("x-fb-trace-id"),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("an echoed token can't break out of them or outgrow them", async () => {
    const token = `EAAKcCR0DvJYB\r\nx-evil: 1ł${"a".repeat(100_000)}`;
    const { headers, body } = await rehearse().ask("/me", { access_token: token });
    expect(body).toMatchObject({ error: { message: `Malformed access token ${token}`, code: 190 } });
    expect(headers.get("x-evil")).toBeNull();
    expect(headers.get("www-authenticate")).toMatch(/EAAKcCR0DvJYB\?\?x-evil: 1\?a+"$/);
    expect(headers.get("www-authenticate")?.length).toBeLessThan(2000);
  });
});

test("bodies are compact and pure ASCII, with slashes and @ escaped", async () => {
  const graph = rehearse();
  const user = graph.world.logIn({ person: MINA, app: STUDIO, grants: [], at: NOW });
  const page = graph.world.derivePageToken(user, { ...CAFE_PAGE, category: "Coffee/Tea @home" });
  const { text } = await graph.ask("/me", { access_token: page.text, fields: "name,category" });
  expect(text).toBe(
    String.raw`{"name":"Harbour Caf\u00e9","category":"Coffee\/Tea \u0040home","id":"104782561934407"}`,
  );
});

describe("the access token", () => {
  test("travels in the query or as Bearer", async () => {
    const graph = rehearse();
    const token = graph.token("long-lived-user");
    expect((await graph.ask("/me", { access_token: token })).status).toBe(200);
    const headers = { authorization: `Bearer ${token}` };
    expect((await graph.send("/me", { headers })).status).toBe(200);
    const input = encodeURIComponent(token);
    expect((await graph.send(`/v26.0/debug_token?input_token=${input}`, { headers })).status).toBe(200);
  });

  test("input_token is not taken from a header, nor another scheme's word for a token", async () => {
    const graph = rehearse();
    const headers = { authorization: `Basic ${graph.token("long-lived-user")}` };
    expect((await graph.send("/me", { headers })).body).toMatchObject({ error: { code: 2500 } });
  });

  test("is of no interest to a body that is no form", async () => {
    const headers = { "content-type": "multipart/form-data" };
    const reply = await rehearse().send("/oauth/access_token", { method: "POST", headers, body: "no form" });
    expect(reply.body).toMatchObject({ error: { message: "Missing client_id parameter.", code: 101 } });
  });

  test("of several in a query the last one counts", async () => {
    const graph = rehearse();
    const { status } = await graph.send(
      `/me?access_token=xxxx&access_token=${graph.token("long-lived-user")}`,
    );
    expect(status).toBe(200);
  });
});

describe("versions", () => {
  test.each(["v21.0", "v22.0", "v23.0", "v24.0", "v25.0", "v26.0"])("%s answers itself", async (name) => {
    expect(await version(`/${name}/me`)).toBe(name);
  });

  test.each(["v1.0", "v2.12", "v3.3", "v15.0", "v16.0", "v17.0", "v18.0", "v19.0", "v20.0"])(
    "%s has ended: the oldest usable one answers, the same way",
    async (name) => {
      const graph = rehearse();
      const reply = await graph.send(`/${name}/me`);
      expect(reply.headers.get("facebook-api-version")).toBe("v21.0");
      expect(reply.body).toMatchObject({
        error: { code: 2500, message: expect.stringMatching(/^An active/) },
      });
    },
  );

  test("the oldest usable one answers calls without a version, and moves with the clock", async () => {
    expect(await version("/me")).toBe("v21.0");
    expect(await version("/me", at("2026-01-25"))).toBe("v18.0");
    expect(await version("/me", at("2026-01-26"))).toBe("v19.0");
    expect(await version("/me", at("2027-01-20"))).toBe("v21.0");
    expect(await version("/me", at("2027-01-21"))).toBe("v22.0");
    expect(await version("/me", at("2031-01-01"))).toBe("v26.0");
    expect(await version("/me", Date.UTC(2027, 0, 21) / 1000)).toBe("v22.0");
  });

  test.each([
    ["/v99.0/me", "/me"],
    ["/v2.13/me", "/me"],
    ["/v0.9/me", "/me"],
    ["/v26/oauth/access_token", "/oauth/access_token"],
    ["/26.0/debug_token", "/debug_token"],
    ["/v26.0/me/boguspath", "/boguspath"],
  ])("%s: the path after what is not known is unknown", async (path, rest) => {
    const reply = await rehearse().send(path);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message: `Unknown path components: ${rest}`,
        type: "OAuthException",
        code: 2500,
        fbtrace_id: expect.any(String),
      },
    });
  });

  test("a single unknown name is an alias that does not exist", async () => {
    expect((await rehearse().send("/v26.0/debugtoken")).body).toMatchObject({
      error: { message: "(#803) Some of the aliases you requested do not exist: debugtoken", code: 803 },
    });
  });

  test("the empty path is refused", async () => {
    expect((await rehearse().send("/")).body).toMatchObject({ error: { code: 100 } });
  });
});

describe("what v26.0 took away, on every version since 27 October 2026", () => {
  const me = (start: number, more: Readonly<Record<string, string>>) => {
    const graph = rehearse(start);
    return graph.ask("/v21.0/me", { access_token: graph.token("long-lived-user"), ...more });
  };

  test("pretty and debug are read over", async () => {
    const { status, text } = await me(NOW, { pretty: "1", debug: "all" });
    expect(status).toBe(200);
    expect(text).toBe('{"name":"Mina Larsson","id":"10215241773831025"}');
  });

  test("date_format is an error", async () => {
    expect((await me(NOW, { date_format: "U" })).body).toMatchObject({ error: { code: 100 } });
    expect((await me(at("2026-10-26"), { date_format: "U" })).status).toBe(200);
  });

  test("there are no ETags", async () => {
    const graph = rehearse();
    const query = new URLSearchParams({ access_token: graph.token("long-lived-user") }).toString();
    const reply = await graph.send(`/me?${query}`, { headers: { "if-none-match": "*" } });
    expect(reply.status).toBe(200);
    expect(reply.headers.has("etag")).toBe(false);
  });
});

describe("appsecret_proof, where it comes along", () => {
  const sign = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest("hex");
  const me = async (params: (token: string, secret: string) => Readonly<Record<string, string>>) => {
    const graph = rehearse();
    const token = graph.token("long-lived-user");
    return graph.ask("/me", { access_token: token, ...params(token, graph.studio.secret) });
  };

  test("is checked, plain and timed", async () => {
    const plain = await me((token, secret) => ({ appsecret_proof: sign(token, secret) }));
    expect(plain.status).toBe(200);
    const time = String(NOW - 299);
    const timed = await me((token, secret) => ({
      appsecret_proof: sign(`${token}|${time}`, secret),
      appsecret_time: time,
    }));
    expect(timed.status).toBe(200);
  });

  test("must be of this token, this app and the last five minutes", async () => {
    const old = String(NOW - 301);
    const wrong = await Promise.all([
      me((token) => ({ appsecret_proof: sign(token, "0".repeat(32)) })),
      me((token, secret) => ({ appsecret_proof: sign(`${token}x`, secret) })),
      me((token, secret) => ({ appsecret_proof: sign(`${token}|${old}`, secret), appsecret_time: old })),
      me((token, secret) => ({ appsecret_proof: sign(`${token}|soon`, secret), appsecret_time: "soon" })),
      me((token, secret) => ({
        appsecret_proof: sign(`${token}|${NOW}.0`, secret),
        appsecret_time: `${NOW}.0`,
      })),
    ]);
    for (const { status, body } of wrong) {
      expect(status).toBe(400);
      expect(body).toMatchObject({
        error: {
          message: "Invalid appsecret_proof provided in the API argument",
          type: "GraphMethodException",
          code: 100,
        },
      });
    }
  });
});

test.each(["POST", "DELETE"])("%s on /me is not supported", async (method) => {
  const reply = await rehearse().send("/v26.0/me", { method });
  expect(reply.body).toMatchObject({
    error: {
      message: expect.stringMatching(
        new RegExp(`^Unsupported ${method.toLowerCase()} request\\. Object with ID 'me' `),
      ),
      type: "GraphMethodException",
      code: 100,
      error_subcode: 33,
    },
  });
});

test("HEAD is GET without the body", async () => {
  const { sandbox } = rehearse();
  const response = await sandbox.app.request("/v26.0/me", { method: "HEAD" });
  expect(response.headers.get("www-authenticate")).toContain("An active access token must be used");
  expect(await response.text()).toBe("");
});

test("below another path Graph answers just the same", async () => {
  const { sandbox } = rehearse();
  const outer = new Hono().route("/sandbox/graph", sandbox.app);
  const known = await outer.request("/sandbox/graph/v26.0/me");
  expect(await known.json()).toMatchObject({ error: { message: expect.stringMatching(/^An active/) } });
  const unknown = await outer.request("/sandbox/graph/v99.0/me");
  expect(await unknown.json()).toMatchObject({ error: { message: "Unknown path components: /me" } });
});
