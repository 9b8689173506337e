// What the tests of logins share: a sandbox, and a browser at its dialog.
import { type Params, rehearse, type Reply } from "../rehearsal.ts";
import type { Session } from "../issued-token.ts";
import { browse, type Changes } from "./play-dialog.ts";

export const CALLBACK = "http://localhost:3000/login/callback";

/** The access token of an answer; empty: there is none. */
export const tokenIn = (body: unknown): string =>
  /"access_token":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? "";

/** A sandbox whose first app asks people to log in. */
export function rehearseLogin() {
  const graph = rehearse();
  const { studio } = graph;
  const browser = browse(graph.sandbox.dialog);
  const asked = { client_id: studio.id, redirect_uri: CALLBACK };
  const client = { client_id: studio.id, client_secret: studio.secret, redirect_uri: CALLBACK };
  const redeem = (code: string | null, more: Params = {}): Promise<Reply> =>
    graph.ask("/v26.0/oauth/access_token", { ...client, code: code ?? "", ...more });
  /** The code of a login with what is asked for beside the app. */
  const codeFor = async (query: Params, changes: Changes = {}): Promise<string> =>
    (await browser.logIn({ ...asked, ...query }, changes)).params.get("code") ?? "";
  const sessionOf = (token: string): Session => {
    const found = graph.world.findToken(token);
    if (found === null) throw new Error("No such token");
    return found.session;
  };
  return {
    ...graph,
    browser,
    sessionOf,
    asked,
    client,
    redeem,
    codeFor,
    /** The token of such a login. */
    tokenFor: async (query: Params, changes: Changes = {}): Promise<string> =>
      tokenIn((await redeem(await codeFor(query, changes))).body),
  };
}
