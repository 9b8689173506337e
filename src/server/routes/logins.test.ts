import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createGraphClient } from "#/graph/client.ts";
import type { GraphRequest } from "#/graph/send.ts";
import { SendError } from "#/graph/send-error.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { configFrom, startInProcess, WORLD_NOW } from "../test-server.ts";

const ID = "734512908844182";
const SECRET = "c0ffee00c0ffee11c0ffee22c0ffee33";
const CODE = "AQDcanaryCodeCanaryCodeCanaryCode";
const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const ENV = {
  META_MODE: "live",
  META_APP_ID: ID,
  META_APP_SECRET: SECRET,
  META_APP_NAME: "Studio",
  LOG_LEVEL: "trace",
};
const PLAN = {
  appId: ID,
  permissions: ["email", "pages_show_list"],
  authTypes: [],
  configId: null,
  responseType: "code",
  display: null,
  listsGrants: false,
};

const Begun = z.strictObject({ address: z.url() });
const Answer = z.strictObject({
  tokens: z.array(z.strictObject({ token: z.string(), via: z.string(), expiresIn: z.number().nullable() })),
  failure: z.looseObject({ kind: z.string() }).nullable(),
  grantedScopes: z.array(z.string()).nullable(),
  deniedScopes: z.array(z.string()).nullable(),
  login: z
    .strictObject({
      plan: z.looseObject({ appId: z.string() }),
      app: z.strictObject({ id: z.string(), name: z.string().nullable() }),
      redirectUri: z.string(),
      returnTo: z.string(),
    })
    .nullable(),
  observedAt: z.number(),
  calls: z.array(z.looseObject({ method: z.string(), url: z.string(), body: z.string() })),
  usage: z.null(),
  notes: z.array(z.unknown()),
});

type Turn = { readonly status?: number; readonly body: string } | Error;
const GIVEN = { body: JSON.stringify({ access_token: TOKEN, token_type: "bearer", expires_in: 5000 }) };

/** A browser at a server of ours whose Graph answers one thing; it keeps cookies as browsers do. */
function openBrowser(turn: Turn = GIVEN, env: Record<string, string> = {}) {
  const config = configFrom({ ...ENV, ...env });
  const requests: GraphRequest[] = [];
  const client = createGraphClient({
    send: async (request) => {
      requests.push(request);
      if (turn instanceof Error) throw turn;
      return { status: turn.status ?? 200, headers: {}, body: turn.body };
    },
    baseUrl: config.graphUrl,
    version: config.graphVersion,
    clock: { now: () => 0, after: () => () => {} },
    now: () => WORLD_NOW,
    random: () => 0,
  });
  const graph: GraphConnection = {
    client,
    apps: config.apps,
    sandbox: null,
    dialogUrl: config.dialogUrl,
    now: () => WORLD_NOW,
    close: async () => {},
  };
  let ms = WORLD_NOW * 1000;
  const server = startInProcess({ ...ENV, ...env }, { graph, now: () => ms });
  const jar = new Map<string, string>();
  const call = async (path: string, body: unknown, origin = "http://localhost") => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await server.post(path, body, { origin, ...(cookie === "" ? {} : { cookie }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const begin = async (plan: object = {}, returnTo = "", origin?: string) => {
    const answer = await call("/api/logins", { plan: { ...PLAN, ...plan }, returnTo }, origin);
    expect(answer.status).toBe(200);
    const { address } = Begun.parse(await answer.json());
    return { answer, address: new URL(address), state: new URL(address).searchParams.get("state") ?? "" };
  };
  const finish = async (callback: string, origin?: string) => {
    const answer = await call("/api/logins/finish", { callback }, origin);
    expect(answer.status).toBe(200);
    return Answer.parse(await answer.json());
  };
  return {
    ...server,
    call,
    begin,
    finish,
    jar,
    requests,
    pass: (seconds: number) => {
      ms += seconds * 1000;
    },
  };
}

test("what logins are made of is told without a secret", async () => {
  const { app } = openBrowser();
  const body = await (await app.request("/api/logins")).text();
  expect(JSON.parse(body)).toEqual({
    dialogUrl: "https://www.facebook.com",
    publicUrl: null,
    apps: [{ id: ID, configurations: [], reconnectUrl: null }],
  });
  const sandbox = await (await startInProcess().app.request("/api/logins")).json();
  expect(sandbox).toMatchObject({ dialogUrl: "/sandbox/dialog" });
});

describe("beginning a login", () => {
  test("gives the dialog's address, and a cookie that only these calls get", async () => {
    const { answer, address, state } = await openBrowser().begin({ authTypes: ["rerequest"] });
    expect(address.origin + address.pathname).toBe("https://www.facebook.com/v26.0/dialog/oauth");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: ID,
      redirect_uri: "http://localhost/login/callback",
      scope: "email,pages_show_list",
      response_type: "code",
      auth_type: "rerequest",
      state,
    });
    expect(state).toMatch(/^[\w-]{32}$/);
    const [cookie, ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(
      /^login-[\w-]{22}=[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+; Max-Age=600; Path=\/api\/logins; HttpOnly; SameSite=Lax$/,
    );
    expect(cookie).not.toContain(state);
  });

  test("with an https PUBLIC_URL comes back there, and its cookie is for https alone", async () => {
    const browser = openBrowser(GIVEN, { PUBLIC_URL: "https://tokens.example.com" });
    const { answer, address } = await browser.begin({}, "", "https://tokens.example.com");
    expect(address.searchParams.get("redirect_uri")).toBe("https://tokens.example.com/login/callback");
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure; SameSite=Lax$/);
  });

  test("keeps PKCE's verifier to itself", async () => {
    const browser = openBrowser();
    const { address, state } = await browser.begin({ permissions: ["openid"] });
    const challenge = address.searchParams.get("code_challenge") ?? "";
    expect(challenge).toMatch(/^[\w-]{43}$/);
    await browser.finish(`?code=${CODE}&state=${state}`);
    const verifier = new URLSearchParams(browser.requests[0]?.body ?? "").get("code_verifier") ?? "";
    expect(verifier).toMatch(/^[\w-]{43}$/);
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    expect(Buffer.from(hash).toString("base64url")).toBe(challenge);
    expect([...browser.jar.values(), address.href].join(" ")).not.toContain(verifier);
  });

  test("leaves at most five logins open: the oldest gives way", async () => {
    const browser = openBrowser();
    const states: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      states.push((await browser.begin()).state);
      browser.pass(1);
    }
    expect(browser.jar.size).toBe(5);
    const [first = "", second = ""] = states;
    expect((await browser.finish(`?code=${CODE}&state=${first}`)).failure).toMatchObject({
      why: "no-attempt",
    });
    expect((await browser.finish(`?code=${CODE}&state=${second}`)).failure).toBeNull();
  });

  test.each([
    [{ permissions: ["email&redirect_uri=https://evil.example"] }],
    [{ appId: "999" }],
    [{ responseType: "none" }],
    [{ configId: "x" }],
    [{ extra: 1 }],
    [{ permissions: Array.from({ length: 100 }, (_, at) => `permission_of_some_length_${at}`) }],
  ])("of %o is refused", async (plan) => {
    const browser = openBrowser();
    const answer = await browser.call("/api/logins", { plan: { ...PLAN, ...plan }, returnTo: "" });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each(["https://evil.example", "//evil.example", "/x", "a b", "x#y", "javascript:alert(1)"])(
    "that is to return to %s is refused",
    async (returnTo) => {
      const answer = await openBrowser().call("/api/logins", { plan: PLAN, returnTo });
      expect(answer.status).toBe(400);
    },
  );
});

describe("finishing a login", () => {
  test("gives the token behind the code, in the body alone", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin({}, "have=email&who=Mina");
    const answer = await browser.finish(`?code=${CODE}&state=${state}#_=_`);
    expect(answer).toMatchObject({
      tokens: [{ token: TOKEN, via: "code", expiresIn: 5000 }],
      failure: null,
      login: {
        plan: PLAN,
        app: { id: ID, name: "Studio" },
        redirectUri: "http://localhost/login/callback",
        returnTo: "have=email&who=Mina",
      },
      observedAt: WORLD_NOW,
      calls: [{ method: "POST", url: "https://graph.facebook.com/v26.0/oauth/access_token", body: "•••" }],
    });
    expect(Object.fromEntries(new URLSearchParams(browser.requests[0]?.body ?? ""))).toEqual({
      client_id: ID,
      client_secret: SECRET,
      code: CODE,
      redirect_uri: "http://localhost/login/callback",
    });
    expect(browser.jar.size).toBe(0);
  });

  test("takes a token out of the fragment, with the lists that came along", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin({ responseType: "token", listsGrants: true });
    const fragment = `#access_token=${TOKEN}&expires_in=4000&data_access_expiration_time=1803117600&granted_scopes=email&denied_scopes=pages_show_list&state=${state}`;
    expect(await browser.finish(fragment)).toMatchObject({
      tokens: [{ token: TOKEN, via: "browser", expiresIn: 4000 }],
      failure: null,
      grantedScopes: ["email"],
      deniedScopes: ["pages_show_list"],
      calls: [],
    });
    expect(browser.requests).toEqual([]);
  });

  test("takes both, and keeps the browser's token where the code is refused", async () => {
    const fragment = (state: string) => `#access_token=${TOKEN}x&expires_in=4000&code=${CODE}&state=${state}`;
    const browser = openBrowser();
    const { state } = await browser.begin({ responseType: "both" });
    const both = await browser.finish(fragment(state));
    expect(both.tokens.map(({ via }) => via)).toEqual(["code", "browser"]);
    const refusing = openBrowser({
      status: 400,
      body: '{"error":{"message":"This authorization code has expired.","type":"OAuthException","code":100}}',
    });
    const second = await refusing.begin({ responseType: "both" });
    const one = await refusing.finish(fragment(second.state));
    expect(one.tokens.map(({ via }) => via)).toEqual(["browser"]);
    expect(one.failure).toMatchObject({ kind: "exchange" });
  });

  test("works in two tabs at once, in any order", async () => {
    const browser = openBrowser();
    const one = await browser.begin({}, "who=one");
    const two = await browser.begin({}, "who=two");
    expect((await browser.finish(`?code=${CODE}&state=${two.state}`)).login?.returnTo).toBe("who=two");
    expect((await browser.finish(`?code=${CODE}&state=${one.state}`)).login?.returnTo).toBe("who=one");
  });

  test("tells a cancel and other errors of the dialog as what they are", async () => {
    const browser = openBrowser();
    const denied = await browser.begin({ configId: "998877", permissions: [] });
    const query =
      "?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied";
    expect(await browser.finish(`${query}&state=${denied.state}#_=_`)).toMatchObject({
      tokens: [],
      failure: { kind: "denied", refusal: { code: 200, message: "Permissions error" } },
      login: { plan: { configId: "998877" } },
    });
    const other = await browser.begin();
    const answer = await browser.finish(
      `?error_code=1349126&error_message=App+Not+Set+Up&state=${other.state}`,
    );
    expect(answer.failure).toMatchObject({ kind: "dialog", refusal: { code: 1_349_126 } });
    expect(browser.requests).toEqual([]);
  });

  test.each<[string, Turn, object]>([
    [
      "refused",
      { status: 400, body: '{"error":{"message":"x","code":100,"error_subcode":36009}}' },
      { kind: "exchange", refusal: { subcode: 36_009 } },
    ],
    ["slow", new SendError("timeout"), { kind: "unreachable", reason: "timeout" }],
    ["a page", { status: 502, body: "<html>" }, { kind: "unreadable", reason: "html", status: 502 }],
    ["something else", { body: "{}" }, { kind: "unreadable", reason: "wrong-shape" }],
  ])("asks Graph once only; an exchange that is %s says so", async (_, turn, failure) => {
    const browser = openBrowser(turn);
    const { state } = await browser.begin();
    expect(await browser.finish(`?code=${CODE}&state=${state}`)).toMatchObject({ tokens: [], failure });
    expect(browser.requests).toHaveLength(1);
  });
});

describe("what does not fit is refused with an explanation, and nothing is sent", () => {
  const refused = async (browser: ReturnType<typeof openBrowser>, callback: string) => {
    const answer = await browser.finish(callback);
    expect(answer).toMatchObject({ tokens: [], login: null, calls: [] });
    expect(browser.requests).toEqual([]);
    return answer.failure;
  };

  test("another state, no state, no cookie", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    const unknown = { kind: "unknown-attempt", why: "no-attempt" };
    expect(await refused(browser, `?code=${CODE}&state=${"x".repeat(32)}`)).toEqual(unknown);
    expect(await refused(browser, `?code=${CODE}`)).toEqual({ kind: "unknown-attempt", why: "no-state" });
    expect(await refused(openBrowser(), `?code=${CODE}&state=${state}`)).toEqual(unknown);
    expect(browser.jar.size).toBe(1);
  });

  test("a replay", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    const callback = `?code=${CODE}&state=${state}`;
    expect((await browser.finish(callback)).failure).toBeNull();
    browser.requests.length = 0;
    expect(await refused(browser, callback)).toMatchObject({ why: "no-attempt" });
  });

  test("a login older than ten minutes, whatever the browser kept", async () => {
    const browser = openBrowser();
    const { state } = await browser.begin();
    browser.pass(600);
    expect(await refused(browser, `?code=${CODE}&state=${state}`)).toMatchObject({ why: "no-attempt" });
  });

  test("a cookie of another server, an altered one, and one under another's name", async () => {
    const browser = openBrowser();
    const [one, two] = [await browser.begin(), await browser.begin()];
    const [sealed = ""] = [...browser.jar.values()];
    const [first = "", second = ""] = [...browser.jar.keys()];
    browser.jar.set(second, sealed);
    expect(await refused(browser, `?code=${CODE}&state=${two.state}`)).toMatchObject({ why: "damaged" });
    browser.jar.set(first, `${sealed.slice(0, -4)}AAAA`);
    expect(await refused(browser, `?code=${CODE}&state=${one.state}`)).toMatchObject({ why: "damaged" });
    const [here, there] = [openBrowser(), openBrowser()];
    const { state } = await here.begin();
    for (const [name, value] of here.jar) there.jar.set(name, value);
    expect(await refused(there, `?code=${CODE}&state=${state}`)).toMatchObject({ why: "damaged" });
  });

  test("an address without anything in it", async () => {
    for (const callback of ["", "?", "#_=_", "?x=1", `?state=abc`, "?code=&state="]) {
      expect(await refused(openBrowser(), callback)).toEqual({ kind: "nothing-came" });
    }
  });
});

test("a refused login is noted in the log, without anything that came", async () => {
  const browser = openBrowser();
  const { state } = await browser.begin();
  await browser.finish(`?code=${CODE}&state=${"x".repeat(32)}`);
  await browser.finish(`?error=access_denied&error_reason=user_denied&state=${state}`);
  const noted = browser.lines.map(
    (line) => z.looseObject({ noted: z.string().optional() }).parse(JSON.parse(line)).noted,
  );
  expect(noted).toEqual([undefined, "login: unknown-attempt no-attempt", "login: denied"]);
});

test("two servers with the same SESSION_SECRET finish each other's logins", async () => {
  const env = { SESSION_SECRET: "a-shared-secret-of-32-bytes-or-so" };
  const [here, there] = [openBrowser(GIVEN, env), openBrowser(GIVEN, env)];
  const { state } = await here.begin();
  for (const [name, value] of here.jar) there.jar.set(name, value);
  expect((await there.finish(`?code=${CODE}&state=${state}`)).failure).toBeNull();
});

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
