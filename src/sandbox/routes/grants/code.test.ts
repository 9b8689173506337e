import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CALLBACK, rehearseLogin, tokenIn } from "../../dialog/rehearse-login.ts";
import { errorText, type Params, type Reply } from "../../rehearsal.ts";

const PATH = "/v26.0/oauth/access_token";
const error = (code: number, message: string, subcode?: number) =>
  JSON.stringify({
    error: {
      message,
      type: "OAuthException",
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      fbtrace_id: "…",
    },
  });
const MISMATCH =
  "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request";

/** The refusal as Graph writes it, with what its header calls it. */
const refusal = (text: string, reason = "invalid_request") => [
  400,
  text.replaceAll("/", String.raw`\/`),
  `OAuth "Facebook Platform" "${reason}"`,
];
const told = ({ status, text, headers }: Reply) => [
  status,
  errorText(text),
  headers.get("www-authenticate")?.split(' "').slice(0, 3).join(' "'),
];

describe("a code is redeemed", () => {
  test("by GET and by POST with a form, on any version and none", async () => {
    const graph = rehearseLogin();
    for (const path of ["/oauth/access_token", "/v16.0/oauth/access_token", PATH]) {
      const call = async () => ({ ...graph.client, code: await graph.codeFor({}) });
      expect((await graph.ask(path, await call())).status).toBe(200);
      expect((await graph.post(path, await call())).status).toBe(200);
    }
  });

  test("with the client in the query, in the body, or in HTTP Basic", async () => {
    const graph = rehearseLogin();
    const { id, secret } = graph.studio;
    const send = async (where: "query" | "body" | "basic") => {
      const client = { client_id: id, client_secret: secret };
      const rest = {
        redirect_uri: CALLBACK,
        code: await graph.codeFor({}),
        grant_type: "authorization_code",
      };
      const query = where === "query" ? `?${new URLSearchParams(client)}` : "";
      const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
      return graph.send(`${PATH}${query}`, {
        method: "POST",
        body: new URLSearchParams(where === "body" ? { ...client, ...rest } : rest),
        headers: where === "basic" ? { authorization: basic } : {},
      });
    };
    for (const where of ["query", "body", "basic"] as const) {
      expect(tokenIn((await send(where)).body)).toMatch(/^EAA/);
    }
  });

  test("whatever else comes along", async () => {
    const graph = rehearseLogin();
    const reply = await graph.redeem(await graph.codeFor({}), { scope: "x", foo: "bar", sdk: "php" });
    expect(reply.status).toBe(200);
  });

  test("until ten minutes have passed", async () => {
    const graph = rehearseLogin();
    const [early, late] = [await graph.codeFor({}), await graph.codeFor({})];
    graph.pass(599);
    expect((await graph.redeem(early)).status).toBe(200);
    graph.pass(1);
    // php-graph-sdk#1124
    expect(told(await graph.redeem(late))).toEqual(
      refusal(error(100, "This authorization code has expired."), "invalid_code"),
    );
  });

  // Field report with the subcode (Nov 2026); the header: CaptainFact/captain-fact-api#54 (2018).
  test("once", async () => {
    const graph = rehearseLogin();
    const code = await graph.codeFor({});
    expect((await graph.redeem(code)).status).toBe(200);
    const again = await graph.redeem(code);
    expect(told(again)).toEqual(
      refusal(error(100, "This authorization code has been used.", 36009), "invalid_code"),
    );
    graph.pass(3600);
    expect(told(await graph.redeem(code))).toEqual(
      refusal(error(100, "This authorization code has been used.", 36009), "invalid_code"),
    );
  });

  test("and a call that failed leaves it as it was", async () => {
    const graph = rehearseLogin();
    const code = await graph.codeFor({});
    await graph.redeem(code, { client_secret: "0".repeat(32) });
    await graph.redeem(code, { redirect_uri: "http://localhost/" });
    expect((await graph.redeem(code)).status).toBe(200);
  });
});

describe("a code is refused", () => {
  const withCode = async (change: (params: Params) => Params) => {
    const graph = rehearseLogin();
    return graph.ask(PATH, change({ ...graph.client, code: await graph.codeFor({}) }));
  };
  const without =
    (...names: string[]) =>
    (params: Params): Params =>
      Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)));

  test.each<[string, (params: Params) => Params, string]>([
    // nov/fb_graph#204, diowa/icare#5
    ["without client_id", without("client_id"), error(101, "Missing client_id parameter.")],
    [
      "for an unknown app",
      (params) => ({ ...params, client_id: "1" }),
      error(101, "Error validating application. Invalid application ID."),
    ],
    // php-graph-sdk#274, roundrop/facebook4j-oauth-example#2
    ["without redirect_uri", without("redirect_uri"), error(191, "Missing redirect_uri parameter.")],
    [
      "with half an address",
      (params) => ({ ...params, redirect_uri: "/login/callback" }),
      error(191, "redirect_uri isn't an absolute URI. Check RFC 3986."),
    ],
    // php-graph-sdk#538
    [
      "with a wrong secret",
      (params) => ({ ...params, client_secret: "x" }),
      error(1, "Error validating client secret."),
    ],
    ["without a secret", without("client_secret"), error(1, "Error validating client secret.")],
    ["that is missing", without("code"), error(1, "Missing authorization code")],
    ["without anything", () => ({}), error(101, "Missing client_id parameter.")],
    [
      "before the secret is looked at, for its address",
      without("client_secret", "redirect_uri"),
      error(191, "Missing redirect_uri parameter."),
    ],
  ])("%s", async (_, change, wanted) => {
    expect(told(await withCode(change))).toEqual(refusal(wanted));
  });

  // hoauth2#19 (2013), scribejava#605
  test.each([
    `${CALLBACK}/`,
    `${CALLBACK}?x=1`,
    "http://127.0.0.1:3000/login/callback",
    "HTTP://localhost:3000/login/callback",
    "https://example.com/",
  ])("for another address than the dialog was given: %s", async (redirect) => {
    const reply = await withCode((params) => ({ ...params, redirect_uri: redirect }));
    expect(told(reply)).toEqual(refusal(error(100, MISMATCH), "invalid_code"));
  });

  // ciaranj/node-oauth#12, passport-facebook's tests
  test.each(["x", `AQ${"b".repeat(240)}`])("that never was one: %s", async (code) => {
    const graph = rehearseLogin();
    expect(told(await graph.redeem(code))).toEqual(
      refusal(error(100, "Invalid verification code format."), "invalid_code"),
    );
  });

  test("that is another app's", async () => {
    const graph = rehearseLogin();
    const { id, secret } = graph.harbour;
    const reply = await graph.redeem(await graph.codeFor({}), { client_id: id, client_secret: secret });
    expect(told(reply)).toEqual(refusal(error(100, "Error validating verification code."), "invalid_code"));
  });
});

// https://www.rfc-editor.org/rfc/rfc7636 and docs/facebook-login/guides/advanced/oidc-token (read Nov 2026)
describe("PKCE", () => {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const S256 = { code_challenge: challenge, code_challenge_method: "S256" };
  const PLAIN = { code_challenge: verifier, code_challenge_method: "plain" };

  test.each([
    ["S256", S256],
    ["plain", PLAIN],
    ["no method, which is plain", { code_challenge: verifier }],
    // tkhq/demo-embedded-wallet#13 (2024)
    ["an unknown method, which is plain", { code_challenge: verifier, code_challenge_method: "sha256" }],
  ])("%s stands in for the secret", async (_, query) => {
    const graph = rehearseLogin();
    const call = { client_id: graph.studio.id, redirect_uri: CALLBACK, code: await graph.codeFor(query) };
    const reply = await graph.ask(PATH, { ...call, code_verifier: verifier });
    expect(tokenIn(reply.body)).toMatch(/^EAA/);
  });

  test("goes together with the secret", async () => {
    const graph = rehearseLogin();
    const reply = await graph.redeem(await graph.codeFor(S256), { code_verifier: verifier });
    expect(reply.status).toBe(200);
  });

  // expo#15980 (2022)
  test.each([
    ["none", undefined, S256],
    ["a short one", "short", PLAIN],
    ["another", verifier.replace("d", "e"), S256],
    ["the challenge itself", challenge, S256],
    ["one with other letters", `${verifier}+`, S256],
    ["one that is too long", "x".repeat(129), S256],
  ])("a code with a challenge wants the verifier: %s", async (_, given, query) => {
    const graph = rehearseLogin();
    const more = given === undefined ? {} : { code_verifier: given };
    const reply = await graph.redeem(await graph.codeFor(query), more);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { code: 1, message: expect.stringMatching(/^Invalid code verifier\. Code verifier should be/) },
    });
  });

  // better-auth#186 (2024), NangoHQ/nango#7156 (2026)
  test("a verifier without a challenge is refused", async () => {
    const graph = rehearseLogin();
    const reply = await graph.redeem(await graph.codeFor({}), { code_verifier: verifier });
    const words = "code_verifier param is provided without a code_challenge in authorization request.";
    expect(told(reply)).toEqual(refusal(error(1, words)));
  });

  test("a wrong secret is no better for a verifier", async () => {
    const graph = rehearseLogin();
    const more = { code_verifier: verifier, client_secret: "x" };
    expect(told(await graph.redeem(await graph.codeFor(S256), more))).toEqual(
      refusal(error(1, "Error validating client secret.")),
    );
  });

  test("a verifier alone opens no code without a challenge", async () => {
    const graph = rehearseLogin();
    const call = { client_id: graph.studio.id, redirect_uri: CALLBACK, code: await graph.codeFor({}) };
    const reply = await graph.ask(PATH, { ...call, code_verifier: verifier });
    expect(told(reply)).toEqual(refusal(error(1, "Error validating client secret.")));
  });
});

test("the oldest codes are forgotten first", async () => {
  const graph = rehearseLogin();
  const first = await graph.codeFor({});
  const { world, studio } = graph;
  const token = world.findToken(graph.token("long-lived-user"));
  if (token === null) throw new Error("No token");
  const facts = { kind: "client", app: studio, redirectUri: CALLBACK, challenge: null, token } as const;
  for (let index = 0; index < 1999; index += 1) world.codes.issue(facts, graph.sandbox.now());
  expect(world.codes.find(first)).not.toBeNull();
  world.codes.issue(facts, graph.sandbox.now());
  expect(world.codes.find(first)).toBeNull();
});
