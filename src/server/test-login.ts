// What the tests of logins share: a browser at a server of ours whose Graph answers one thing.
import { expect } from "vitest";
import * as z from "zod";
import { createGraphClient } from "#/graph/client.ts";
import type { GraphRequest } from "#/graph/send.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { configFrom, startInProcess, WORLD_NOW } from "./test-server.ts";

export const ID = "734512908844182";
export const SECRET = "c0ffee00c0ffee11c0ffee22c0ffee33";
export const CODE = "AQDcanaryCodeCanaryCodeCanaryCode";
export const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const ENV = {
  META_MODE: "live",
  META_APP_ID: ID,
  META_APP_SECRET: SECRET,
  META_APP_NAME: "Studio",
  LOG_LEVEL: "trace",
};
export const PLAN = {
  appId: ID,
  permissions: ["email", "pages_show_list"],
  authTypes: [],
  configId: null,
  responseType: "code",
  display: null,
  listsGrants: false,
};

export const Begun = z.strictObject({ address: z.url() });
export const Answer = z.strictObject({
  tokens: z.array(z.strictObject({ token: z.string(), via: z.string(), expiresIn: z.number().nullable() })),
  failure: z.looseObject({ kind: z.string() }).nullable(),
  grantedScopes: z.array(z.string()).nullable(),
  deniedScopes: z.array(z.string()).nullable(),
  login: z
    .strictObject({
      plan: z.looseObject({ appId: z.string() }),
      app: z.strictObject({ id: z.string(), name: z.string().nullable() }),
      redirectUri: z.string(),
      returnTo: z.string(),
    })
    .nullable(),
  observedAt: z.number(),
  calls: z.array(z.looseObject({ method: z.string(), url: z.string(), body: z.string() })),
  usage: z.null(),
  notes: z.array(z.unknown()),
});

export type Turn = { readonly status?: number; readonly body: string } | Error;
export const GIVEN = {
  body: JSON.stringify({ access_token: TOKEN, token_type: "bearer", expires_in: 5000 }),
};

/** A browser at a server of ours whose Graph answers one thing; it keeps cookies as browsers do. */
export function openBrowser(turn: Turn = GIVEN, env: Record<string, string> = {}) {
  const config = configFrom({ ...ENV, ...env });
  const requests: GraphRequest[] = [];
  const client = createGraphClient({
    send: async (request) => {
      requests.push(request);
      if (turn instanceof Error) throw turn;
      return { status: turn.status ?? 200, headers: {}, body: turn.body };
    },
    baseUrl: config.graphUrl,
    version: config.graphVersion,
    clock: { now: () => 0, after: () => () => {} },
    now: () => WORLD_NOW,
    random: () => 0,
  });
  const graph: GraphConnection = {
    client,
    apps: config.apps,
    sandbox: null,
    dialogUrl: config.dialogUrl,
    now: () => WORLD_NOW,
    close: async () => {},
  };
  let ms = WORLD_NOW * 1000;
  const server = startInProcess({ ...ENV, ...env }, { graph, now: () => ms });
  const jar = new Map<string, string>();
  const call = async (path: string, body: unknown, origin = "http://localhost") => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await server.post(path, body, { origin, ...(cookie === "" ? {} : { cookie }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const begin = async (plan: object = {}, returnTo = "", origin?: string) => {
    const answer = await call("/api/logins", { plan: { ...PLAN, ...plan }, returnTo }, origin);
    expect(answer.status).toBe(200);
    const { address } = Begun.parse(await answer.json());
    return { answer, address: new URL(address), state: new URL(address).searchParams.get("state") ?? "" };
  };
  const finish = async (callback: string, origin?: string) => {
    const answer = await call("/api/logins/finish", { callback }, origin);
    expect(answer.status).toBe(200);
    return Answer.parse(await answer.json());
  };
  return {
    ...server,
    call,
    begin,
    finish,
    jar,
    requests,
    pass: (seconds: number) => {
      ms += seconds * 1000;
    },
  };
}
