import { describe, expect, test } from "vitest";
import { MINA, STUDIO } from "../cast.data.ts";
import { errorText, NOW, rehearse } from "../rehearsal.ts";

const NO_ACTIVE = "An active access token must be used to query information about the current user.";

describe("/me", () => {
  test.each([
    ["the person", "long-lived-user", { name: "Mina Larsson", id: "10215241773831025" }],
    ["the Page on a Page token", "page-not-by-time", { name: "Ash Cat Page", id: "1353269864728879" }],
  ])("is %s", async (_, name, body) => {
    const graph = rehearse();
    const reply = await graph.ask("/v26.0/me", { access_token: graph.token(name) });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(body);
  });

  test("gives the fields asked for, and always the id", async () => {
    const graph = rehearse();
    const access_token = graph.token("long-lived-user");
    const named = await graph.ask("/me", { access_token, fields: "id,name" });
    expect(named.text).toBe('{"id":"10215241773831025","name":"Mina Larsson"}');
    const email = await graph.ask("/me", { access_token, fields: "email" });
    expect(email.text).toBe(String.raw`{"email":"mina.larsson\u0040example.com","id":"10215241773831025"}`);
  });

  test("keeps the e-mail address to itself where the permission is missing", async () => {
    const graph = rehearse();
    const grants = [{ scope: "public_profile", targets: null, status: "granted" } as const];
    const token = graph.world.logIn({ person: MINA, app: STUDIO, grants, at: NOW });
    const { text } = await graph.ask("/me", { access_token: token.text, fields: "name,email" });
    expect(text).toBe('{"name":"Mina Larsson","id":"10215241773831025"}');
  });

  test("another app knows the person by another id", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/me", { access_token: graph.token("another-apps-token") });
    expect(body).toEqual({ name: "Mina Larsson", id: expect.stringMatching(/^2\d{16}$/) });
  });

  test.each(["User", "Page"])("a field that does not exist on a %s is refused", async (type) => {
    const graph = rehearse();
    const access_token = graph.token(type === "User" ? "long-lived-user" : "page-not-by-time");
    const reply = await graph.ask("/me", { access_token, fields: "name,fdsfds" });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message: `(#100) Tried accessing nonexisting field (fdsfds) on node type (${type})`,
        type: "OAuthException",
        code: 100,
        fbtrace_id: expect.any(String),
      },
    });
  });

  test.each(["constructor", "__proto__"])("a field named %s does not exist either", async (fields) => {
    const graph = rehearse();
    const reply = await graph.ask("/me", { access_token: graph.token("long-lived-user"), fields });
    expect(reply.body).toMatchObject({ error: { code: 100 } });
  });

  test("needs a token, and not an app's", async () => {
    const graph = rehearse();
    for (const params of [{}, { access_token: graph.studio.appToken }]) {
      const reply = await graph.ask("/v26.0/me", params);
      expect(reply.status).toBe(400);
      expect(errorText(reply.text)).toBe(
        `{"error":{"message":"${NO_ACTIVE}","type":"OAuthException","code":2500,"fbtrace_id":"…"}}`,
      );
      expect(reply.headers.get("www-authenticate")).toBe(
        `OAuth "Facebook Platform" "invalid_request" "${NO_ACTIVE}"`,
      );
    }
  });

  test.each([
    ["expired", 463],
    ["password-changed", 460],
    ["logged-out", 467],
    ["app-removed", 458],
    ["page-role-lost", 492],
  ])("with the token of %s is refused with 190 and %i", async (name, subcode) => {
    const graph = rehearse();
    const reply = await graph.ask("/me", { access_token: graph.token(name) });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { type: "OAuthException", code: 190, error_subcode: subcode },
    });
    expect(reply.headers.get("www-authenticate")).toMatch(/^OAuth "Facebook Platform" "invalid_token" "/);
  });

  test("with an altered token is refused without a subcode", async () => {
    const graph = rehearse();
    const reply = await graph.ask("/me", { access_token: graph.token("one-letter-altered") });
    expect(errorText(reply.text)).toBe(
      '{"error":{"message":"The access token could not be decrypted","type":"OAuthException","code":190,"fbtrace_id":"…"}}',
    );
  });
});

describe("/app and /{id}", () => {
  test.each(["app-token", "long-lived-user", "page-not-by-time"])("%s: its own app", async (name) => {
    const graph = rehearse();
    const access_token = graph.token(name);
    const app = { id: "734512908844182", name: "Ash Cat Studio" };
    expect((await graph.ask("/app", { access_token, fields: "id,name" })).body).toEqual(app);
    expect((await graph.ask(`/v26.0/${app.id}`, { access_token, fields: "id,name" })).body).toEqual(app);
  });

  test("another app's token names that app", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/app", { access_token: graph.token("another-apps-token") });
    expect(body).toMatchObject({ id: "519830274466015", name: "Paper Lantern Social" });
  });

  test("a dead token does not open its app", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/app", { access_token: graph.token("logged-out") });
    expect(body).toMatchObject({ error: { code: 190, error_subcode: 467 } });
  });

  test("without a token there is no app to name", async () => {
    const { body } = await rehearse().ask("/app");
    expect(body).toMatchObject({ error: { message: NO_ACTIVE, code: 2500 } });
  });

  test("the own person and the own Page are found by their ids", async () => {
    const graph = rehearse();
    const user = await graph.ask("/10215241773831025", { access_token: graph.token("long-lived-user") });
    expect(user.body).toEqual({ name: "Mina Larsson", id: "10215241773831025" });
    const page = await graph.ask("/1353269864728879", { access_token: graph.token("page-not-by-time") });
    expect(page.body).toEqual({ name: "Ash Cat Page", id: "1353269864728879" });
  });

  // mobolic/facebook-sdk#236: with an app token by the id, where /me is refused.
  test("an app reads whom it knows by its own token, until they have removed it", async () => {
    const graph = rehearse();
    const access_token = graph.token("app-token");
    graph.token("long-lived-user");
    const known = await graph.ask("/10215241773831025", { access_token, fields: "id,name,accounts" });
    expect(known.body).toEqual({ name: "Mina Larsson", id: "10215241773831025" });
    for (const id of ["10161937740285516x", "24790318845561200"]) {
      expect((await graph.ask(`/${id}`, { access_token })).status).toBe(400);
    }
    const { session } = graph.world.logIn({ person: MINA, app: STUDIO, grants: [], at: NOW });
    graph.world.end("app-removed", session, NOW);
    const gone = await graph.ask("/10215241773831025", { access_token });
    expect(gone.body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  test("anything else does not exist, cannot be loaded or is not supported", async () => {
    const graph = rehearse();
    const reply = await graph.ask("/42", { access_token: graph.token("long-lived-user") });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message:
          "Unsupported get request. Object with ID '42' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api",
        type: "GraphMethodException",
        code: 100,
        error_subcode: 33,
        fbtrace_id: expect.any(String),
      },
    });
  });

  test("an object without a token is code 104", async () => {
    const { body } = await rehearse().ask("/42");
    expect(body).toMatchObject({
      error: { message: "An access token is required to request this resource.", code: 104 },
    });
  });
});
