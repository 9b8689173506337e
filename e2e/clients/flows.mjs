// Clients that others wrote, unchanged but for the base address, on their way to a token and to a person's data.
// @ts-check
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import business from "facebook-nodejs-business-sdk";
import * as oidc from "openid-client";
import { Strategy } from "passport-facebook";
import { answerDialog } from "./person.mjs";

const CALLBACK = "http://localhost:3000/login/callback";
const SERVER = fileURLToPath(new URL("../../dist/server/sandbox.js", import.meta.url));

/** @type {import("node:child_process").ChildProcess} */
let server;
let origin = "";
/** @type {{ apps: { id: string, secret: string }[], people: { id: string, name: string, email: string }[] }} */
let sheet;

before(async () => {
  server = spawn(process.execPath, [SERVER], { env: { ...process.env, SANDBOX_PORT: "0" }, stdio: "pipe" });
  let said = "";
  for await (const chunk of server.stdout ?? []) {
    said += chunk;
    const found = /listens at (\S+)\. Everything/.exec(said);
    if (found?.[1] !== undefined) {
      origin = found[1];
      break;
    }
  }
  sheet = await (await fetch(`${origin}/sandbox.json`)).json();
});
after(async () => {
  server.kill();
  await once(server, "exit");
});

const app = () => sheet.apps[0] ?? assert.fail("no app");
const person = () => sheet.people[0] ?? assert.fail("no person");

test("passport-facebook logs a person in, with a proof, and reads the profile", async () => {
  const strategy = new Strategy(
    {
      clientID: app().id,
      clientSecret: app().secret,
      callbackURL: CALLBACK,
      authorizationURL: `${origin}/v26.0/dialog/oauth`,
      tokenURL: `${origin}/v26.0/oauth/access_token`,
      profileURL: `${origin}/v26.0/me`,
      profileFields: ["id", "displayName", "name", "emails", "photos", "gender", "profileUrl"],
      enableProof: true,
      state: true,
    },
    (
      /** @type {string} */ token,
      /** @type {unknown} */ _,
      /** @type {unknown} */ profile,
      /** @type {Function} */ done,
    ) => done(null, { token, profile }),
  );
  const session = {};
  /** @param {Record<string, string>} query */
  const authenticate = (query) =>
    new Promise((resolve, reject) => {
      const request = Object.create(strategy);
      Object.assign(request, { redirect: resolve, success: resolve, error: reject, fail: reject });
      request.authenticate({ query, session, headers: {} }, { scope: ["email", "pages_show_list"] });
    });
  const back = await answerDialog(await authenticate({}));
  const { token, profile } = await authenticate(Object.fromEntries(back.searchParams));
  assert.match(token, /^EAA/);
  assert.equal(profile.id, person().id);
  assert.equal(profile.displayName, person().name);
  assert.deepEqual(profile.emails, [{ value: person().email }]);
  assert.match(profile.photos[0].value, /^https:/);
});

test("passport-facebook understands a cancelled login and a refused code", async () => {
  const strategy = new Strategy(
    {
      clientID: app().id,
      clientSecret: app().secret,
      callbackURL: CALLBACK,
      authorizationURL: `${origin}/dialog/oauth`,
      tokenURL: `${origin}/oauth/access_token`,
      profileURL: `${origin}/me`,
    },
    () => assert.fail("nobody logged in"),
  );
  /** @param {Record<string, string>} query */
  const authenticate = (query) =>
    new Promise((resolve) => {
      const request = Object.create(strategy);
      Object.assign(request, { redirect: resolve, success: resolve, error: resolve, fail: resolve });
      request.authenticate({ query, headers: {} }, {});
    });
  const back = await answerDialog(await authenticate({}), "Cancel");
  assert.equal(back.searchParams.get("error_reason"), "user_denied");
  assert.deepEqual(await authenticate(Object.fromEntries(back.searchParams)), {
    message: "Permissions error",
  });
  const refused = await authenticate({ code: "nonsense" });
  assert.equal(refused.name, "FacebookTokenError");
  assert.equal(refused.message, "Invalid verification code format.");
  assert.equal(refused.code, 100);
});

for (const [name, auth] of /** @type {const} */ ([
  ["in the form", oidc.ClientSecretPost],
  ["by HTTP Basic", oidc.ClientSecretBasic],
])) {
  test(`openid-client logs in with PKCE and its secret ${name}`, async () => {
    const config = new oidc.Configuration(
      {
        issuer: origin,
        authorization_endpoint: `${origin}/v25.0/dialog/oauth`,
        token_endpoint: `${origin}/v25.0/oauth/access_token`,
      },
      app().id,
      app().secret,
      auth(app().secret),
    );
    oidc.allowInsecureRequests(config);
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const expectedState = oidc.randomState();
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: "email public_profile",
      state: expectedState,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const back = await answerDialog(address);
    const tokens = await oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier, expectedState });
    assert.equal(tokens.token_type, "bearer");
    assert.ok((tokens.expires_in ?? 0) > 3500 && (tokens.expires_in ?? 0) <= 7200);
    await assert.rejects(oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier, expectedState }));
  });
}

test("Meta's own business SDK finds a token's app, a person's Pages and its errors", async () => {
  const address = new URL(`${origin}/dialog/oauth`);
  address.search = new URLSearchParams({
    client_id: app().id,
    redirect_uri: CALLBACK,
    response_type: "token",
    scope: "pages_show_list,business_management",
  }).toString();
  const back = await answerDialog(address);
  const token = new URLSearchParams(back.hash.slice(1)).get("access_token") ?? "";
  Object.defineProperty(business.FacebookAdsApi, "GRAPH", { get: () => origin });
  const api = new business.FacebookAdsApi(token, "en_US", false);
  const found = await api.getAppID();
  assert.equal(found.data.data.app_id, app().id);
  const me = new business.User("me", {}, null, api);
  const cursor = await me.getAccounts(["id", "name", "access_token", "tasks"], { limit: 2 });
  assert.equal(cursor.length, 2);
  assert.ok(cursor.hasNext());
  await cursor.next();
  assert.equal(cursor.hasNext(), false);
  const page = new business.Page(
    cursor[0].id,
    {},
    null,
    new business.FacebookAdsApi(cursor[0].access_token, "en_US", false),
  );
  await page.read(["id", "name"]);
  assert.equal(page.name, cursor[0].name);
  await assert.rejects(
    new business.User("me", {}, null, new business.FacebookAdsApi("EAAxxxx", "en_US", false)).read(["id"]),
    (/** @type {any} */ error) => error.response.code === 190,
  );
});
