import { createHash, randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import * as z from "zod";
import type { GraphApp } from "#/graph/order-apps.ts";
import { dialogAddress, writeAddress } from "#/token/login/dialog-address.ts";
import type { BegunLogin, LoginAnswer, LoginSettings } from "#/token/login/login-answer.ts";
import { takesPkce } from "#/token/login/login-plan.ts";
import { readBareCode } from "#/token/login/read-code.ts";
import { readCallback } from "#/token/paste/read-callback.ts";
import type { Config } from "../config.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { LoginPlanBody } from "../login-plan-body.ts";
import type { LoginSessions } from "../login-session.ts";
import { pageOrigin } from "../page-origin.ts";
import { readJson } from "../read-json.ts";
import { failureOf, redeemLogin, unredeemed } from "../redeem-login.ts";
import type { ServerEnv } from "../server-env.ts";
import { chosenApp } from "../token-body.ts";
import { watchAsker } from "../watch-asker.ts";

/** Longer than any callback; tokens have no maximum, but a slip of the clipboard has. */
const LONGEST_CALLBACK = 256 * 1024;

/** Of the page's own address: a query, never another place to go to. */
const ReturnTo = z
  .string("must be a text")
  .max(1200, "is too long")
  .regex(/^[\w=&%:,.~+-]*$/, "must be a query");

const BeginBody = z.strictObject({ plan: LoginPlanBody, returnTo: ReturnTo });
const FinishBody = z.strictObject({
  /** What stood in the callback's address from `?` or `#` on. */
  callback: z.string("must be a text").max(LONGEST_CALLBACK, "is too long"),
});
const ByHandBody = z.strictObject({
  text: z.string("must be a text").trim().min(1, "must not be empty").max(LONGEST_CALLBACK, "is too long"),
  appId: z.string("must be a text"),
  redirectUri: z.string("must be a text").max(2000, "is too long"),
});

const callbackAt = (origin: string) => `${origin}/login/callback`;

/** By `plan.appId`. @throws ProblemError for an app that is not configured here */
function appOf(graph: GraphConnection, appId: string): GraphApp {
  const app = chosenApp(graph, appId);
  if (app === null) throw new Error("an app id always chooses");
  return app;
}

/** In the sandbox the dialog is a page of this server, so it is opened where this page was. */
function dialogPlace(graph: GraphConnection, origin: string) {
  const { dialogUrl, sandbox, client } = graph;
  const at = sandbox === null ? dialogUrl : `${origin}${new URL(dialogUrl).pathname}`;
  return { dialogUrl: at, version: client.place.version };
}

async function begin(
  c: Context<ServerEnv>,
  config: Config,
  sessions: LoginSessions,
  { plan, returnTo }: z.infer<typeof BeginBody>,
): Promise<BegunLogin> {
  const graph = c.get("graph");
  appOf(graph, plan.appId);
  const origin = pageOrigin(c, config);
  const state = randomBytes(24).toString("base64url");
  const codeVerifier = takesPkce(plan) ? randomBytes(32).toString("base64url") : null;
  await sessions.begin(c, { state, plan, redirectUri: callbackAt(origin), codeVerifier, returnTo });
  const codeChallenge =
    codeVerifier === null ? null : createHash("sha256").update(codeVerifier).digest("base64url");
  const nonce = codeVerifier === null ? null : randomBytes(16).toString("base64url");
  const attempt = { state, codeChallenge, nonce };
  return {
    address: writeAddress(dialogAddress(dialogPlace(graph, origin), plan, callbackAt(origin), attempt)),
  };
}

async function finish(
  c: Context<ServerEnv>,
  config: Config,
  sessions: LoginSessions,
  text: string,
): Promise<LoginAnswer> {
  const graph = c.get("graph");
  const callback = readCallback(callbackAt(pageOrigin(c, config)) + text);
  if (callback === null) return { ...unredeemed(graph, { kind: "nothing-came" }), login: null };
  // An error redeems nothing, so it may be told whoever's it is: Meta's own words are worth more than "no login fits".
  const refuse = (why: "no-state" | "no-attempt" | "damaged"): LoginAnswer => ({
    ...unredeemed(graph, failureOf(callback, true) ?? { kind: "unknown-attempt", why }),
    login: null,
  });
  if (!callback.state) return refuse("no-state");
  const taken = await sessions.take(c, callback.state);
  if (!taken.ok) return refuse(taken.why);
  const { plan, redirectUri, codeVerifier, returnTo } = taken.attempt;
  const app = graph.apps.find(({ id }) => id === plan.appId);
  if (app === undefined) return refuse("damaged");
  const outcome = await redeemLogin(graph, callback, { app, redirectUri, codeVerifier }, watchAsker(c));
  return { ...outcome, login: { plan, app: { id: app.id, name: app.name }, redirectUri, returnTo } };
}

/** Why a login ended without a token, for the log: what kind of thing, and nothing of what came. */
function note(c: Context<ServerEnv>, { failure }: LoginAnswer): void {
  if (failure === null) return;
  c.set("noted", `login: ${failure.kind}${"why" in failure ? ` ${failure.why}` : ""}`);
}

async function finishByHand(
  c: Context<ServerEnv>,
  { text, appId, redirectUri }: z.infer<typeof ByHandBody>,
): Promise<LoginAnswer> {
  const graph = c.get("graph");
  const app = appOf(graph, appId);
  const bare = readBareCode(text);
  const callback = readCallback(bare === null ? text : `https://pasted.invalid/?code=${bare}&state=`);
  if (callback === null) return { ...unredeemed(graph, { kind: "nothing-came" }), login: null };
  const outcome = await redeemLogin(graph, callback, { app, redirectUri, codeVerifier: null }, watchAsker(c));
  return { ...outcome, login: null };
}

/** What the page needs to show a login before it begins. */
function settings({ apps, sandbox, dialogUrl }: GraphConnection, config: Config): LoginSettings {
  const known = new Map(config.apps.map((app) => [app.id, app]));
  return {
    dialogUrl: sandbox === null ? dialogUrl : new URL(dialogUrl).pathname,
    publicUrl: config.publicUrl,
    apps: apps.map(({ id }) => {
      const { loginConfigId = null, reconnectUrl = null } = known.get(id) ?? {};
      const own = loginConfigId === null ? [] : [{ id: loginConfigId, name: null }];
      return { id, configurations: sandbox?.configurationsOf(id) ?? own, reconnectUrl };
    }),
  };
}

/**
 * `GET /logins`: what logins are made of here. `POST /logins`: begins a login. `POST /logins/finish`: what came back of it; `POST /logins/by-hand`: the same for a
 * login that began elsewhere. Once understood the answer is 200, whatever came of the login; a token is in its body
 * alone.
 */
export function loginRoutes(config: Config, sessions: LoginSessions) {
  return new Hono<ServerEnv>()
    .get("/logins", (c) => c.json(settings(c.get("graph"), config), 200))
    .post("/logins", readJson(BeginBody), async (c) =>
      c.json(await begin(c, config, sessions, c.req.valid("json")), 200),
    )
    .post("/logins/finish", readJson(FinishBody), async (c) => {
      const answer = await finish(c, config, sessions, c.req.valid("json").callback);
      note(c, answer);
      return c.json(answer, 200);
    })
    .post("/logins/by-hand", readJson(ByHandBody), async (c) => {
      const answer = await finishByHand(c, c.req.valid("json"));
      note(c, answer);
      return c.json(answer, 200);
    });
}
