// `npm run bench [size|backend|sandbox|pages]`: the size of the page beside its goal, what an inspection costs beside a floor that runs on
// the same machine in the same run, the same for the sandbox in process,
// and how long a list of Pages takes beside a plain loop.
// @ts-check
import { ensureBuild } from "./build.mjs";
import { checkNode, ensureDependencies } from "./setup.mjs";

checkNode();
await ensureDependencies();
const built = await ensureBuild();
if (built !== 0) process.exit(built);

const benches = {
  size: () => import("./bench/size.mjs"),
  backend: () => import("./bench/backend.mjs"),
  sandbox: () => import("./bench/sandbox.mjs"),
  pages: () => import("./bench/pages.mjs"),
};
const only = process.argv[2];
for (const [name, load] of Object.entries(benches)) {
  if (only !== undefined && only !== name) continue;
  console.log(`\n── ${name}`);
  await (await load()).bench();
}
