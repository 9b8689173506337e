// A list of 260 Pages in a real browser: its first row beside one call to Graph, and the whole beside a plain loop over
// the same cursors.
// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright";
import { request } from "undici";
import { ensureBrowser } from "../browser.mjs";
import { median, start } from "./backend.mjs";
import { openQuietly } from "./quiet-page.mjs";

const ROUNDS = 15;
const WARM_UP = 4;
const COUNT = 260;

/** In milliseconds: at least from one thing that a hand does to the next; until all is drawn that a list leads to. */
const REACH = 100;
const LOOK = 600;

const TOKEN = `EAAKcCR0DvJYBA${"x7Qw".repeat(45)}ZD`;
const APP = { META_APP_ID: "734512908844182", META_APP_SECRET: "0123456789abcdef".repeat(2) };

/** @param {string} graph */
async function plainLoop(graph) {
  const from = performance.now();
  let first = 0;
  let count = 0;
  /** @type {string | null} */
  let after = "";
  while (after !== null) {
    const answer = await request(
      `${graph}/v26.0/me/accounts?limit=100${after === "" ? "" : `&after=${after}`}`,
      {
        headers: { authorization: `Bearer ${TOKEN}` },
      },
    );
    /** @type {any} */
    const { data, paging } = await answer.body.json();
    count += data.length;
    first ||= performance.now() - from;
    after = paging.next === undefined ? null : paging.cursors.after;
  }
  if (count !== COUNT) throw new Error(`the loop found ${count} Pages`);
  return { first, whole: performance.now() - from };
}

/** Runs in the page, and measures there: from the click on. @param {number} count */
function listInPage(count) {
  return new Promise((resolve) => {
    let first = 0;
    const button = [...document.querySelectorAll("button")].find((one) =>
      one.textContent.startsWith("List Pages"),
    );
    const from = performance.now();
    const look = () => {
      // The heads of the columns are a row of the table too; they are there before, and hidden.
      const rows = Number(document.querySelector('[role="table"]')?.getAttribute("aria-rowcount")) - 1;
      if (rows > 0 && first === 0 && document.querySelector("[data-page]")) first = performance.now() - from;
      if (rows !== count) return;
      watch.disconnect();
      resolve({ first, whole: performance.now() - from });
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    button?.click();
  });
}

/** One list after the other in the same page, as somebody does who works on several tokens. */
/** @param {string} executablePath @param {string} app @param {string} graph */
async function measure(executablePath, app, graph) {
  const browser = await chromium.launch({ executablePath });
  const page = await openQuietly(browser, `${app}/pages`);
  const floor = { first: [0], whole: [0] };
  const ours = { first: [0], whole: [0] };
  await page.until('document.body?.textContent.includes("List Pages")');
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const plain = await plainLoop(graph);
    await page.run('document.querySelector("textarea").focus()');
    await page.type(`${TOKEN}${"ZD".repeat(round + WARM_UP)}`);
    await sleep(REACH);
    const shown = await page.run(`(${String(listInPage)})(${COUNT})`);
    await sleep(LOOK);
    await page.run("document.querySelector('[aria-label=\"Clear\"]').click()");
    if (round <= 0) [floor.first, floor.whole, ours.first, ours.whole] = [[], [], [], []];
    if (round < 0) continue;
    floor.first.push(plain.first);
    floor.whole.push(plain.whole);
    ours.first.push(shown.first);
    ours.whole.push(shown.whole);
  }
  await browser.close();
  return { floor, ours };
}

export async function bench() {
  const browser = await ensureBrowser();
  if (browser === undefined) return;
  const graph = await start("scripts/bench/pages-graph.mjs", {});
  const server = await start("dist/server/main.js", {
    ...APP,
    GRAPH_URL: graph.url,
    META_MODE: "live",
    HOST: "127.0.0.1",
    RATE_LIMIT_PER_MINUTE: "1000000",
    RATE_LIMIT_BURST: "1000000",
  });
  const { floor, ours } = await measure(browser, server.url, graph.url);
  for (const [name, goal] of /** @type {const} */ ([
    ["first", 1.2],
    ["whole", 1.1],
  ])) {
    const [plain, shown] = [median(floor[name]), median(ours[name])];
    console.log(
      `${name === "first" ? "first row" : "260 Pages"}  ${shown.toFixed(0).padStart(4)} ms in the browser, ${plain.toFixed(0).padStart(4)} ms plain: ${(shown / plain).toFixed(2)} × (goal ${goal.toFixed(2)})`,
    );
  }
  for (const side of [server, graph]) side.end();
}
