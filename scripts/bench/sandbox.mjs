// What the sandbox costs in process: requests a second on one core, beside a bare handler, and whether memory stays flat.
// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Hono } from "hono";
import { build } from "vite";
import { root } from "../setup.mjs";

const OUT = join(root, "test-results/bench-sandbox");
const WARM_UP = 3000;
const ROUNDS = 5;
const REQUESTS = 4000;
const MANY_REQUESTS = 100_000;
const MANY_SANDBOXES = 1000;
const START = 1_795_443_486;

/** @typedef {{ request: (path: string, init?: RequestInit) => Response | Promise<Response> }} Handler */
/** @typedef {{ app: Handler, apps: readonly { id: string, secret: string }[], scenarios: () => readonly { name: string, token: string }[] }} Sandbox */

/** @returns {Promise<(options: { now: () => number, seed: string }) => Sandbox>} */
async function loadSandbox() {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: { ssr: "src/sandbox/app.ts", outDir: OUT, emptyOutDir: true },
  });
  const module = await import(pathToFileURL(join(OUT, "app.js")).href);
  return module.createSandbox;
}

/** @returns {number} MB of living objects */
function heap() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1e6;
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** CPU seconds that so many requests take. @param {Handler} app @param {readonly string[]} paths @param {number} count */
async function cost(app, paths, count) {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    await (await app.request(paths[index % paths.length] ?? "/")).text();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** @param {Sandbox} sandbox @returns {string[]} one debug_token a scenario */
function inspections({ apps, scenarios }) {
  const [app] = apps;
  const caller = app === undefined ? "" : `${app.id}|${app.secret}`;
  return scenarios()
    .filter(({ token }) => token.length < 1000)
    .map(
      ({ token }) =>
        `/v26.0/debug_token?${new URLSearchParams({ input_token: token, access_token: caller })}`,
    );
}

/** @param {Sandbox} sandbox */
async function speed(sandbox) {
  const bare = new Hono().all("/:path{.*}", (c) => c.json({ data: { is_valid: true, scopes: [] } }));
  const paths = inspections(sandbox);
  await cost(sandbox.app, paths, WARM_UP);
  await cost(bare, paths, WARM_UP);
  const own = [];
  const floor = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push((await cost(sandbox.app, paths, REQUESTS)) / REQUESTS);
    floor.push((await cost(bare, paths, REQUESTS)) / REQUESTS);
  }
  const rate = (/** @type {number} */ seconds) => Math.round(1 / seconds).toLocaleString("en-US");
  console.log(`debug_token, one core  ${rate(median(own))} a second (CPU time, median of ${ROUNDS})`);
  console.log(`a bare handler         ${rate(median(floor))} a second`);
  console.log(`ratio                  ${(median(own) / median(floor)).toFixed(1)} × the bare handler's time`);
}

/** Makes new tokens as well: each exchange adds one. @param {Sandbox} sandbox @param {number} count */
async function mixed({ app, apps, scenarios }, count) {
  const [owner] = apps;
  const user = scenarios().find(({ name }) => name === "long-lived-user")?.token ?? "";
  const exchange = new URLSearchParams({
    grant_type: "fb_exchange_token",
    client_id: owner?.id ?? "",
    client_secret: owner?.secret ?? "",
    fb_exchange_token: user,
  });
  const caller = `${owner?.id}|${owner?.secret}`;
  const paths = [
    `/v26.0/debug_token?${new URLSearchParams({ input_token: user, access_token: caller })}`,
    `/v26.0/oauth/access_token?${exchange}`,
    `/v26.0/me?${new URLSearchParams({ access_token: user, fields: "id,name,email" })}`,
    "/v26.0/me?access_token=xxxx",
  ];
  await cost({ request: app.request.bind(app) }, paths, count);
}

/** @param {string} what @param {number} before @param {number} after */
function tell(what, before, after) {
  const figures = `${before.toFixed(1)} → ${after.toFixed(1)} MB`;
  console.log(`${what.padEnd(23)}${figures.padEnd(19)} × ${(after / before).toFixed(2)}`);
}

/** @param {Awaited<ReturnType<typeof loadSandbox>>} create */
async function memory(create) {
  let moment = START;
  const now = () => moment;
  const sandbox = create({ now, seed: "bench" });
  await mixed(sandbox, 10_000);
  const filled = heap();
  await mixed(sandbox, MANY_REQUESTS);
  tell("100,000 requests", filled, heap());

  // Stories age and are played again every ten minutes: each time is a session a story.
  const sessions = heap();
  for (let round = 0; round < 100; round += 1) {
    moment += 600;
    sandbox.scenarios();
  }
  tell("100 × all stories anew", sessions, heap());

  const before = heap();
  for (let index = 0; index < MANY_SANDBOXES; index += 1) {
    const one = create({ now, seed: `bench ${index}` });
    const [path = "/"] = inspections(one);
    await one.app.request(path);
  }
  tell("1,000 sandboxes", before, heap());
  const kept = Array.from({ length: 50 }, (_, index) => create({ now, seed: `kept ${index}` }));
  for (const one of kept) one.scenarios();
  console.log(`a sandbox in use       ${((heap() - before) / kept.length).toFixed(2)} MB`);
}

export async function bench() {
  const create = await loadSandbox();
  await speed(create({ now: () => START, seed: "bench" }));
  await memory(create);
  rmSync(OUT, { recursive: true, force: true });
}
