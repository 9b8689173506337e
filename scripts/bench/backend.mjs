// CPU and time of one inspection, beside a bare forwarder that makes the same call to the same Graph.
// @ts-check
import { fork } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { Pool } from "undici";
import { unsetEnvironment } from "../../e2e/unset-environment.mjs";
import { root } from "../setup.mjs";

const ROUNDS = 7;
const REQUESTS = 3000;
const WARM_UP = 2000;
const AT_ONCE = 16;
const TOKEN = `EAAKcCR0DvJYBA${"x7Qw".repeat(45)}ZD`;
const APP = { META_APP_ID: "734512908844182", META_APP_SECRET: "0123456789abcdef".repeat(2) };

/** @returns {Promise<string>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === "object" ? address?.port : 0)));
    });
  });
}

/** @param {number[]} values */
export const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {string} file @param {Record<string, string>} env */
export async function start(file, env) {
  const port = await freePort();
  const child = fork(join(root, file), {
    env: { ...process.env, ...unsetEnvironment, ...env, PORT: port },
    execArgv: ["--import", new URL("cpu.mjs", import.meta.url).href],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with exit code ${child.exitCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    /** @returns {Promise<number>} CPU time so far, microseconds */
    cpu: () =>
      new Promise((resolve) => {
        child.once("message", (value) => resolve(Number(value)));
        child.send("cpu");
      }),
    end: () => child.kill("SIGTERM"),
  };
}

/** @param {Pool} pool @param {number} count @param {number} atOnce */
async function load(pool, count, atOnce) {
  let left = count;
  const body = JSON.stringify({ token: TOKEN });
  const headers = { "content-type": "application/json" };
  const one = async () => {
    while (left-- > 0) {
      const answer = await pool.request({ method: "POST", path: "/api/inspections", headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

export async function bench() {
  const graph = await start("scripts/bench/graph.mjs", {});
  const env = {
    ...APP,
    GRAPH_URL: graph.url,
    META_MODE: "live",
    HOST: "127.0.0.1",
    RATE_LIMIT_PER_MINUTE: "1000000",
    RATE_LIMIT_BURST: "1000000",
  };
  const sides = [
    { name: "bare forwarder", ...(await start("scripts/bench/forwarder.mjs", env)), cost: [0], latency: [0] },
    { name: "inspection", ...(await start("dist/server/main.js", env)), cost: [0], latency: [0] },
  ];
  for (const side of sides) {
    side.cost = [];
    side.latency = [];
    await load(new Pool(side.url, { connections: AT_ONCE }), WARM_UP, AT_ONCE);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) {
      const pool = new Pool(side.url, { connections: AT_ONCE });
      const before = await side.cpu();
      await load(pool, REQUESTS, AT_ONCE);
      side.cost.push(((await side.cpu()) - before) / REQUESTS);
      const from = performance.now();
      await load(pool, 300, 1);
      side.latency.push((performance.now() - from) / 300);
      await pool.close();
    }
  }
  for (const { name, cost, latency } of sides) {
    console.log(
      `${name.padEnd(16)} ${median(cost).toFixed(0).padStart(5)} µs CPU   ${median(latency).toFixed(2).padStart(6)} ms one at a time`,
    );
  }
  const [floor, ours] = sides;
  if (floor && ours) {
    const ratio = median(ours.cost) / median(floor.cost);
    console.log(
      `CPU ${ratio.toFixed(2)} × the floor (goal 1.50) · ${(median(ours.latency) - median(floor.latency)).toFixed(2)} ms more (goal 2)`,
    );
  }
  for (const side of [...sides, graph]) side.end();
}
