import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { BUSINESS, FERRY_BOT, HARBOUR, JONAS, MINA, REPORT_BOT, STUDIO } from "../cast.data.ts";
import { givenToken, NOW, type Params, rehearse } from "../rehearsal.ts";
import { CLIENT_BUSINESS, STOCK_BOT } from "../system-users.data.ts";

const BOT = REPORT_BOT.id;
const DAY = 86_400;

function start() {
  const graph = rehearse();
  const sign = (token: string, secret = graph.studio.secret) =>
    createHmac("sha256", secret).update(token).digest("hex");
  const tokenOf = (person: typeof MINA) =>
    graph.world.logIn({ person, app: STUDIO, grants: [], at: NOW }).text;
  const create = (access_token: string, more: Params = {}, id = BOT) =>
    graph.post(`/v26.0/${id}/access_tokens`, {
      access_token,
      appsecret_proof: sign(access_token),
      business_app: STUDIO.id,
      scope: "pages_show_list, ads_read",
      ...more,
    });
  return { ...graph, sign, tokenOf, create };
}

const code = (number: number) => ({ error: { code: number } });

describe("a system user's tokens are made", () => {
  test("by an admin of the business: one without an end", async () => {
    const graph = start();
    const reply = await graph.create(graph.tokenOf(MINA));
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ access_token: expect.stringMatching(/^EAA/) });
    expect((await graph.inspect(givenToken(reply))).body).toMatchObject({
      data: {
        type: "SYSTEM_USER",
        app_id: STUDIO.id,
        user_id: BOT,
        expires_at: 0,
        data_access_expires_at: 0,
        issued_at: NOW,
        scopes: ["pages_show_list", "ads_read"],
      },
    });
  });

  test("by a system user of the business: one of 60 days, which can be renewed", async () => {
    const graph = start();
    const own = graph.token("system-user-sixty-days");
    const reply = await graph.create(own, { set_token_expires_in_60_days: "true" });
    expect((await graph.inspect(givenToken(reply))).body).toMatchObject({
      data: { expires_at: NOW + 60 * DAY, is_valid: true },
    });
  });

  test("with a proof, whatever the app's settings say", async () => {
    const graph = start();
    const token = graph.tokenOf(MINA);
    expect((await graph.create(token, { appsecret_proof: "" })).body).toMatchObject({
      error: { message: "API calls from the server require an appsecret_proof argument", code: 100 },
    });
    expect((await graph.create(token, { appsecret_proof: graph.sign("x") })).body).toMatchObject({
      error: { message: "Invalid appsecret_proof provided in the API argument", code: 100 },
    });
  });

  test.each<[string, Params, number]>([
    ["no app", { business_app: "" }, 100],
    ["an app that does not exist", { business_app: "123" }, 100],
    ["an app that it has not installed", { business_app: HARBOUR.id }, 200],
    ["no scope", { scope: "" }, 100],
    ["a scope that is none", { scope: "ads_read,fly_kites" }, 3962],
    ["an Instagram login's scope", { scope: "instagram_business_basic" }, 3962],
  ])("not with %s", async (_, more, number) => {
    const graph = start();
    expect((await graph.create(graph.tokenOf(MINA), more)).body).toMatchObject(code(number));
  });

  test("not by a stranger, with a Page's token, with the app's or with none", async () => {
    const graph = start();
    for (const token of [graph.tokenOf(JONAS), graph.token("page-not-by-time"), graph.studio.appToken]) {
      expect((await graph.create(token)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    }
    expect((await graph.create("")).body).toMatchObject(code(104));
    expect((await graph.create(graph.tokenOf(MINA), {}, "42")).body).toMatchObject(code(100));
    expect((await graph.create(graph.token("expired"))).body).toMatchObject(code(190));
  });

  test("in a business that wants tokens to end, only such", async () => {
    const graph = start();
    const token = graph.tokenOf(JONAS);
    const install = { access_token: token, business_app: STUDIO.id };
    expect((await graph.create(token, {}, STOCK_BOT.id)).body).toMatchObject(code(200));
    expect((await graph.post(`/${STOCK_BOT.id}/applications`, install)).body).toEqual({ success: true });
    for (const end of ["", "false"]) {
      const reply = await graph.create(token, { set_token_expires_in_60_days: end }, STOCK_BOT.id);
      expect(reply.body).toMatchObject(code(100));
    }
    const reply = await graph.create(token, { set_token_expires_in_60_days: "true" }, STOCK_BOT.id);
    expect(reply.status).toBe(200);
    const refreshed = await graph.ask("/oauth/access_token", {
      grant_type: "fb_exchange_token",
      client_id: STUDIO.id,
      client_secret: graph.studio.secret,
      fb_exchange_token: givenToken(reply),
    });
    expect(refreshed.body).toMatchObject({ expires_in: 60 * DAY });
  });
});

describe("an app is installed", () => {
  test("by an admin or another system user, if the business has claimed it", async () => {
    const graph = start();
    const token = graph.token("system-user-sixty-days");
    const install = (business_app: string, access_token = token) =>
      graph.post(`/${BOT}/applications`, { access_token, business_app });
    expect((await install(HARBOUR.id)).body).toEqual({ success: true });
    expect((await graph.create(token, { business_app: HARBOUR.id })).status).toBe(200);
    expect((await install("519830274466015")).body).toMatchObject(code(200));
    expect((await install("")).body).toMatchObject(code(100));
    expect((await install(HARBOUR.id, graph.tokenOf(JONAS))).body).toMatchObject(code(100));
  });
});

describe("a system user's tokens are taken away", () => {
  test("all at once, and nobody else's", async () => {
    const graph = start();
    const admin = graph.tokenOf(MINA);
    const tokens = [givenToken(await graph.create(admin)), graph.token("system-user-sixty-days")];
    const other = graph.token("system-user-not-by-time");
    const query = new URLSearchParams({ access_token: admin }).toString();
    const reply = await graph.send(`/${BOT}/access_tokens?${query}`, { method: "DELETE" });
    expect(reply.body).toEqual({ success: true });
    for (const access_token of tokens) {
      expect((await graph.ask("/me", { access_token })).body).toMatchObject({
        error: { code: 190, error_subcode: 466 },
      });
    }
    expect((await graph.inspect(other, `${HARBOUR.id}|${graph.harbour.secret}`)).body).toMatchObject({
      data: { is_valid: true },
    });
    expect((await graph.create(admin)).status).toBe(200);
  });

  test("they can't be listed", async () => {
    const graph = start();
    const { body } = await graph.ask(`/${BOT}/access_tokens`, { access_token: graph.tokenOf(MINA) });
    expect(body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });
});

describe("the system users of a business", () => {
  test("are listed to its admins", async () => {
    const graph = start();
    const ask = (access_token: string) => graph.ask(`/${BUSINESS.id}/system_users`, { access_token });
    expect((await ask(graph.tokenOf(MINA))).body).toEqual({
      data: [
        { id: FERRY_BOT.id, name: "Ferry bot", role: "ADMIN" },
        { id: BOT, name: "Report bot", role: "EMPLOYEE" },
      ],
    });
    expect((await ask(graph.token("system-user-sixty-days"))).body).toMatchObject(code(200));
    expect((await ask(graph.tokenOf(JONAS))).body).toMatchObject(code(100));
  });
});

describe("tokens for working in a client's business", () => {
  const PATH = `/v26.0/${CLIENT_BUSINESS.id}/system_user_access_tokens`;
  const ends = { set_token_expires_in_60_days: "true" };

  function partner() {
    const graph = start();
    const access_token = graph.tokenOf(MINA);
    const ask = (more: Params = {}, token = access_token) =>
      graph.post(PATH, { access_token: token, appsecret_proof: graph.sign(token), ...more });
    return { ...graph, ask };
  }

  test("are made by who works for the app's business, and name the client", async () => {
    const graph = partner();
    const reply = await graph.ask(ends);
    expect(reply.body).toEqual({ access_token: expect.stringMatching(/^EAA/) });
    const access_token = givenToken(reply);
    const { body } = await graph.send(
      `/me?${new URLSearchParams({ access_token, fields: "client_business_id" }).toString()}`,
    );
    expect(body).toEqual({ client_business_id: CLIENT_BUSINESS.id, id: expect.any(String) });
    expect((await graph.inspect(access_token)).body).toMatchObject({
      data: { type: "SYSTEM_USER", scopes: ["pages_show_list", "pages_read_engagement"] },
    });
  });

  test("can be limited to permissions and assets that were granted", async () => {
    const graph = partner();
    const reply = await graph.ask({ ...ends, scope: "pages_show_list", asset: '["104782561934407"]' });
    expect((await graph.inspect(givenToken(reply))).body).toMatchObject({
      data: { granular_scopes: [{ scope: "pages_show_list", target_ids: ["104782561934407"] }] },
    });
    for (const scope of ["email", "public_profile", "ads_read"]) {
      expect((await graph.ask({ ...ends, scope })).body).toMatchObject(code(3962));
    }
  });

  test("have to end where the client wants that, and fetch_only gives the one that there is", async () => {
    const graph = partner();
    expect((await graph.ask()).body).toMatchObject(code(100));
    expect((await graph.ask({ fetch_only: "true" })).body).toMatchObject(code(100));
    const made = await graph.ask(ends);
    expect(givenToken(await graph.ask({ fetch_only: "true" }))).toBe(givenToken(made));
  });

  test("need a proof, a partner, and an integration", async () => {
    const graph = partner();
    expect((await graph.ask({ ...ends, appsecret_proof: "" })).body).toMatchObject({
      error: { type: "GraphMethodException", code: 100 },
    });
    const stranger = graph.tokenOf(JONAS);
    expect((await graph.ask({ ...ends, system_user_id: "42" })).body).toMatchObject(code(100));
    expect((await graph.ask(ends, graph.token("long-lived-user"))).status).toBe(200);
    expect((await graph.post("/42/system_user_access_tokens", { access_token: stranger })).status).toBe(400);
  });

  test("people who are no integration have no client", async () => {
    const graph = partner();
    const access_token = graph.token("long-lived-user");
    const query = new URLSearchParams({ access_token, fields: "client_business_id" }).toString();
    expect((await graph.send(`/me?${query}`)).body).toEqual({ id: MINA.id });
  });
});
