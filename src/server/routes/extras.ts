import { Hono } from "hono";
import * as z from "zod";
import { askApp, askIdentity, askOwnApp, askPermissions } from "#/graph/extras.ts";
import { askTargets } from "#/graph/targets.ts";
import type { Bearer } from "#/graph/token-question.ts";
import type { ExtraAnswer } from "#/token/extras.ts";
import type { TokenType } from "#/token/inspection.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { prepare, type Ready } from "../prepare-bearer.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { chosenApp, TokenBody } from "../token-body.ts";
import { noCalls } from "../unsent.ts";
import { watchAsker } from "../watch-asker.ts";

const TYPES = ["user", "page", "app", "system-user", "unknown"] as const satisfies readonly TokenType[];

/** `type`: the kind that Graph reported, where it did; it can't be told from the token. */
const TypedBody = TokenBody.extend({
  type: z.enum(TYPES, `must be one of ${TYPES.join(", ")}`).optional(),
});

const TargetsBody = TypedBody.extend({
  targets: z.array(
    z.strictObject({
      scope: z.string("must be a text"),
      targetIds: z
        .array(z.string().regex(/^(?:act_)?\d{1,30}$/, "must be digits"), "must be a list")
        .nullable(),
    }),
    "must be a list",
  ),
});

async function answer<T>(
  graph: GraphConnection,
  ready: Ready,
  ask: (bearer: Bearer) => Promise<ExtraAnswer<T>>,
): Promise<ExtraAnswer<T>> {
  if (ready.reason === null) return ask(ready.bearer);
  return { extra: { kind: "not-asked", reason: ready.reason }, ...noCalls(graph) };
}

/**
 * `POST /inspections/{identity,permissions,app,targets}`: what else is to be known of a token, each on its own. Once
 * it was understood the answer is 200, whatever came of it.
 */
export function extraRoutes() {
  return new Hono<ServerEnv>()
    .post("/inspections/identity", readJson(TypedBody), async (c) => {
      const graph = c.get("graph");
      const ready = prepare(graph, c.req.valid("json"), ["app"]);
      const ask = (bearer: Bearer) => askIdentity(graph.client, bearer, watchAsker(c));
      return c.json(await answer(graph, ready, ask), 200);
    })
    .post("/inspections/permissions", readJson(TypedBody), async (c) => {
      const graph = c.get("graph");
      const ready = prepare(graph, c.req.valid("json"), ["app", "page"]);
      const ask = (bearer: Bearer) => askPermissions(graph.client, bearer, watchAsker(c));
      return c.json(await answer(graph, ready, ask), 200);
    })
    .post("/inspections/app", readJson(TypedBody), async (c) => {
      const graph = c.get("graph");
      const { client } = graph;
      const about = c.req.valid("json");
      const chosen = chosenApp(graph, about.appId);
      const ready = prepare(graph, about, []);
      const ask = (bearer: Bearer) =>
        chosen === null ? askOwnApp(client, bearer, watchAsker(c)) : askApp(client, chosen, watchAsker(c));
      return c.json(await answer(graph, ready, ask), 200);
    })
    .post("/inspections/targets", readJson(TargetsBody), async (c) => {
      const graph = c.get("graph");
      const { targets, ...about } = c.req.valid("json");
      const ready = prepare(graph, about, ["app"]);
      const ask = (bearer: Bearer) => askTargets(graph.client, bearer, targets, watchAsker(c));
      return c.json(await answer(graph, ready, ask), 200);
    });
}
