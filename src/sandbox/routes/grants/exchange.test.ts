import { describe, expect, test } from "vitest";
import { FERRY_BOT, HARBOUR, REPORT_BOT, STUDIO } from "../../cast.data.ts";
import { errorText, givenToken, NOW, numberIn, type Params, rehearse, secretToken } from "../../rehearsal.ts";

const PATH = "/v26.0/oauth/access_token";
const DAY = 86_400;
// expires_at − issued_at of recorded tokens, in seconds (bk-rs/facebook-apis-rs, Nov 2022).
const LONG = 5_184_000;

function start() {
  const graph = rehearse();
  const params = (fb_exchange_token: string, more: Params = {}): Params => ({
    grant_type: "fb_exchange_token",
    client_id: graph.studio.id,
    client_secret: graph.studio.secret,
    fb_exchange_token,
    ...more,
  });
  const exchange = (token: string, more: Params = {}) => graph.ask(PATH, params(token, more));
  return { ...graph, params, exchange };
}

const oauth = (code: number, message: string, subcode?: number) => ({
  error: {
    message,
    type: "OAuthException",
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    fbtrace_id: expect.any(String),
  },
});

describe("a person's token", () => {
  test("short for long, by GET and by form: a new string, 60 days, and the old one works on", async () => {
    const graph = start();
    const short = graph.token("short-lived-user");
    const got = await graph.exchange(short);
    const posted = await graph.post("/oauth/access_token", graph.params(short));
    for (const reply of [got, posted]) {
      expect(reply.status).toBe(200);
      expect(reply.body).toEqual({
        access_token: expect.stringMatching(/^EAA/),
        token_type: "bearer",
        expires_in: LONG,
      });
    }
    const long = givenToken(got);
    expect(long).not.toBe(short);
    expect(long).not.toBe(givenToken(posted));
    expect((await graph.ask("/me", { access_token: short })).status).toBe(200);
    expect((await graph.inspect(long)).body).toMatchObject({
      data: { type: "USER", issued_at: NOW, expires_at: NOW + LONG, data_access_expires_at: NOW + 90 * DAY },
    });
  });

  test("long for long: another 60 days, and data access ends when it did before", async () => {
    const graph = start();
    const old = graph.token("long-lived-user");
    const dataAccess = async (token: string) =>
      numberIn(await graph.inspect(token), "data_access_expires_at");
    const reply = await graph.exchange(old);
    expect(givenToken(reply)).not.toBe(old);
    expect(numberIn(reply, "expires_in")).toBe(LONG);
    expect(await dataAccess(givenToken(reply))).toBe(await dataAccess(old));
    expect((await graph.ask("/me", { access_token: old })).status).toBe(200);
  });

  test("in an app with Marketing API Standard access it does not end, and nothing is said of an end", async () => {
    const graph = start();
    const own = graph.token("user-not-by-time");
    const reply = await graph.ask(PATH, {
      ...graph.params(own),
      client_id: graph.harbour.id,
      client_secret: graph.harbour.secret,
    });
    expect(reply.body).toEqual({ access_token: expect.any(String), token_type: "bearer" });
    expect((await graph.inspect(givenToken(reply), secretToken(graph.harbour))).body).toMatchObject({
      data: { expires_at: 0, is_valid: true },
    });
  });

  test("set_token_expires_in_60_days and other extra parameters change nothing", async () => {
    const graph = start();
    const more = { set_token_expires_in_60_days: "true", scope: "x", access_token: "xxxx" };
    const reply = await graph.exchange(graph.token("short-lived-user"), more);
    expect(numberIn(reply, "expires_in")).toBe(LONG);
  });
});

describe("a system user's token", () => {
  const issue = (graph: ReturnType<typeof start>, sixtyDays: boolean, at: number) =>
    graph.world.issueToSystemUser({ person: REPORT_BOT, app: STUDIO, grants: [], at }, sixtyDays);
  const renewal = { set_token_expires_in_60_days: "true" };

  test("gets 60 days from now; the old one lives until its own end", async () => {
    const graph = start();
    const old = issue(graph, true, NOW - 50 * DAY);
    const reply = await graph.exchange(old.text, renewal);
    expect(numberIn(reply, "expires_in")).toBe(LONG);
    graph.pass(10 * DAY - 1);
    expect((await graph.ask("/me", { access_token: old.text })).status).toBe(200);
    graph.pass(1);
    expect((await graph.ask("/me", { access_token: old.text })).body).toMatchObject({
      error: { code: 190, error_subcode: 463 },
    });
    expect((await graph.inspect(givenToken(reply))).body).toMatchObject({
      data: { type: "SYSTEM_USER", issued_at: NOW, expires_at: NOW + LONG, is_valid: true },
    });
  });

  test("that has ended can't be renewed", async () => {
    const graph = start();
    const old = issue(graph, true, NOW - 60 * DAY);
    expect((await graph.exchange(old.text, renewal)).body).toMatchObject({
      error: { code: 190, error_subcode: 463 },
    });
  });

  test("one without an end gets one by the renewal, and none without it", async () => {
    const graph = start();
    const endless = issue(graph, false, NOW - DAY).text;
    expect(numberIn(await graph.exchange(endless, renewal), "expires_in")).toBe(LONG);
    expect((await graph.exchange(endless)).body).not.toHaveProperty("expires_in");
  });
});

describe("what is refused", () => {
  test.each([{}, { fb_exchange_token: "" }])("no token: %o", async (token) => {
    const graph = start();
    const { fb_exchange_token: _, ...call } = graph.params("x");
    const reply = await graph.ask(PATH, { ...call, ...token });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(
      '{"error":{"message":"fb_exchange_token parameter not specified","type":"OAuthException","code":1,"fbtrace_id":"…"}}',
    );
  });

  test("an expired token, in the words of the end", async () => {
    const graph = start();
    const reply = await graph.exchange(graph.token("expired"));
    expect(reply.body).toMatchObject({
      error: {
        code: 190,
        error_subcode: 463,
        message: expect.stringMatching(/^Error validating access token: Session has expired on \w+day, /),
      },
    });
  });

  test.each([
    ["password-changed", 460],
    ["logged-out", 467],
    ["app-removed", 458],
    ["checkpointed", 459],
    ["unconfirmed", 464],
    ["revoked", 466],
  ])("a token of a session that ended: %s", async (name, subcode) => {
    const graph = start();
    expect((await graph.exchange(graph.token(name))).body).toMatchObject({
      error: { code: 190, error_subcode: subcode },
    });
  });

  test("another app's token", async () => {
    const graph = start();
    const reply = await graph.exchange(graph.token("another-apps-token"));
    expect(reply.body).toEqual(
      oauth(1, `The access token does not belong to application ${graph.studio.id}`),
    );
    const theirs = graph.world.issueToSystemUser(
      { person: FERRY_BOT, app: HARBOUR, grants: [], at: NOW },
      true,
    );
    expect((await graph.exchange(theirs.text)).body).toMatchObject({ error: { code: 1 } });
  });

  test("a Page's token and the app's own", async () => {
    const graph = start();
    for (const token of [graph.token("page-not-by-time"), secretToken(graph.studio)]) {
      expect((await graph.exchange(token)).body).toMatchObject({ error: { code: 190 } });
    }
  });

  test.each([
    ["garbage", "xxxx", "Invalid OAuth access token - Cannot parse access token"],
    ["a wrong signature", "734512908844182|abc", "Invalid OAuth access token signature."],
  ])("%s", async (_, token, message) => {
    expect((await start().exchange(token)).body).toEqual(oauth(190, message));
  });

  test("a session-info token", async () => {
    const graph = start();
    expect((await graph.exchange(graph.token("session-info"))).body).toEqual(
      oauth(190, "Invalid OAuth access token - Debug only access token"),
    );
  });

  test.each([
    ["a wrong secret", { client_secret: "0".repeat(32) }, 1, "Error validating client secret."],
    ["another app's secret", { client_secret: "harbour" }, 1, "Error validating client secret."],
    ["no secret", { client_secret: "" }, 1, "Error validating client secret."],
    ["an unknown app", { client_id: "123" }, 101, "Error validating application. Invalid application ID."],
    ["no app", { client_id: "" }, 101, "Missing client_id parameter."],
  ])("%s", async (_, more: Params, code, message) => {
    const graph = start();
    const secret = more["client_secret"] === "harbour" ? { client_secret: graph.harbour.secret } : more;
    const reply = await graph.exchange(graph.token("short-lived-user"), secret);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(oauth(code, message));
  });
});
