import type { Context } from "hono";
import { Hono } from "hono";
import type { z } from "zod";
import type { ExchangeJob } from "#/graph/exchanges/exchange-job.ts";
import { makeAppToken, runExchange } from "#/graph/exchanges/run-exchange.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import { classify } from "#/token/classify.ts";
import type { Evidence, InspectionAnswer } from "#/token/evidence.ts";
import type { ExchangeAnswer, ExchangeOutcome } from "#/token/exchanges/exchange-answer.ts";
import { type ExchangeId, isConfirmed } from "#/token/exchanges/exchange-ids.ts";
import { type PlannedExchange, planExchanges } from "#/token/exchanges/plan-exchanges.ts";
import {
  AppTokenBody,
  CodeBody,
  RedeemBody,
  TokenExchange,
  TokenExchangeBody,
  type TokenExchangeId,
} from "../exchange-body.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { inspect } from "../inspect.ts";
import { joinTraces } from "../join-traces.ts";
import { ProblemError } from "../problem.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { tokenJob } from "../token-job.ts";
import { chosenApp, onlyApp } from "../token-body.ts";
import { noCalls } from "../unsent.ts";
import { watchAsker } from "../watch-asker.ts";

type Body = z.infer<typeof TokenExchangeBody>;

/** The look of a token is part of the evidence: a debug-only one is described as if it were its parent. */
const seenAs = (evidence: Evidence, token: string): Evidence =>
  evidence.kind === "inspected"
    ? { ...evidence, beside: { family: classify(token).family, permissions: null } }
    : evidence;

/** Why a planned exchange is not run; null: it may be. */
function heldBack(planned: PlannedExchange, typed: string | undefined): ExchangeOutcome | null {
  if (!planned.runnable) return { kind: "held-back", why: "rule" };
  if (planned.confirm === null || isConfirmed(planned.exchange, typed ?? null)) return null;
  return { kind: "held-back", why: "unconfirmed" };
}

function ruleFor(
  exchange: TokenExchangeId,
  { sixtyDays = false }: Body,
  evidence: Evidence,
  now: number,
): PlannedExchange {
  const { exchanges, rotateSixty } = planExchanges(evidence, now);
  if (exchange === "rotate" && sixtyDays) return rotateSixty;
  const planned = exchanges.find((one) => one.exchange === exchange);
  if (planned === undefined) throw new Error(`There is no rule for ${exchange}.`);
  return planned;
}

function jobFor(
  exchange: TokenExchangeId,
  graph: GraphConnection,
  body: Body,
  { evidence, app }: InspectionAnswer,
): ExchangeJob | null {
  const { token, redirectUri = null, sixtyDays = false } = body;
  return tokenJob({ exchange, token, evidence, inspectedBy: app, apps: graph.apps, redirectUri, sixtyDays });
}

/**
 * Inspects first, goes by the rules, and sends only then: what the page showed before may be out of date, or not have
 * been asked at all.
 */
async function exchangeToken(
  c: Context<ServerEnv>,
  exchange: TokenExchangeId,
  body: Body,
): Promise<ExchangeAnswer> {
  const graph = c.get("graph");
  const chosen = chosenApp(graph, body.appId);
  if (exchange === "client-code" && body.redirectUri === undefined) {
    throw new ProblemError(
      "invalid-request",
      'The body of this request can\'t be used: "redirectUri" is missing.',
    );
  }
  const asker = watchAsker(c);
  const found = await inspect(graph, body.token, chosen, asker);
  const evidence = seenAs(found.evidence, body.token);
  const planned = ruleFor(exchange, body, evidence, found.observedAt);
  const before = { evidence, app: found.app };
  const held = heldBack(planned, body.confirmation);
  const { observedAt, calls, usage, notes } = found;
  const trace = { observedAt, calls, usage, notes };
  if (held !== null) return { exchange, before, planned, outcome: held, ...trace };
  const job = jobFor(exchange, graph, body, { ...found, evidence });
  if (job === null) {
    return { exchange, before, planned, outcome: { kind: "held-back", why: "no-app" }, ...trace };
  }
  const { outcome, ...after } = await runExchange(graph.client, job, asker);
  return { exchange, before, planned, outcome, ...joinTraces(trace, after) };
}

/** An exchange that needs an app and no token: the one that was chosen, else the only one that is set up. */
async function withApp(
  c: Context<ServerEnv>,
  exchange: ExchangeId,
  appId: string | undefined,
  run: (graph: GraphConnection, app: GraphApp) => ReturnType<typeof runExchange>,
): Promise<ExchangeAnswer> {
  const graph = c.get("graph");
  const app = chosenApp(graph, appId) ?? onlyApp(graph);
  const about = { exchange, before: null, planned: null };
  if (app === null) {
    return { ...about, outcome: { kind: "held-back", why: "no-app" }, ...noCalls(graph) };
  }
  return { ...about, ...(await run(graph, app)) };
}

/**
 * `POST /exchanges/{exchange}`: from one token, or a code, to another. Once it was understood the answer is 200: a
 * refusal, by Graph or by our rules, is an outcome.
 */
export function exchangeRoutes() {
  return new Hono<ServerEnv>()
    .post("/exchanges/app-token", readJson(AppTokenBody), async (c) => {
      const { appId } = c.req.valid("json");
      const answer = withApp(c, "app-token", appId, ({ client }, app) =>
        makeAppToken(client, app, watchAsker(c)),
      );
      return c.json(await answer, 200);
    })
    .post("/exchanges/code", readJson(CodeBody), async (c) => {
      const { code, redirectUri, appId, codeVerifier = null } = c.req.valid("json");
      const answer = withApp(c, "code", appId, ({ client }, app) =>
        runExchange(client, { exchange: "code", code, redirectUri, app, codeVerifier }, watchAsker(c)),
      );
      return c.json(await answer, 200);
    })
    .post("/exchanges/redeem", readJson(RedeemBody), async (c) => {
      const { code, redirectUri, appId, machineId = null } = c.req.valid("json");
      const answer = withApp(c, "redeem", appId, ({ client }, app) =>
        runExchange(
          client,
          { exchange: "redeem", code, redirectUri, appId: app.id, machineId },
          watchAsker(c),
        ),
      );
      return c.json(await answer, 200);
    })
    .post("/exchanges/:exchange", readJson(TokenExchangeBody), async (c) => {
      const named = TokenExchange.safeParse(c.req.param());
      if (!named.success) throw new ProblemError("not-found", "There is no exchange of this name.");
      return c.json(await exchangeToken(c, named.data.exchange, c.req.valid("json")), 200);
    });
}
