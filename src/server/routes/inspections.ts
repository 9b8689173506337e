import { Hono } from "hono";
import * as z from "zod";
import type { WatchAsker } from "#/graph/errand.ts";
import { inspectToken } from "#/graph/inspect-token.ts";
import { SANDBOX_APP_IDS } from "#/sandbox/app.ts";
import { classify } from "#/token/classify.ts";
import type { Evidence, InspectionAnswer } from "#/token/evidence.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { watchAsker } from "../watch-asker.ts";

/** Graph sets no maximum length for tokens; this one keeps a slip of the clipboard from being sent around. */
const LONGEST_TOKEN = 1024 * 1024;

const Body = z.strictObject({
  token: z
    .string("must be a text")
    .trim()
    .min(1, "must not be empty")
    .max(LONGEST_TOKEN, "must not be longer than 1 MB"),
});

/** The sandbox can't judge a real token, nor Graph a made-up one: such a token is not sent. */
function notAsked(graph: GraphConnection, appId: string | null): Evidence | null {
  if (appId === null) return null;
  const ofSandbox = SANDBOX_APP_IDS.includes(appId);
  if (graph.sandbox !== null) {
    return ofSandbox ? null : { kind: "not-asked", reason: "real-token-in-sandbox", appId };
  }
  // Live mode may well be pointed at a sandbox that runs alone: then all of its apps are there to be asked about.
  const atSandbox = graph.apps.some(({ id }) => SANDBOX_APP_IDS.includes(id));
  return ofSandbox && !atSandbox ? { kind: "not-asked", reason: "sandbox-token-in-live", appId } : null;
}

async function inspect(graph: GraphConnection, token: string, asker: WatchAsker): Promise<InspectionAnswer> {
  const guess = classify(token);
  const unsent = guess.askable ? notAsked(graph, guess.appIdHint) : ({ kind: "offline", guess } as const);
  if (unsent !== null) return { evidence: unsent, observedAt: graph.now(), app: null, calls: [] };
  return inspectToken(graph.client, {
    token,
    appIdHint: guess.appIdHint,
    apps: graph.apps,
    watchAsker: asker,
  });
}

/** `POST /inspections`: asks Graph about one token. Once it set out the answer is 200, whatever came of it. */
export function inspectionRoutes(graph: GraphConnection) {
  return new Hono<ServerEnv>().post("/inspections", readJson(Body), async (c) =>
    c.json(await inspect(graph, c.req.valid("json").token, watchAsker(c)), 200),
  );
}
