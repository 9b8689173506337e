// Builds what is stale: dist/ carries a stamp of the files that it was made from.
// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, say, vite } from "./setup.mjs";

const INPUTS = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const STAMP = join(root, "dist/stamp");

/** Names, sizes and times of all that goes into the build. Reading the contents would cost more than it tells. */
function stamp() {
  const hash = createHash("sha256").update(process.version);
  /** @param {string} path */
  const add = (path) => {
    const at = statSync(join(root, path));
    if (at.isDirectory()) for (const name of readdirSync(join(root, path)).toSorted()) add(`${path}/${name}`);
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${at.size} ${at.mtimeMs}\n`);
  };
  for (const path of INPUTS) add(path);
  return hash.digest("hex");
}

/** Builds browser and server unless dist/ is up to date. @returns {Promise<number>} exit code */
export async function ensureBuild() {
  const now = stamp();
  try {
    if (readFileSync(STAMP, "utf8") === now) return 0;
  } catch {
    // Never built, or cleaned away.
  }
  say("building…");
  const code = await run(process.execPath, [vite, "build", "--logLevel", "warn"]);
  if (code === 0) writeFileSync(STAMP, now);
  else console.error("The build failed: see above.");
  return code;
}
