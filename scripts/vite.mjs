// `npm run dev`, `npm run preview`, `npm run build`: Vite, on a clone with nothing installed too.
// @ts-check
import { ensureBuild } from "./build.mjs";
import { checkNode, ensureDependencies, run, vite } from "./setup.mjs";

checkNode();
await ensureDependencies();
const [command = "dev", ...rest] = process.argv.slice(2);
const built = command === "dev" ? 0 : await ensureBuild();
process.exitCode = built || (command === "build" ? 0 : await run(process.execPath, [vite, command, ...rest]));
