import { describe, expect, test } from "vitest";
import * as z from "zod";
import { startInProcess } from "../test-server.ts";

const Made = z.object({
  outcome: z.object({
    kind: z.literal("done"),
    result: z.object({ made: z.looseObject({ token: z.string(), machineId: z.string().nullable() }) }),
  }),
});
const Code = z.object({
  outcome: z.object({ kind: z.literal("done"), result: z.object({ code: z.string() }) }),
});
const Inspected = z.object({
  evidence: z.object({
    inspection: z.looseObject({
      type: z.string(),
      valid: z.boolean(),
      expires: z.looseObject({ kind: z.string() }),
      refusal: z.looseObject({ subcode: z.number().nullable() }).nullable(),
    }),
  }),
});

function setUp() {
  const { post, sandbox } = startInProcess();
  const story = (name: string) => sandbox.scenarios().find((one) => one.name === name)?.token ?? "";
  const send = async (path: string, body: object) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const exchange = (name: string, body: object) => send(`/api/exchanges/${name}`, body);
  const make = async (name: string, body: object) =>
    Made.parse(await exchange(name, body)).outcome.result.made;
  const inspect = async (token: string) =>
    Inspected.parse(await send("/api/inspections", { token })).evidence.inspection;
  return { sandbox, story, exchange, make, inspect };
}

describe("against the sandbox", () => {
  test("a short-lived token becomes one of 60 days, and works on", async () => {
    const { story, make, inspect } = setUp();
    const old = story("short-lived-user");
    const { token } = await make("extend", { token: old });
    expect(await inspect(token)).toMatchObject({ type: "user", valid: true, expires: { kind: "at" } });
    expect(await inspect(old)).toMatchObject({ valid: true });
  });

  test("Page tokens of a long-lived token do not end by time", async () => {
    const { story, exchange, inspect } = setUp();
    const answer = z
      .object({
        outcome: z.object({ result: z.object({ pages: z.array(z.object({ token: z.string() })) }) }),
      })
      .parse(await exchange("page-tokens", { token: story("targets-pages") }));
    const [page] = answer.outcome.result.pages;
    expect(await inspect(page?.token ?? "")).toMatchObject({ type: "page", expires: { kind: "never" } });
  });

  test("a client code is redeemed on a device, which gets a machine's id", async () => {
    const { sandbox, story, exchange, make, inspect } = setUp();
    const appId = sandbox.apps[0]?.id;
    const redirectUri = "http://localhost:3000/login/callback";
    const given = Code.parse(await exchange("client-code", { token: story("long-lived-user"), redirectUri }));
    const { code } = given.outcome.result;
    const made = await make("redeem", { code, redirectUri, appId });
    expect(made.machineId).not.toBeNull();
    expect(await inspect(made.token)).toMatchObject({ type: "user", valid: true });
    expect(await exchange("redeem", { code, redirectUri, appId })).toMatchObject({
      outcome: { kind: "refused" },
    });
  });

  test("a debug-only token can be inspected", async () => {
    const { story, make, inspect } = setUp();
    const { token } = await make("debug-only", { token: story("long-lived-user") });
    expect(token).toMatch(/^XAA/);
    expect(await inspect(token)).toMatchObject({ valid: true });
  });

  test("a system user's token is rotated: new one made, old one revoked", async () => {
    const { story, make, exchange, inspect } = setUp();
    const old = story("system-user-sixty-days");
    const { token } = await make("rotate", { token: old, sixtyDays: true });
    expect(await inspect(token)).toMatchObject({ type: "system-user", valid: true, expires: { kind: "at" } });
    expect(await exchange("revoke", { token: old, confirmation: "revoke" })).toMatchObject({
      outcome: { kind: "done", result: { kind: "revoked" } },
    });
    expect(await inspect(old)).toMatchObject({ valid: false, refusal: { subcode: 466 } });
    expect(await inspect(token)).toMatchObject({ valid: true });
  });

  test("a refresh leaves the old one alive", async () => {
    const { story, make, inspect } = setUp();
    const old = story("system-user-sixty-days");
    const { token } = await make("refresh", { token: old });
    expect(await inspect(token)).toMatchObject({ valid: true });
    expect(await inspect(old)).toMatchObject({ valid: true });
  });

  test("a token without an end gets one once that is confirmed", async () => {
    const { story, make, inspect } = setUp();
    const old = story("system-user-not-by-time");
    const { token } = await make("refresh", { token: old, confirmation: "60 days" });
    expect(await inspect(old)).toMatchObject({ expires: { kind: "never" } });
    expect(await inspect(token)).toMatchObject({ expires: { kind: "at" } });
  });

  test("revoking all ends a person's tokens, and a system user's", async () => {
    const { story, exchange, inspect } = setUp();
    for (const name of ["long-lived-user", "system-user-sixty-days"]) {
      const token = story(name);
      expect(await exchange("revoke-all", { token, confirmation: "revoke all" })).toMatchObject({
        outcome: { kind: "done" },
      });
      expect(await inspect(token)).toMatchObject({ valid: false });
    }
  });

  test("the addresses of old answer", async () => {
    const { story, exchange } = setUp();
    const token = story("long-lived-user");
    expect(await exchange("token-info", { token })).toMatchObject({
      outcome: { result: { kind: "told", expiresIn: expect.any(Number) } },
    });
    expect(await exchange("deprecation-check", { token })).toMatchObject({
      outcome: { result: { kind: "told" } },
    });
  });
});
