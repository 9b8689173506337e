import { Hono } from "hono";
import * as z from "zod";
import { appsecretProof } from "#/graph/appsecret-proof.ts";
import { checkProof, timedProof } from "#/graph/exchanges/check-proof.ts";
import { appIdHint } from "#/token/app-id-hint.ts";
import type { ProofAnswer, ProofCheck } from "#/token/exchanges/proof.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { chosenApp, onlyApp, TokenBody } from "../token-body.ts";

const ProofBody = TokenBody.extend({ timed: z.boolean("must be true or false").optional() });

/** `time`: `appsecret_time` of a timed proof. */
const CheckBody = TokenBody.extend({
  proof: z.string("must be a text").trim().min(1, "must not be empty").max(1000, "is too long"),
  time: z.int("must be a whole number").nonnegative("must not be negative").optional(),
});

function makeProof(graph: GraphConnection, body: z.infer<typeof ProofBody>): ProofAnswer {
  const { token, appId, timed = false } = body;
  const app = chosenApp(graph, appId) ?? onlyApp(graph, appIdHint(token));
  if (app === null) return { app: null, proof: null, time: null };
  const secret = app.secret.reveal();
  const time = timed ? Math.floor(graph.now()) : null;
  const proof = time === null ? appsecretProof(token, secret) : timedProof(token, secret, time);
  return { app: { id: app.id, name: app.name }, proof, time };
}

/** `POST /proofs` makes a token's proof, `POST /proofs/check` says whose a given one is. Nothing is sent to Graph. */
export function proofRoutes() {
  return new Hono<ServerEnv>()
    .post("/proofs", readJson(ProofBody), (c) => c.json(makeProof(c.get("graph"), c.req.valid("json")), 200))
    .post("/proofs/check", readJson(CheckBody), (c) => {
      const { token, proof, time = null, appId } = c.req.valid("json");
      const graph = c.get("graph");
      const chosen = chosenApp(graph, appId);
      const apps = chosen === null ? graph.apps : [chosen];
      const check: ProofCheck = checkProof({ token, proof, time, apps, now: Math.floor(graph.now()) });
      return c.json(check, 200);
    });
}
