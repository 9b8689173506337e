import type { Bearer } from "#/graph/token-question.ts";
import { classify } from "#/token/classify.ts";
import type { NotAskedReason } from "#/token/extras.ts";
import type { TokenType } from "#/token/inspection.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { chosenApp } from "./token-body.ts";
import { unsent } from "./unsent.ts";

/** A token that is to make calls of its own, and what is known of it. */
interface About {
  readonly token: string;
  readonly appId?: string | undefined;
  readonly type?: TokenType | undefined;
}

/** Who asks, or why nobody does. */
export type Ready = { readonly reason: NotAskedReason } | { readonly reason: null; readonly bearer: Bearer };

/** Whatever keeps an inspection from being sent keeps these back too. `without`: kinds of token that have no answer. */
export function prepare(graph: GraphConnection, about: About, without: readonly TokenType[]): Ready {
  const chosen = chosenApp(graph, about.appId);
  const guess = classify(about.token);
  const kept = unsent(graph, guess);
  if (kept !== null) return { reason: kept.kind === "offline" ? "not-askable" : kept.reason };
  if (guess.family === "session-info") return { reason: "debug-only-token" };
  const type = guess.family === "app" ? "app" : about.type;
  if (type === "app" && without.includes("app")) return { reason: "app-token" };
  if (type === "page" && without.includes("page")) return { reason: "page-token" };
  const app = chosen ?? graph.apps.find(({ id }) => id === guess.appIdHint) ?? null;
  return { reason: null, bearer: { token: about.token, app } };
}
