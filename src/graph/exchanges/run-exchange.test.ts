import { describe, expect, test } from "vitest";
import type { GraphResponse } from "../send.ts";
import { answerGraph, type Answers, refused } from "../answering-graph.ts";
import type { ExchangeJob } from "./exchange-job.ts";
import { makeAppToken, runExchange } from "./run-exchange.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const APP = { id: "734512908844182", name: "Ash Cat Studio", secret: { reveal: () => SECRET } };
const OLD = `EAAKcC${"k9".repeat(40)}oLDZD`;
const NEW = `EAAKcC${"m7".repeat(40)}nEWZD`;
const asker = () => () => {};

const EXTEND: ExchangeJob = { exchange: "extend", token: OLD, app: APP };
const json = (value: unknown): Partial<GraphResponse> => ({ body: JSON.stringify(value) });

async function run(job: ExchangeJob, answers: Answers) {
  const { client, requests } = answerGraph(answers);
  return { ...(await runExchange(client, job, asker)), requests };
}

describe("an exchange", () => {
  test("gives the new token, and shows neither of the two in the record of the call", async () => {
    const { outcome, calls } = await run(EXTEND, {
      "/oauth/access_token": json({ access_token: NEW, token_type: "bearer", expires_in: 5_183_944 }),
    });
    expect(outcome).toMatchObject({
      kind: "done",
      result: { kind: "token", made: { token: NEW, expiresIn: 5_183_944 } },
    });
    expect(JSON.stringify(calls)).not.toContain(NEW);
    expect(JSON.stringify(calls)).not.toContain(OLD);
  });

  test.each([
    ["refused", refused(190, "Session has expired", { error_subcode: 463 }), { kind: "refused" }],
    ["a page", { status: 200, body: "<html></html>" }, { kind: "unreadable", reason: "html" }],
    ["a page with 500", { status: 500, body: "<html></html>" }, { kind: "unreadable", status: 500 }],
    ["an empty answer", { body: "" }, { kind: "unreadable" }],
    ["something else", json({ success: true }), { kind: "unreadable", reason: "wrong-shape" }],
    ["a passing refusal", refused(2, "try later", { is_transient: true }), { kind: "refused" }],
  ])("is not tried twice: %s", async (_what, answer, outcome) => {
    const told = await run(EXTEND, { "/oauth/access_token": answer });
    expect(told.outcome).toMatchObject(outcome);
    expect(told.requests).toHaveLength(1);
  });
});

describe("a client code", () => {
  const job: ExchangeJob = {
    exchange: "client-code",
    token: OLD,
    app: APP,
    redirectUri: "https://a.example/",
  };

  test("is given, and not shown in the record of the call", async () => {
    const { outcome, calls } = await run(job, { "/oauth/client_code": json({ code: "AQBclientcode01" }) });
    expect(outcome).toEqual({ kind: "done", result: { kind: "code", code: "AQBclientcode01" } });
    expect(JSON.stringify(calls)).not.toContain("AQBclientcode01");
  });

  test("redeemed, it gives a token and the machine's id", async () => {
    const { outcome } = await run(
      { exchange: "redeem", code: "AQB", redirectUri: "https://a.example/", appId: APP.id, machineId: null },
      { "/oauth/access_token": json({ access_token: NEW, expires_in: 5_184_000, machine_id: "aN5kVQ" }) },
    );
    expect(outcome).toMatchObject({ kind: "done", result: { made: { token: NEW, machineId: "aN5kVQ" } } });
  });
});

describe("Page tokens", () => {
  const job: ExchangeJob = { exchange: "page-tokens", bearer: { token: OLD, app: APP } };
  const page = (id: string) => ({ id, name: `Page ${id}`, access_token: `EAAPAGE${"p4".repeat(30)}${id}` });

  test("are listed by cursor, and never by the address that Graph gives", async () => {
    const paging = { next: `https://evil.example/?access_token=${OLD}`, cursors: { after: "MQ=" } };
    const { outcome, requests, calls } = await run(job, {
      "/me/accounts": ({ url }) =>
        new URL(url).searchParams.get("after") === "MQ="
          ? json({ data: [page("2")], paging: { cursors: { after: "Mg=" } } })
          : json({ data: [page("1"), { id: "9", name: "No role" }], paging }),
    });
    expect(outcome).toMatchObject({
      kind: "done",
      result: { kind: "pages", pages: [{ id: "1" }, { id: "2" }], more: false },
    });
    expect(requests.map(({ url }) => new URL(url).origin)).toEqual(Array(2).fill("https://graph.example"));
    expect(JSON.stringify(calls)).not.toContain(page("1").access_token);
  });

  test("end at a cursor that repeats, and at five hundred", async () => {
    const paging = { next: "https://graph.facebook.com/x", cursors: { after: "same" } };
    const loop = await run(job, { "/me/accounts": json({ data: [page("1")], paging }) });
    expect(loop.requests.length).toBe(2);
    let at = 0;
    const endless = await run(job, {
      "/me/accounts": () =>
        json({ data: [page("1")], paging: { next: "x", cursors: { after: String((at += 1)) } } }),
    });
    expect(endless.requests.length).toBe(5);
    expect(endless.outcome).toMatchObject({ result: { more: true } });
  });
});

describe("revoking", () => {
  test.each([["true"], ['{"success":true}']])("is done when Graph answers %s", async (body) => {
    const { outcome } = await run(
      { exchange: "revoke", token: OLD, app: APP },
      { "/oauth/revoke": { body } },
    );
    expect(outcome).toEqual({ kind: "done", result: { kind: "revoked" } });
  });

  test("is not believed when Graph does not say so", async () => {
    const { outcome } = await run(
      { exchange: "revoke", token: OLD, app: APP },
      { "/oauth/revoke": { body: '{"success":false}' } },
    );
    expect(outcome).toMatchObject({ kind: "unreadable", reason: "wrong-shape" });
  });

  test("all takes the person's permissions, or the system user's tokens", async () => {
    const bearer = { token: OLD, app: APP };
    const ofPerson = await run(
      { exchange: "revoke-all", bearer, systemUserId: null },
      { "/me/permissions": { body: "true" } },
    );
    expect(ofPerson.outcome).toMatchObject({ kind: "done" });
    const ofBot = await run(
      { exchange: "revoke-all", bearer, systemUserId: "1001" },
      { "/1001/access_tokens": { body: "true" } },
    );
    expect(ofBot.outcome).toMatchObject({ kind: "done" });
    expect(ofBot.requests.map(({ method }) => method)).toEqual(["DELETE"]);
  });
});

test("an address of old is shown as it answers, without the token that it echoes", async () => {
  const { outcome, calls } = await run(
    { exchange: "token-info", bearer: { token: OLD, app: null }, appId: "1" },
    { "/oauth/access_token_info": json({ access_token: OLD, expires_in: 5_000_000, auth_nonce: "n" }) },
  );
  expect(outcome).toEqual({ kind: "done", result: { kind: "told", expiresIn: 5_000_000 } });
  expect(calls[0]?.body).toContain("auth_nonce");
  expect(JSON.stringify(calls)).not.toContain(OLD);
});

describe("an app token", () => {
  const TOKEN = `${APP.id}|o3wswAbCdEfGhIjKlMnOpQrStUv`;
  const answers: Answers = {
    "/oauth/access_token": json({ access_token: TOKEN, token_type: "bearer" }),
    "/debug_token": json({ data: { app_id: APP.id, type: "APP", is_valid: true, scopes: [] } }),
  };

  test("is told by its beginning and a fingerprint, and never whole", async () => {
    const { client } = answerGraph(answers);
    const made = await makeAppToken(client, APP, asker);
    expect(made.outcome).toMatchObject({
      kind: "done",
      result: {
        kind: "app-token",
        prefix: "734512908844182|o3w…",
        // printf %s "$TOKEN" | sha256sum | cut -c1-16
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        evidence: { kind: "inspected", inspection: { type: "app", valid: true } },
      },
    });
    expect(JSON.stringify(made)).not.toContain(TOKEN);
  });

  test("that can't be inspected is made all the same", async () => {
    const { client } = answerGraph({ ...answers, "/debug_token": { body: "<html>" } });
    const { outcome } = await makeAppToken(client, APP, asker);
    expect(outcome).toMatchObject({ kind: "done", result: { evidence: { kind: "unreadable" } } });
  });

  test("is refused with a wrong secret", async () => {
    const { client } = answerGraph({ "/oauth/access_token": refused(1, "Error validating client secret.") });
    expect(await makeAppToken(client, APP, asker)).toMatchObject({ outcome: { kind: "refused" } });
  });
});
