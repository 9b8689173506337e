import { SANDBOX_APP_IDS } from "#/sandbox/app.ts";
import type { Guess } from "#/token/classify.ts";
import type { CallTrace } from "#/token/call-record.ts";
import type { Evidence } from "#/token/evidence.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { isLoopback } from "./host-name.ts";

/** Why a token never leaves this server. */
export type Unsent = Extract<Evidence, { readonly kind: "offline" | "not-asked" }>;

/**
 * Live mode may well be pointed at a sandbox that runs alone: then all of its apps are there to be asked about. One of
 * them is configured, or none is and Graph is on this machine.
 */
function isSandbox({ apps, client }: GraphConnection): boolean {
  if (apps.length > 0) return apps.some(({ id }) => SANDBOX_APP_IDS.includes(id));
  return isLoopback(new URL(client.place.baseUrl).hostname);
}

/**
 * Secrets, other hosts' tokens and texts that are none are not sent. Nor can the sandbox judge a real token, or Graph
 * a made-up one. Null: the token may be sent.
 */
export function unsent(graph: GraphConnection, guess: Guess): Unsent | null {
  if (!guess.askable) return { kind: "offline", guess };
  const { appIdHint: appId } = guess;
  if (appId === null) return null;
  const ofSandbox = SANDBOX_APP_IDS.includes(appId);
  if (graph.sandbox !== null) {
    return ofSandbox ? null : { kind: "not-asked", reason: "real-token-in-sandbox", appId };
  }
  const atSandbox = isSandbox(graph);
  return ofSandbox && !atSandbox ? { kind: "not-asked", reason: "sandbox-token-in-live", appId } : null;
}

/** What there is to tell of calls where none was made. */
export function noCalls(graph: GraphConnection): CallTrace {
  return { observedAt: graph.now(), calls: [], usage: null, notes: [] };
}
