import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FERRY_BOT, MINA, STUDIO } from "../cast.data.ts";
import { NOW, type Params, rehearse } from "../rehearsal.ts";

const CAT_PAGE = "1353269864728879";
const CAFE_PAGE = "104782561934407";
const AD_ACCOUNT = "2089441736650218";
const BUSINESS = "1096720448351764";
const INSTAGRAM = "17841452093317785";
const WHATSAPP = "371066482915530";

/** Asks with the token of the story, and with the proof that the second app insists on. */
function as(name: string) {
  const graph = rehearse();
  const access_token = graph.token(name);
  const proof = (secret: string) => createHmac("sha256", secret).update(access_token).digest("hex");
  const ofHarbour = name === "targets-ad-account" || name.startsWith("system-user-not");
  const signed: Params = ofHarbour ? { appsecret_proof: proof(graph.harbour.secret) } : {};
  return (path: string, fields?: string) =>
    graph.ask(path, { access_token, ...signed, ...(fields !== undefined && { fields }) });
}

const unsupported = (id: string) => ({
  error: {
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: "GraphMethodException",
    code: 100,
    error_subcode: 33,
    fbtrace_id: expect.any(String),
  },
});

describe("what a permission is limited to", () => {
  test.each([
    ["targets-pages", CAT_PAGE, "id,name,category", { category: "Arts & Entertainment" }, "Ash Cat Page"],
    ["targets-pages", CAFE_PAGE, "id,name", {}, "Harbour Café"],
    [
      "targets-ad-account",
      `act_${AD_ACCOUNT}`,
      "id,name,account_id",
      { account_id: AD_ACCOUNT },
      "Harbour Café ads",
    ],
    ["targets-business", BUSINESS, "id,name", {}, "Quiet Harbour GmbH"],
    ["targets-instagram", INSTAGRAM, "id,username,name", { username: "ash.cat.studio" }, "Ash Cat"],
    ["targets-whatsapp", WHATSAPP, "id,name", {}, "Harbour Café orders"],
    ["system-user-sixty-days", CAT_PAGE, "id,name", {}, "Ash Cat Page"],
    ["system-user-not-by-time", BUSINESS, "id,name", {}, "Quiet Harbour GmbH"],
  ] as const)("%s can be read by its id: %s", async (name, id, fields, rest, title) => {
    const reply = await as(name)(`/v26.0/${id}`, fields);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ id, name: title, ...rest });
  });

  test.each([
    ["targets-pages", BUSINESS],
    ["targets-business", CAT_PAGE],
    ["targets-business", WHATSAPP],
    ["targets-instagram", CAFE_PAGE],
    ["targets-whatsapp", INSTAGRAM],
    ["targets-ad-account", "act_1440287350916633"],
    ["permission-declined", CAFE_PAGE],
    ["long-lived-user", WHATSAPP],
    ["page-not-by-time", CAFE_PAGE],
    ["app-token", CAT_PAGE],
  ])("%s opens nothing else: %s", async (name, id) => {
    expect((await as(name)(`/${id}`, "id,name")).body).toEqual(unsupported(id));
  });

  test("an ad account is found under act_ and its number, not under the number alone", async () => {
    const ask = as("targets-ad-account");
    expect((await ask(`/${AD_ACCOUNT}`)).body).toEqual(unsupported(AD_ACCOUNT));
    expect((await ask(`/act_${AD_ACCOUNT}`)).body).toEqual({
      account_id: AD_ACCOUNT,
      id: `act_${AD_ACCOUNT}`,
    });
    expect((await as("targets-business")(`/act_${BUSINESS}`)).body).toEqual(unsupported(`act_${BUSINESS}`));
  });

  test.each([
    ["targets-pages", CAT_PAGE, "account_id", "Page"],
    ["targets-ad-account", `act_${AD_ACCOUNT}`, "username", "AdAccount"],
    ["targets-business", BUSINESS, "username", "Business"],
    ["targets-whatsapp", WHATSAPP, "username", "WhatsAppBusinessAccount"],
  ])("%s: a field that its kind lacks is refused", async (name, id, field, type) => {
    expect((await as(name)(`/${id}`, `id,${field}`)).body).toMatchObject({
      error: {
        message: `(#100) Tried accessing nonexisting field (${field}) on node type (${type})`,
        type: "OAuthException",
        code: 100,
      },
    });
  });

  test("a permission without a role opens nothing, nor does a permission that was not given", async () => {
    const graph = rehearse();
    const login = (status: "granted" | "declined" | "expired") =>
      graph.world.logIn({
        person: MINA,
        app: STUDIO,
        grants: [{ scope: "whatsapp_business_management", targets: null, status }],
        at: NOW,
      });
    const ask = async ({ text: access_token }: { text: string }) =>
      (await graph.ask(`/${WHATSAPP}`, { access_token })).status;
    expect(await ask(login("granted"))).toBe(200);
    expect(await ask(login("declined"))).toBe(400);
    expect(await ask(login("expired"))).toBe(400);
    graph.world.takeRole(MINA, { id: WHATSAPP });
    expect(await ask(login("granted"))).toBe(400);
  });
});

describe("who the token stands for", () => {
  test("a system user is named, and has neither e-mail nor picture", async () => {
    const ask = as("system-user-sixty-days");
    expect((await ask("/me")).body).toEqual({ name: "Report bot", id: "122118340955260413" });
    expect((await ask("/me", "name,email,picture")).body).toEqual({
      name: "Report bot",
      id: "122118340955260413",
    });
  });

  test("a declined e-mail permission keeps the address", async () => {
    expect((await as("permission-declined")("/me", "name,email")).body).toEqual({
      name: "Mina Larsson",
      id: "10215241773831025",
    });
  });

  test("a picture comes with its parts, or with those asked for", async () => {
    const ask = as("long-lived-user");
    const url = "https://pictures.example/10215241773831025.jpg";
    const whole = { data: { height: 50, is_silhouette: false, url, width: 50 } };
    const id = "10215241773831025";
    expect((await ask("/me", "picture")).body).toEqual({ picture: whole, id });
    // docs/graph-api/reference/user/picture: large is about 200 wide.
    expect((await ask("/me", "id,picture.type(large),name")).body).toEqual({
      id,
      picture: { data: { height: 200, is_silhouette: false, url, width: 200 } },
      name: "Mina Larsson",
    });
    expect((await ask("/me", "picture.width(80).height(80){url},name")).body).toEqual({
      picture: { data: { url } },
      name: "Mina Larsson",
      id,
    });
  });

  test("names come with all their letters, escaped as JSON alone", async () => {
    const { body, text } = await as("names-with-markup")("/me");
    expect(body).toMatchObject({ name: `<b>Zoë</b> "O'Neil" 🐈 محمد` });
    expect(text).toContain(String.raw`<b>Zo\u00eb<\/b> \"O'Neil\" \ud83d\udc08 `);
    expect((await as("names-with-markup")("/app")).body).toMatchObject({
      name: `</title><i>Café</i> & "Söhne" 🚢 مقهى`,
    });
    expect((await as("page-name-with-markup")("/me")).body).toMatchObject({
      name: `<img src=x> "Ünder" & Söhne 🦊 قطة`,
    });
  });

  test("data access that is over does not hinder the person from being named", async () => {
    const graph = rehearse();
    const access_token = graph.token("data-access-over");
    const appsecret_proof = createHmac("sha256", graph.harbour.secret).update(access_token).digest("hex");
    expect((await graph.ask("/me", { access_token, appsecret_proof })).status).toBe(200);
  });
});

test("a session-info token can be inspected, and opens nothing itself", async () => {
  const graph = rehearse();
  const token = graph.token("session-info");
  expect(token).toMatch(/^XAA/);
  for (const path of ["/me", "/app", `/${CAT_PAGE}`, "/me/permissions"]) {
    expect((await graph.ask(path, { access_token: token })).body).toMatchObject({
      error: { message: "Invalid OAuth access token - Debug only access token", code: 190 },
    });
  }
  expect((await graph.inspect(token, token)).body).toMatchObject({ error: { code: 190 } });
  const dead = graph.world.attenuate(
    graph.world.issueToSystemUser({ person: FERRY_BOT, app: STUDIO, grants: [], at: NOW - 9 }, false),
  );
  graph.world.end("revoked", dead.session, NOW);
  expect((await graph.inspect(dead.text)).body).toMatchObject({ data: { error: { subcode: 466 } } });
});

test("?ids= at the root is refused", async () => {
  const graph = rehearse();
  const access_token = graph.token("targets-pages");
  const reply = await graph.ask("/v26.0/", { ids: `${CAT_PAGE},${CAFE_PAGE}`, access_token });
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({ error: { code: 100 } });
});

test("a deleted app can't do anything", async () => {
  const graph = rehearse();
  const message = "Error validating application. Application has been deleted.";
  const error = { message, type: "OAuthException", code: 190 };
  expect((await graph.ask("/me", { access_token: graph.token("deleted-app") })).body).toMatchObject({
    error,
  });
  expect((await graph.ask("/app", { access_token: "402957716381940|abc" })).body).toMatchObject({ error });
  const form = { client_id: "402957716381940", client_secret: "x", grant_type: "client_credentials" };
  expect((await graph.post("/oauth/access_token", form)).body).toMatchObject({ error });
});
