import type { WatchAsker } from "#/graph/errand.ts";
import { inspectToken } from "#/graph/inspect-token.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import { classify } from "#/token/classify.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { noCalls, unsent } from "./unsent.ts";

/** Inspects a token, unless it must not be sent: then it says why. */
export async function inspect(
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
