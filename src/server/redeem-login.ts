import type { WatchAsker } from "#/graph/errand.ts";
import {
  type CodeToExchange,
  codeToTokenRequest,
  parseCodeToToken,
} from "#/graph/exchanges/code-to-token.ts";
import { extraOf } from "#/graph/extra-of.ts";
import { runErrand } from "#/graph/run-errand.ts";
import type { CallTrace } from "#/token/call-record.ts";
import type { GivenToken, LoginAnswer, LoginFailure } from "#/token/login/login-answer.ts";
import { callbackRefusal } from "#/token/paste/callback-refusal.ts";
import type { Callback } from "#/token/paste/read-callback.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { noCalls } from "./unsent.ts";

/** What came of a login, before it is said whose it was. */
export type LoginOutcome = Omit<LoginAnswer, "login">;

interface Exchanged {
  readonly tokens: readonly GivenToken[];
  readonly failure: LoginFailure | null;
}

/** Turns a code into a token. Never repeated by itself: a code works once. */
async function exchange(
  { client }: GraphConnection,
  code: CodeToExchange,
  watchAsker: WatchAsker,
): Promise<Exchanged & CallTrace> {
  return runErrand(client, watchAsker, async (errand): Promise<Exchanged> => {
    const asked = extraOf(await client.ask(codeToTokenRequest(client.place, code), parseCodeToToken, errand));
    if (asked.kind === "refused")
      return { tokens: [], failure: { kind: "exchange", refusal: asked.refusal, unmatched: false } };
    if (asked.kind !== "known") return { tokens: [], failure: asked };
    const { token, expiresIn, idToken } = asked.value;
    const given: GivenToken[] = [{ token, via: "code", expiresIn }];
    if (idToken !== null) given.push({ token: idToken, via: "openid", expiresIn: null });
    return { tokens: given, failure: null };
  });
}

/** What a callback says of why there is no token; null where it brings one. `unmatched`: no login of ours fits it. */
export function failureOf(callback: Callback, unmatched: boolean): LoginFailure | null {
  const refusal = callbackRefusal(callback);
  if (refusal === null) return null;
  return { kind: callback.outcome === "denied" ? "denied" : "dialog", refusal, unmatched };
}

/** An answer of a login that nothing was asked about. */
export const unredeemed = (graph: GraphConnection, failure: LoginFailure | null): LoginOutcome => ({
  tokens: [],
  failure,
  grantedScopes: null,
  deniedScopes: null,
  ...noCalls(graph),
});

/**
 * What a callback gives: the token in it, the token behind its code, or why there is none.
 * @param toExchange - all but the code
 */
export async function redeemLogin(
  graph: GraphConnection,
  callback: Callback,
  toExchange: Omit<CodeToExchange, "code">,
  watchAsker: WatchAsker,
): Promise<LoginOutcome> {
  const { code, accessToken, expiresIn, grantedScopes, deniedScopes } = callback;
  const failure = failureOf(callback, false);
  const lists = { grantedScopes, deniedScopes };
  if (failure !== null) return { ...unredeemed(graph, failure), ...lists };
  const here: GivenToken[] = accessToken ? [{ token: accessToken, via: "browser", expiresIn }] : [];
  if (!code) return { ...unredeemed(graph, null), tokens: here, ...lists };
  const { tokens, failure: refused, ...trace } = await exchange(graph, { ...toExchange, code }, watchAsker);
  return { tokens: [...tokens, ...here], failure: refused, ...lists, ...trace };
}
