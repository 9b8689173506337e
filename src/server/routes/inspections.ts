import { Hono } from "hono";
import type { WatchAsker } from "#/graph/errand.ts";
import { inspectToken } from "#/graph/inspect-token.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import { classify } from "#/token/classify.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { chosenApp, TokenBody } from "../token-body.ts";
import { noCalls, unsent } from "../unsent.ts";
import { watchAsker } from "../watch-asker.ts";

async function inspect(
  graph: GraphConnection,
  token: string,
  chosen: GraphApp | null,
  asker: WatchAsker,
): Promise<InspectionAnswer> {
  const guess = classify(token);
  const evidence = unsent(graph, guess);
  if (evidence !== null) return { evidence, app: null, ...noCalls(graph) };
  return inspectToken(graph.client, {
    token,
    chosenAppId: chosen?.id ?? null,
    appIdHint: guess.appIdHint,
    apps: graph.apps,
    watchAsker: asker,
  });
}

/** `POST /inspections`: asks Graph about one token. Once it set out the answer is 200, whatever came of it. */
export function inspectionRoutes() {
  return new Hono<ServerEnv>().post("/inspections", readJson(TokenBody), async (c) => {
    const { token, appId } = c.req.valid("json");
    const graph = c.get("graph");
    return c.json(await inspect(graph, token, chosenApp(graph, appId), watchAsker(c)), 200);
  });
}
