import { describe, expect, test } from "vitest";
import { NOW, rehearse, secretToken } from "../rehearsal.ts";
import { INSPECTIONS, SCOPED_ID } from "./inspections.data.ts";

const HOUR = 3600;

const studio = (type: string) => ({ app_id: "734512908844182", type, application: "Ash Cat Studio" });
const minimal = (message: string) => ({ error: { code: 190, message }, is_valid: false, scopes: [] });

describe("what an inspection says of each story", () => {
  test.each(INSPECTIONS)("%s", async (name, data, asker) => {
    const graph = rehearse();
    const token = graph.token(name);
    const app = asker === "itself" ? null : graph[asker];
    const reply = await graph.inspect(token, app === null ? token : secretToken(app));
    expect(reply.status).toBe(200);
    // The studio sees the accounts' own ids, all others ids of their own.
    const text = JSON.stringify(JSON.parse(reply.text));
    const seen = asker === "studio" ? text : text.replace(/"user_id":"2\d{16}"/, `"user_id":"${SCOPED_ID}"`);
    expect(seen).toBe(JSON.stringify({ data }));
  });

  test("another-apps-token is not described, and its app is not named", async () => {
    const graph = rehearse();
    for (const caller of [graph.studio.appToken, graph.harbour.appToken]) {
      const reply = await graph.inspect(graph.token("another-apps-token"), caller);
      expect(reply.status).toBe(400);
      expect(reply.body).toEqual({
        error: {
          message: "(#100) The App_id in the input_token did not match the Viewing App",
          type: "OAuthException",
          code: 100,
          fbtrace_id: expect.stringMatching(/^A[\w-]{22}$/),
        },
      });
    }
  });

  test("there is a row for every story", () => {
    const names = rehearse()
      .sandbox.scenarios()
      .map(({ name }) => name);
    expect(names.toSorted()).toEqual(INSPECTIONS.map(([name]) => name).toSorted());
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(34);
  });

  test("in summer the dates are in daylight time", async () => {
    const graph = rehearse(1_784_140_200);
    const reply = await graph.inspect(graph.token("expired"));
    expect(reply.text).toContain(
      "Session has expired on Wednesday, 01-Jul-26 04:06:49 PDT. The current time is Wednesday, 15-Jul-26 11:30:00 PDT.",
    );
  });

  test("a short-lived token ends on a whole hour, one to two hours ahead, whenever it was made", async () => {
    for (let at = NOW; at < NOW + 2 * HOUR; at += 421) {
      const graph = rehearse(at);
      const { text } = await graph.inspect(graph.token("short-lived-user"));
      const ends = Number(/"expires_at":(\d+)/.exec(text)?.[1]);
      expect(ends % HOUR).toBe(0);
      expect(ends - (at - 77)).toBeGreaterThan(HOUR);
      expect(ends - (at - 77)).toBeLessThanOrEqual(2 * HOUR);
    }
  });

  test("`fields` keeps only what it names", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/debug_token", {
      input_token: graph.token("long-lived-user"),
      access_token: graph.studio.appToken,
      fields: "app_id, is_valid",
    });
    expect(body).toEqual({ data: { app_id: "734512908844182", is_valid: true } });
  });
});

describe("input tokens that can't be read are a normal answer", () => {
  test.each([
    ["garbage", "xxxx", "Invalid OAuth access token - Cannot parse access token"],
    [
      "a JWT",
      "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
      "Invalid OAuth access token - Cannot parse access token",
    ],
    [
      "an Instagram token",
      `IGAAKcCR0DvJYB${"x".repeat(150)}`,
      "Invalid OAuth access token - Cannot parse access token",
    ],
    [
      "an unknown app",
      "123|abc",
      "Error validating application. Cannot get application info due to a system error.",
    ],
    ["a wrong secret", "734512908844182|abc", "Invalid OAuth access token signature."],
    ["a token with a quote", 'EAAKcCR0DvJYBabc"', 'Malformed access token EAAKcCR0DvJYBabc"'],
  ])("%s", async (_, input, message) => {
    const reply = await rehearse().inspect(input);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ data: minimal(message) });
  });

  test("a token that lost its end", async () => {
    const graph = rehearse();
    const cut = graph.token("long-lived-user").slice(0, 100).replace(/Z$/, "");
    expect((await graph.inspect(cut)).body).toEqual({
      data: minimal("The access token could not be decrypted"),
    });
  });

  test("the client token does not pass for the secret", async () => {
    const graph = rehearse();
    const { body } = await graph.inspect(`${graph.studio.id}|${graph.studio.clientToken}`);
    expect(body).toEqual({ data: minimal("Invalid OAuth access token signature.") });
  });

  test("id|secret is an app token like the generated one", async () => {
    const graph = rehearse();
    const { body } = await graph.inspect(`${graph.studio.id}|${graph.studio.secret}`);
    expect(body).toEqual({ data: { ...studio("APP"), is_valid: true, scopes: [] } });
  });
});
