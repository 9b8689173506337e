// Finds or installs a Chromium for the browser tests. Each candidate is tried by really opening a page, because a
// file that exists may still lack its shared libraries.
// @ts-check
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./setup.mjs";

/** The shell first: it does what the tests need in two thirds of the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** @param {string} file */
function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} [executablePath] none: the browser that Playwright installed for itself */
async function opens(executablePath) {
  const { chromium } = await import("playwright");
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), timeout: 20_000 });
    const page = await browser.newPage();
    await page.setContent("<h1>ok</h1>");
    const ok = (await page.textContent("h1")) === "ok";
    await browser.close();
    return ok;
  } catch (error) {
    if (process.env["DEBUG"]) console.error(String(error));
    return false;
  }
}

/** @returns {Promise<string | undefined>} */
async function onThisMachine() {
  const path = (process.env["PATH"] ?? "").split(delimiter);
  const all = [...NAMES.flatMap((name) => path.map((dir) => join(dir, name))), ...PLACES];
  for (const file of all.filter(runnable)) if (await opens(file)) return file;
  return undefined;
}

/** @returns {Promise<string | undefined>} */
async function fromDistribution() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !runnable("/usr/bin/apt-get"))
    return undefined;
  say("that did not work: installing the distribution's Chromium with apt-get…");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["-qq", "update"], { env, timeout: 120_000 });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const args = ["-qq", "-y", "--no-install-recommends", "install", name];
    await run("apt-get", args, { env, quiet: !process.env["DEBUG"], timeout: 400_000 });
    const found = await onThisMachine();
    if (found) return found;
  }
  return undefined;
}

/**
 * Finds or installs a Chromium that this Playwright can drive.
 * @returns {Promise<string | undefined>} its program, "" for Playwright's own, undefined (and said why) for none
 */
export async function ensureBrowser() {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (await opens(given)) return given;
    console.error(`CHROMIUM_PATH names ${given}, which does not start.`);
    return undefined;
  }
  if (await opens()) return "";
  const here = await onThisMachine();
  if (here) return here;
  say("no browser found: asking Playwright to install one…");
  await run(process.execPath, ["node_modules/playwright/cli.js", "install", "--only-shell", "chromium"], {
    timeout: 240_000,
    quiet: !process.env["DEBUG"],
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
  });
  if (await opens()) return "";
  const found = await fromDistribution();
  if (found) return found;
  console.error(
    "The browser tests need a Chromium and none could be installed. Run `npx playwright install chromium`, or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  return undefined;
}
