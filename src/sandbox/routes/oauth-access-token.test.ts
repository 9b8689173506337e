import { describe, expect, test } from "vitest";
import { errorText, rehearse } from "../rehearsal.ts";

const PATH = "/v26.0/oauth/access_token";
const oauth = (code: number, message: string) =>
  JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "…" } });

describe("client_credentials", () => {
  test("gives a working app token without an end, by GET and by POST", async () => {
    const graph = rehearse();
    for (const app of [graph.studio, graph.harbour]) {
      const call = { client_id: app.id, client_secret: app.secret, grant_type: "client_credentials" };
      const got = await graph.ask(PATH, call);
      const posted = await graph.post("/oauth/access_token", call);
      expect(got.status).toBe(200);
      expect(got.body).toEqual({
        access_token: expect.stringMatching(new RegExp(String.raw`^${app.id}\|[\w-]{27}$`)),
        token_type: "bearer",
      });
      expect(posted.body).toEqual(got.body);
      expect(got.text).not.toContain(app.secret);
      const token = /"access_token":"([^"]+)"/.exec(got.text)?.[1] ?? "";
      const inspected = await graph.inspect(token, token);
      expect(inspected.body).toMatchObject({ data: { app_id: app.id, type: "APP", is_valid: true } });
    }
  });

  test.each([
    ["a wrong secret", { client_id: "734512908844182", client_secret: "0".repeat(32) }],
    ["no secret", { client_id: "734512908844182" }],
  ])("%s is code 1", async (_, params) => {
    const reply = await rehearse().ask(PATH, { ...params, grant_type: "client_credentials" });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(1, "Error validating client secret."));
  });

  test("one app's secret does not open the other", async () => {
    const graph = rehearse();
    const reply = await graph.ask(PATH, {
      client_id: graph.studio.id,
      client_secret: graph.harbour.secret,
      grant_type: "client_credentials",
    });
    expect(errorText(reply.text)).toBe(oauth(1, "Error validating client secret."));
  });

  test("an unknown app is code 101", async () => {
    const reply = await rehearse().ask(PATH, {
      client_id: "123",
      client_secret: "abc",
      grant_type: "client_credentials",
    });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(101, "Error validating application. Invalid application ID."));
  });

  test("no client_id is code 101 in other words", async () => {
    const reply = await rehearse().post(PATH, { grant_type: "client_credentials" });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(101, "Missing client_id parameter."));
    expect(reply.headers.get("www-authenticate")).toBe(
      'OAuth "Facebook Platform" "invalid_request" "Missing client_id parameter."',
    );
  });
});

describe("without a known grant Graph takes it for the code flow", () => {
  test.each([
    ["no redirect_uri", {}, 191, "Missing redirect_uri parameter."],
    ["a bare grant", { grant_type: "password" }, 191, "Missing redirect_uri parameter."],
    [
      "a relative redirect_uri",
      { redirect_uri: "null", code: "x" },
      191,
      "redirect_uri isn't an absolute URI. Check RFC 3986.",
    ],
    [
      "a wrong secret",
      { redirect_uri: "https://example.com/", code: "x" },
      1,
      "Error validating client secret.",
    ],
  ])("%s", async (_, params, code, message) => {
    const reply = await rehearse().ask(PATH, { client_id: "734512908844182", ...params });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(code, message));
  });

  test("a code that was never given out", async () => {
    const graph = rehearse();
    const reply = await graph.ask(PATH, {
      client_id: graph.studio.id,
      client_secret: graph.studio.secret,
      redirect_uri: "https://example.com/",
      code: "x",
    });
    expect(errorText(reply.text)).toBe(oauth(100, "Invalid verification code format."));
  });
});
