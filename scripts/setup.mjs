// Makes a fresh clone ready. Node's own modules only: this runs before anything is installed.
// @ts-check
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const vite = join(root, "node_modules/vite/bin/vite.js");
export const say = (/** @type {string} */ text) => console.error(`» ${text}`);

/**
 * Runs a program to its end; resolves to its exit code. Signals to this process are passed on.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number, quiet?: boolean, cwd?: string }} [options] timeout in milliseconds
 * @returns {Promise<number>}
 */
export function run(command, args, { env, timeout, quiet, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "ignore" : "inherit", quiet ? "ignore" : "inherit"],
      ...(timeout ? { timeout, killSignal: "SIGKILL" } : {}),
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on("SIGINT", pass).on("SIGTERM", pass);
    const done = (/** @type {number} */ code) => {
      process.off("SIGINT", pass).off("SIGTERM", pass);
      resolve(code);
    };
    child.on("error", () => done(127));
    child.on("exit", (code) => done(code ?? 1));
  });
}

/** Ends with one sentence where this Node.js is too old to run what follows. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(
    `Token Debugger needs Node.js 20.19 or later in 20, or 22.12 or later; this is ${process.version}.`,
  );
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json names; false after an interrupted install too. @param {string} folder */
function installed(folder) {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packages = (file) => JSON.parse(readFileSync(join(folder, file), "utf8")).packages;
  try {
    const have = packages("node_modules/.package-lock.json");
    return Object.entries(packages("package-lock.json")).every(
      ([path, { version, optional }]) => path === "" || optional || have[path]?.version === version,
    );
  } catch {
    return false; // Nothing installed yet.
  }
}

/**
 * Installs what a folder's package-lock.json names, unless it is there. Development packages too: they build the product.
 * @param {string} [folder]
 */
export async function ensureDependencies(folder = root) {
  if (installed(folder)) return;
  say("installing dependencies (npm ci)…");
  const cli = process.env["npm_execpath"];
  const [npm, first] = cli?.endsWith("npm-cli.js") ? [process.execPath, [cli]] : ["npm", []];
  const code = await run(npm, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    env: { NODE_ENV: "" },
    cwd: folder,
  });
  if (code !== 0) {
    console.error("The dependencies could not be installed: npm ci failed, see above.");
    process.exit(code);
  }
}
