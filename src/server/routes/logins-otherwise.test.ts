import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  Answer,
  Begun,
  CODE,
  GIVEN,
  ID,
  openBrowser,
  PLAN,
  SECRET,
  TOKEN,
  type Turn,
} from "../test-login.ts";
import { startInProcess } from "../test-server.ts";

describe("by hand", () => {
  const byHand = async (text: string, more: object = {}, turn: Turn = GIVEN) => {
    const browser = openBrowser(turn);
    const body = { text, appId: ID, redirectUri: "https://app.example/cb", ...more };
    const answer = await browser.call("/api/logins/by-hand", body);
    return { status: answer.status, answer: await answer.json(), requests: browser.requests };
  };

  test.each([
    CODE,
    `${CODE}#_=_`,
    ` ${CODE}\n`,
    `https://app.example/cb?code=${CODE}&state=theirs#_=_`,
    `?code=${CODE}&state=1`,
    `GET "/cb?code=${CODE}&state=1" for 192.0.2.17`,
  ])("%s is redeemed with the redirect address that was given", async (text) => {
    const { answer, requests } = await byHand(text);
    expect(Answer.parse(answer)).toMatchObject({ tokens: [{ token: TOKEN, via: "code" }], login: null });
    const form = new URLSearchParams(requests[0]?.body ?? "");
    expect([form.get("code"), form.get("redirect_uri")]).toEqual([CODE, "https://app.example/cb"]);
  });

  test("a cancel is told, and nothing is sent", async () => {
    const { answer, requests } = await byHand(
      "https://app.example/cb?error=access_denied&error_reason=user_denied",
    );
    expect(Answer.parse(answer).failure).toMatchObject({ kind: "denied" });
    expect(requests).toEqual([]);
  });

  test("what is no code and no callback is told so", async () => {
    for (const text of ["hello there, no code", "short", "https://app.example/cb"]) {
      expect(Answer.parse((await byHand(text)).answer).failure).toEqual({ kind: "nothing-came" });
    }
  });

  test("an app that is not configured is refused", async () => {
    expect((await byHand(CODE, { appId: "999" })).status).toBe(400);
  });
});

test("no code, token, state or secret is in an answer that has no business with it, nor in a log", async () => {
  const browser = openBrowser({
    status: 400,
    body: JSON.stringify({ error: { message: `bad code ${CODE} of ${SECRET}, ${TOKEN}`, code: 100 } }),
  });
  const { state } = await browser.begin();
  const answer = await browser.finish(`?code=${CODE}&state=${state}`);
  const hand = await browser.call("/api/logins/by-hand", {
    text: CODE,
    appId: ID,
    redirectUri: "https://x.example",
  });
  const wrong = await browser.call("/api/logins/by-hand", {
    text: [TOKEN],
    appId: CODE,
    redirectUri: SECRET,
    [TOKEN]: 1,
  });
  const shown = [JSON.stringify(answer), await hand.text(), await wrong.text(), ...browser.lines].join("\n");
  expect(browser.lines.length).toBe(4);
  for (const canary of [CODE, TOKEN, SECRET, state]) expect(shown).not.toContain(canary);
});

describe("in the sandbox, through its own dialog", () => {
  /** Presses Continue in the dialog without a browser: as its first person, everything granted. */
  async function logIn(more: object = {}, form: Record<string, string> = {}) {
    const { post, app, sandbox } = startInProcess();
    const [studio] = sandbox.apps;
    const plan = { ...PLAN, appId: studio?.id, ...more };
    const begun = await post("/api/logins", { plan, returnTo: "" });
    const cookie = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { pathname, search } = new URL(Begun.parse(await begun.json()).address);
    expect((await app.request(pathname + search)).status).toBe(200);
    const body = new URLSearchParams({
      person: "10215241773831025",
      pages: "current",
      decision: "continue",
      ...form,
    });
    for (const name of plan.permissions) body.append("permission", name);
    const sent = await app.request(pathname + search, { method: "POST", body });
    const back = new URL(sent.headers.get("location") ?? "");
    expect(back.origin + back.pathname).toBe("http://localhost/login/callback");
    const finish = () => post("/api/logins/finish", { callback: back.search + back.hash }, { cookie });
    return { post, finish, answer: Answer.parse(await (await finish()).json()) };
  }

  test("a token comes that can be inspected, whose permission can be taken back", async () => {
    const { post, answer } = await logIn();
    const token = answer.tokens[0]?.token ?? "";
    const scopes = async () => {
      const body = await (await post("/api/inspections", { token })).json();
      return z
        .object({ evidence: z.object({ inspection: z.object({ scopes: z.array(z.string()) }) }) })
        .parse(body).evidence.inspection.scopes;
    };
    expect(await scopes()).toEqual(["email", "pages_show_list", "public_profile"]);
    const revoked = await post("/api/permissions/revoke", {
      token,
      what: { kind: "permission", name: "email" },
    });
    expect(await revoked.json()).toMatchObject({ extra: { kind: "known", value: true } });
    expect(await scopes()).toEqual(["pages_show_list", "public_profile"]);
  });

  test("the code works once: a second finish with the same cookie hears so from Graph", async () => {
    const { finish } = await logIn();
    expect(Answer.parse(await (await finish()).json()).failure).toMatchObject({
      kind: "exchange",
      refusal: { subcode: 36_009 },
    });
  });

  test("PKCE holds", async () => {
    expect((await logIn({ permissions: ["openid", "email"] })).answer.failure).toBeNull();
  });

  test("a cancel comes back as one", async () => {
    expect((await logIn({}, { decision: "cancel" })).answer.failure).toMatchObject({ kind: "denied" });
  });

  test("the configurations of an app are told", async () => {
    const body = await (await startInProcess().app.request("/api/logins")).json();
    expect(body).toMatchObject({
      apps: [{ configurations: [] }, { configurations: [{ name: "Work on Pages" }, {}, {}] }],
    });
  });
});
