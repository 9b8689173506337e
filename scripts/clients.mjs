// `npm run clients`: clients of the Graph API that others wrote, against the sandbox alone on a port of its own. They are
// installed into a folder of their own: nothing else needs them.
// @ts-check
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { checkNode, ensureDependencies, root, run } from "./setup.mjs";

checkNode();
await ensureDependencies();
await ensureDependencies(join(root, "e2e/clients"));
const built = await ensureBuild();
process.exit(
  built === 0 ? await run(process.execPath, ["--test", join(root, "e2e/clients/flows.mjs")]) : built,
);
