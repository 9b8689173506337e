import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createGraphClient } from "#/graph/client.ts";
import type { Send } from "#/graph/send.ts";
import { createApp } from "./app.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { createLog } from "./log.ts";
import { configFrom, startInProcess } from "./test-server.ts";

const SECRET = "c0ffee00c0ffee11c0ffee22c0ffee33";
const PASSWORD = "canary passphrase";
const SESSION = "canary-session-secret-of-some-length";
const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";
const ID = "734512908844182";
const APP_TOKEN = `${ID}|o3wswAbCdEfGhIjKlMnOpQrStUv`;
/** Of the token, made with the secret: `openssl dgst -sha256 -hmac`. */
const PROOF = "bbcf993f6f0d799117bd3185b905507ce35e0f1163aaac88f0ad75fe0e26961d";
const CANARIES = [
  SECRET,
  PROOF,
  PASSWORD,
  SESSION,
  TOKEN,
  APP_TOKEN,
  `${ID}|${SECRET}`,
  encodeURIComponent(`${ID}|${SECRET}`),
];

const ENV = {
  META_MODE: "live",
  META_APP_ID: ID,
  META_APP_SECRET: SECRET,
  OPERATOR_PASSWORD: PASSWORD,
  SESSION_SECRET: SESSION,
  HOST: "0.0.0.0",
  LOG_LEVEL: "trace",
};

const dir = mkdtempSync(join(tmpdir(), "canaries-"));
writeFileSync(join(dir, "index.html"), '<script nonce="__CSP_NONCE__"></script>');
afterAll(() => rmSync(dir, { recursive: true }));

/** Everything that a reader of answers and logs gets to see. */
async function seen(send: Send, calls: readonly (readonly [string, RequestInit])[]): Promise<string> {
  const config = configFrom(ENV);
  const lines: string[] = [];
  const log = createLog(config, { write: (line) => void lines.push(line) });
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const client = createGraphClient({
    send,
    baseUrl: config.graphUrl,
    version: config.graphVersion,
    clock: { now: () => 0, after },
    now: () => 0,
    random: () => -0.5,
  });
  const { apps } = config;
  const graph: GraphConnection = {
    client,
    apps,
    sandbox: null,
    dialogUrl: "",
    now: () => 0,
    close: async () => {},
  };
  const app = createApp({ config, log, graph, version: "1", clientDir: dir, sleep: async () => {} });
  const parts: string[] = [];
  for (const [path, init] of calls) {
    const answer = await app.request(path, init);
    parts.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
  }
  expect(lines.length).toBeGreaterThanOrEqual(calls.length);
  return [...parts, ...lines].join("\n");
}

const headers = {
  authorization: `Basic ${Buffer.from(`x:${PASSWORD}`).toString("base64")}`,
  "content-type": "application/json",
  referer: `http://localhost/?access_token=${TOKEN}`,
  cookie: `token=${TOKEN}`,
  "user-agent": `agent ${TOKEN}`,
  "x-request-id": TOKEN,
};

const post = (body: string, more: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { ...headers, ...more },
  body,
});
const get = (more: Record<string, string> = {}): RequestInit => ({ headers: { ...headers, ...more } });
const INSPECTION = ["/api/inspections", post(JSON.stringify({ token: TOKEN }))] as const;

const about = (more: object) => post(JSON.stringify({ token: TOKEN, appId: ID, ...more }));
const EXTRAS = [
  ["/api/inspections/identity", about({})],
  ["/api/inspections/permissions", about({})],
  ["/api/inspections/app", about({})],
  ["/api/inspections/app", post(JSON.stringify({ token: TOKEN }))],
  ["/api/inspections/targets", about({ targets: [{ scope: "pages_show_list", targetIds: ["1"] }] })],
  ["/api/permissions/revoke", about({ what: { kind: "permission", name: "email" } })],
] as const;

const words = { extend: "60 days", revoke: "revoke", "revoke-all": "revoke all" };
const REDIRECT = "https://app.example/";
const EXCHANGES = [
  ...["page-tokens", "debug-only", "token-info", "deprecation-check"].map(
    (name) => [`/api/exchanges/${name}`, about({})] as const,
  ),
  ...Object.entries(words).map(
    ([name, confirmation]) => [`/api/exchanges/${name}`, about({ confirmation })] as const,
  ),
  ["/api/exchanges/client-code", about({ redirectUri: REDIRECT })],
  ["/api/exchanges/code", post(JSON.stringify({ code: TOKEN, redirectUri: REDIRECT }))],
  ["/api/exchanges/redeem", post(JSON.stringify({ code: TOKEN, redirectUri: REDIRECT, machineId: TOKEN }))],
  ["/api/exchanges/app-token", post("{}")],
  ["/api/proofs/check", about({ proof: PROOF })],
] as const;

const PAGES = [
  ["/api/pages", about({ after: "MTMx" })],
  ["/api/pages/list", about({})],
  ["/api/pages/doctor/page", about({ id: "1" })],
  ["/api/pages/doctor/businesses", about({})],
  ["/api/pages/doctor/business-pages", about({ business: "1", edge: "owned_pages" })],
  ["/api/pages/proof", about({ id: "1", edge: "insights" })],
] as const;

const ECHO = `Malformed access token ${TOKEN} of ${ID}|${SECRET} and ${APP_TOKEN}, https://graph.facebook.com/x?access_token=${TOKEN}&appsecret_proof=${PROOF} (${PROOF})`;

test.each([
  [
    "an answer that echoes",
    { status: 200, body: `{"data":{"is_valid":true,"application":"x"},"paging":{"next":"${ECHO}"}}` },
  ],
  ["a refusal that echoes", { status: 400, body: JSON.stringify({ error: { message: ECHO, code: 190 } }) }],
  ["a page that echoes", { status: 400, body: `<html>${ECHO}</html>` }],
  ["a cut answer that echoes", { status: 200, body: `{"data":"${ECHO}` }],
])("nothing secret is in %s", async (_, { status, body }) => {
  const sent: string[] = [];
  const all = await seen(
    async ({ url }) => {
      sent.push(url);
      return { status, headers: { "www-authenticate": ECHO, "x-fb-trace-id": "AbC" }, body };
    },
    [INSPECTION, ...EXTRAS, ...EXCHANGES, ...PAGES],
  );
  expect(sent.filter((url) => url.includes(PROOF)).length).toBeGreaterThanOrEqual(8);
  expect(all).toContain('"observedAt"');
  for (const canary of CANARIES) expect(all).not.toContain(canary);
});

test("nothing secret is in what follows a bug, whose stack is logged", async () => {
  const all = await seen(
    () =>
      Promise.reject(new TypeError(`Invalid URL: ${ECHO} ${PASSWORD} https://x.example/?odd=plain-canary`)),
    [INSPECTION, ...EXTRAS, ...EXCHANGES],
  );
  expect(all).toContain("urn:problem:internal");
  expect(all).toContain("TypeError: Invalid URL");
  expect(all).not.toContain("plain-canary");
  for (const canary of CANARIES) expect(all).not.toContain(canary);
});

test("nothing secret is in any other answer, nor in a log line", async () => {
  const all = await seen(
    async () => ({ status: 200, headers: {}, body: "" }),
    [
      [`/?access_token=${TOKEN}`, get()],
      [`/${TOKEN}?token=${TOKEN}`, get()],
      [`/login/callback?code=${TOKEN}`, get()],
      [`/assets/${TOKEN}.js`, get()],
      ["/healthz", get()],
      ["/api/apps", get()],
      [`/api/${TOKEN}`, get()],
      ["/api/sandbox/scenarios", get()],
      ["/sandbox/graph/me", get()],
      ["/api/apps", get({ authorization: `Basic ${Buffer.from(`x:${TOKEN}`).toString("base64")}` })],
      ["/api/apps", get({ authorization: `Bearer ${TOKEN}` })],
      ["/api/apps", get({ host: `${TOKEN}.example.com` })],
      ["/api/inspections", post("{}", { origin: `https://${TOKEN}.example.com` })],
      ["/api/inspections", post("{}", { "content-type": `text/${TOKEN}` })],
      ["/api/inspections", post(`{"token":"${TOKEN}`)],
      ["/api/inspections", post(`{"${TOKEN}":1}`)],
      ["/api/inspections", post(`{"token":["${TOKEN}"]}`)],
      ["/api/inspections", post(JSON.stringify({ token: `${ID}|${SECRET}` }))],
      ["/api/inspections", { ...post("{}"), method: "PUT" }],
      ["/api/inspections", about({ appId: TOKEN })],
      ["/api/exchanges/extend", about({ confirmation: TOKEN.repeat(3) })],
      [`/api/exchanges/${TOKEN}`, about({})],
      ["/api/proofs/check", about({ proof: TOKEN })],
      ["/api/inspections/identity", about({ appId: SECRET })],
      ["/api/inspections/identity", about({ type: TOKEN })],
      ["/api/inspections/targets", about({ targets: [{ scope: "x", targetIds: [TOKEN] }] })],
    ],
  );
  for (const canary of CANARIES) expect(all).not.toContain(canary);
});

test("a log line tells of a request what is needed and no more", async () => {
  const { app, lines } = startInProcess();
  const answer = await app.request("/api/apps?token=x", { headers: { referer: "http://localhost/x" } });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    id: answer.headers.get("x-request-id"),
    method: "GET",
    path: "/api/apps",
    status: 200,
    ms: expect.any(Number),
  });
});
