// `npm test`: installs what is missing, then every check one after the other, and last a line that counts the tests.
// `npm run check`: the quick ones alone, without tests.
// @ts-check
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuild } from "./build.mjs";
import { checkNode, ensureDependencies, root, run } from "./setup.mjs";

checkNode();
await ensureDependencies();

const RESULTS = join(root, "test-results");
const UNIT = join(RESULTS, "unit.json");
const E2E = join(RESULTS, "e2e.json");
const only = process.argv[2];
/** @type {string[]} */
const times = [];
/** @type {string[]} */
const broken = [];

/** @param {string} name @param {() => Promise<number>} work resolves to an exit code */
async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  if ((await work()) !== 0) broken.push(name);
  times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} file below node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const tool = (file, args, env) =>
  run(process.execPath, [join(root, "node_modules", file), ...args], env ? { env } : {});

const rooms = ["token", "graph", "sandbox", "server", "web"].map((room) => `src/${room}`);

async function types() {
  for (const project of [".", ...rooms]) {
    const code = await tool("typescript/bin/tsc", ["-p", project]);
    if (code !== 0) return code;
  }
  return 0;
}

/** Ports that are free now, on which the browser tests' own servers listen. @param {number} count */
async function freePorts(count) {
  const probes = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(probes.map((probe) => once(probe, "listening")));
  const ports = probes.map((probe) => {
    const address = probe.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports.join(",");
}

async function e2e() {
  const browser = await ensureBrowser();
  if (browser === undefined) return 1;
  const env = { CHROMIUM_PATH: browser, E2E_PORTS: await freePorts(6), E2E_RESULTS: E2E };
  return tool("playwright/cli.js", ["test", "-c", "e2e"], env);
}

/** @param {string} file @returns {any} the report that a runner wrote, or null where it died before that */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function countTests() {
  const unit = report(UNIT);
  const stories = report(E2E)?.stats;
  const passed = (unit?.numPassedTests ?? 0) + (stories?.expected ?? 0) + (stories?.flaky ?? 0);
  const failed = (unit?.numFailedTests ?? 0) + (stories?.unexpected ?? 0);
  // A step that broke without a failing test (lint, types, build, a runner that died) must not read as "0 failed".
  const other = broken.filter((name) => !["unit", "e2e"].includes(name)).length;
  return { passed, failed: Math.max(failed + other, broken.length > 0 ? 1 : 0) };
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await step("format", () => tool("oxfmt/bin/oxfmt", ["--check", "."]));
await step("lint", () => tool("oxlint/bin/oxlint", []));
await step("types", types);
await step("unused", () => tool("knip/bin/knip.js", []));
if (only !== "check") {
  await step("unit", () =>
    tool("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`]),
  );
  await step("build", ensureBuild);
  await step("e2e", e2e);
}
console.log(`\n${times.join(" · ")}`);
if (broken.length > 0) console.log(`Failed: ${broken.join(", ")}`);
if (only !== "check") {
  const { passed, failed } = countTests();
  console.log(`${passed} passed, ${failed} failed`);
}
process.exit(broken.length > 0 ? 1 : 0);
