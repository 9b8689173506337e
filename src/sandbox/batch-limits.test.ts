import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openSandbox } from "./open-sandbox.ts";
import { NOW, type Params, rehearse } from "./rehearsal.ts";

const MINA = "10215241773831025";
const get = (relative_url: string) => ({ method: "GET", relative_url });
const ok = (body: object) => ({ code: 200, headers: expect.any(Array), body: JSON.stringify(body) });
const bad = (code: number, message: string) => ({
  code: 400,
  headers: expect.any(Array),
  body: expect.stringMatching(new RegExp(String.raw`^\{"error":\{"message":"${message}.*"code":${code},`)),
});

describe("proofs", () => {
  const sign = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest("hex");

  test("one at the top serves the operations without a token of their own", async () => {
    const graph = rehearse();
    const batch = (operations: readonly object[], params: Params) =>
      graph.post("/v26.0/", { ...params, batch: JSON.stringify(operations) });
    const access_token = graph.token("targets-ad-account");
    const other = graph.token("user-not-by-time");
    const proof = (token: string) => sign(token, graph.harbour.secret);
    const { body } = await batch(
      [
        get("me?fields=id"),
        get(`me?fields=id&access_token=${other}`),
        get(`me?fields=id&access_token=${other}&appsecret_proof=${proof(other)}`),
        get("me?fields=id&appsecret_proof=abc"),
      ],
      { access_token, appsecret_proof: proof(access_token) },
    );
    const seen = {
      code: 200,
      headers: expect.any(Array),
      body: expect.stringMatching(/^\{"id":"2\d{16}"\}$/),
    };
    expect(body).toEqual([
      seen,
      bad(100, "API calls from the server require an appsecret_proof argument"),
      seen,
      bad(100, "Invalid appsecret_proof provided in the API argument"),
    ]);
  });

  test("where the app insists, the batch needs one as well", async () => {
    const graph = rehearse();
    const batch = (operations: readonly object[], params: Params) =>
      graph.post("/v26.0/", { ...params, batch: JSON.stringify(operations) });
    const { status, body } = await batch([get("me")], {
      access_token: graph.token("targets-ad-account"),
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { type: "GraphMethodException", code: 100 } });
  });
});

describe("limits and faults", () => {
  const open = (options: object) => {
    const { sandbox } = openSandbox({ now: () => NOW, seed: "batch", ...options });
    const token = sandbox.scenarios().find(({ name }) => name === "long-lived-user")?.token ?? "";
    return async (operations: readonly object[]): Promise<unknown> => {
      const body = new URLSearchParams({ access_token: token, batch: JSON.stringify(operations) });
      return (await sandbox.app.request("/", { method: "POST", body })).json();
    };
  };

  test("each operation counts as a call, and the batch itself does not", async () => {
    const batch = open({ budget: 2 });
    const spent = {
      code: 403,
      headers: expect.arrayContaining([{ name: "X-App-Usage", value: expect.stringContaining("150") }]),
      body: expect.stringContaining('"code":4'),
    };
    const one = get("me?fields=id");
    expect(await batch([one, one, one])).toEqual([ok({ id: MINA }), ok({ id: MINA }), spent]);
  });

  test("an operation that takes too long has no answer, where that is rehearsed", async () => {
    const fault = { kind: "timed-out" } as const;
    const batch = open({ faults: [{ path: "/app", fault, times: 1 }] });
    const operations = [get("app?fields=id"), get("me?fields=id"), get("app?fields=id")];
    expect(await batch(operations)).toEqual([null, ok({ id: MINA }), ok({ id: "734512908844182" })]);
  });

  test("a refusal strikes a single operation", async () => {
    const error = { message: "Later", type: "OAuthException", code: 2, subcode: null } as const;
    const batch = open({ faults: [{ path: "/app", fault: { kind: "refusal", error } }] });
    expect(await batch([get("app"), get("me?fields=id")])).toEqual([bad(2, "Later"), ok({ id: MINA })]);
  });

  test("an operation that grows out of bounds by what it takes over is refused, and the others are answered", async () => {
    const batch = open({});
    const grown = get(`me?x=${"{result=a:$}".repeat(5000)}`);
    expect(await batch([{ ...get("me?fields=id,name"), name: "a" }, grown, get("me?fields=id")])).toEqual([
      null,
      bad(1, "Please reduce the amount of data"),
      ok({ id: MINA }),
    ]);
  });

  test("half references without end are read past", async () => {
    const batch = open({});
    const operations = [
      get("me?fields=id"),
      { method: "POST", relative_url: "x", body: "%7Bresult=".repeat(50_000) },
    ];
    expect(await batch(operations)).toEqual([ok({ id: MINA }), bad(803, ".*")]);
  });
});
