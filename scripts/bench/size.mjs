// What the browser loads at first view: the page, and every script and style that it names.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../setup.mjs";

const GOAL_KB = 115;

/** @param {string} path below dist/client */
const gzipped = (path) => gzipSync(readFileSync(join(root, "dist/client", path)), { level: 9 }).length;

export async function bench() {
  const html = readFileSync(join(root, "dist/client/index.html"), "utf8");
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  let total = 0;
  for (const path of assets) {
    const size = gzipped(path);
    total += size;
    console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${path}`);
  }
  const share = Math.round((100 * total) / 1000 / GOAL_KB);
  console.log(
    `${(total / 1000).toFixed(1).padStart(7)} kB  scripts and styles, gzip: ${share} % of the goal of ${GOAL_KB} kB`,
  );
}
