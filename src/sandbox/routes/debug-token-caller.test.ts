import { describe, expect, test } from "vitest";
import { JONAS, STUDIO } from "../cast.data.ts";
import { errorText, NOW, rehearse, secretToken } from "../rehearsal.ts";

const oauth = (code: number, message: string, subcode?: number) =>
  JSON.stringify({
    error: {
      message,
      type: "OAuthException",
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      fbtrace_id: "…",
    },
  });
const UNSUITABLE =
  "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app";

describe("who may inspect", () => {
  test("the app itself, with its secret or with a generated token", async () => {
    const graph = rehearse();
    const input = graph.token("long-lived-user");
    expect((await graph.inspect(input, secretToken(graph.studio))).status).toBe(200);
    expect((await graph.inspect(input, graph.studio.appToken)).status).toBe(200);
  });

  test("a developer of the app, with a user or Page token, also on that very token", async () => {
    const graph = rehearse();
    const [user, page] = [graph.token("long-lived-user"), graph.token("page-not-by-time")];
    for (const [input, caller] of [
      [page, user],
      [user, user],
      [page, page],
    ] as const) {
      expect((await graph.inspect(input, caller)).status).toBe(200);
    }
  });

  test("a system user of the app's business, on its own token alone", async () => {
    const graph = rehearse();
    const own = graph.token("system-user-sixty-days");
    expect((await graph.inspect(own, own)).body).toMatchObject({
      data: { type: "SYSTEM_USER", is_valid: true },
    });
    const other = await graph.inspect(graph.token("long-lived-user"), own);
    expect(errorText(other.text)).toBe(oauth(100, UNSUITABLE));
  });

  test("with the caller's token in the query, in a form, or as Bearer or OAuth", async () => {
    const graph = rehearse();
    const input_token = graph.token("long-lived-user");
    const access_token = secretToken(graph.studio);
    const form = { method: "get", input_token, access_token };
    const query = new URLSearchParams({ input_token }).toString();
    const replies = [
      await graph.inspect(input_token, access_token),
      await graph.post("/debug_token", form),
      await graph.send(`/debug_token?${query}`, { headers: { authorization: `Bearer ${access_token}` } }),
      await graph.send(`/debug_token?${query}`, { headers: { authorization: `OAuth ${access_token}` } }),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ data: { is_valid: true } });
    }
  });

  test("nobody else: a user without a role in the app is refused, even for the own token", async () => {
    const graph = rehearse();
    const { text: token } = graph.world.logIn({ person: JONAS, app: STUDIO, grants: [], at: NOW });
    const reply = await graph.inspect(token, token);
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(100, UNSUITABLE));
  });

  test("without an access token the words are the same", async () => {
    const graph = rehearse();
    const reply = await graph.ask("/debug_token", { input_token: graph.token("long-lived-user") });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(100, UNSUITABLE));
    expect(reply.headers.get("www-authenticate")).toBe(
      `OAuth "Facebook Platform" "invalid_request" "${UNSUITABLE}"`,
    );
  });

  test("a developer of one app sees nothing of the other's tokens", async () => {
    const graph = rehearse();
    const reply = await graph.inspect(graph.token("user-not-by-time"), graph.token("long-lived-user"));
    expect(errorText(reply.text)).toBe(
      oauth(100, "(#100) The App_id in the input_token did not match the Viewing App"),
    );
  });
});

describe("what is wrong with the call is HTTP 400", () => {
  test.each([
    ["input_token is missing", {}],
    ["input_token is blank", { input_token: "" }],
  ])("%s", async (_, params) => {
    const graph = rehearse();
    const reply = await graph.ask("/v26.0/debug_token", { ...params, access_token: graph.studio.appToken });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(100, "(#100) The parameter input_token is required"));
  });

  test.each([
    ["a wrong secret", "734512908844182|abc", "Invalid OAuth access token signature."],
    [
      "an unknown app",
      "123|abc",
      "Error validating application. Cannot get application info due to a system error.",
    ],
    ["garbage", "xxxx", "Invalid OAuth access token - Cannot parse access token"],
    ["a client token", "734512908844182|client", "Invalid OAuth access token signature."],
  ])("a caller with %s", async (_, caller, message) => {
    const graph = rehearse();
    const text = caller.replace(/client$/, graph.studio.clientToken);
    const reply = await graph.inspect(graph.token("long-lived-user"), text);
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(oauth(190, message));
    expect(reply.headers.get("www-authenticate")).toBe(
      `OAuth "Facebook Platform" "invalid_token" "${message}"`,
    );
  });

  test("a caller whose own token is dead hears of that, even when it asks about itself", async () => {
    const graph = rehearse();
    const dead = graph.token("logged-out");
    const message = "Error validating access token: The session is invalid because the user logged out.";
    for (const input of [graph.token("long-lived-user"), dead]) {
      const reply = await graph.inspect(input, dead);
      expect(reply.status).toBe(400);
      expect(errorText(reply.text)).toBe(oauth(190, message, 467));
    }
  });

  test("POST is not supported", async () => {
    const graph = rehearse();
    const reply = await graph.post("/v26.0/debug_token", {
      input_token: graph.token("long-lived-user"),
      access_token: graph.studio.appToken,
    });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message: expect.stringMatching(/^Unsupported post request\. /),
        type: "GraphMethodException",
        code: 100,
        error_subcode: 33,
        fbtrace_id: expect.any(String),
      },
    });
  });
});
