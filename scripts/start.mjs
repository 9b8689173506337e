// `npm start`, `npm run sandbox`: installs and builds what is missing, then serves from this very process.
// @ts-check
import { ensureBuild } from "./build.mjs";
import { checkNode, ensureDependencies } from "./setup.mjs";

checkNode();
await ensureDependencies();
const built = await ensureBuild();
if (built !== 0) process.exit(built);

// npm puts a shell between itself and this process, and a signal sent to npm alone ends only the two of them.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  // Once: a second signal would cut the requests under way short.
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
}, 500).unref();

process.setSourceMapsEnabled(true);
const entry = process.argv[2] === "sandbox" ? "sandbox" : "main";
await import(new URL(`../dist/server/${entry}.js`, import.meta.url).href);
