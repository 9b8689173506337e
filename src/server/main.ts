// Starts the server. The only file here with a port, signals and an end of the process.
import { join } from "node:path";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { connectGraph, connectWorlds, type GraphConnection } from "./graph-connection.ts";
import { listen } from "./listen.ts";
import { loadEnvironment } from "./load-environment.ts";
import { createLog } from "./log.ts";
import { productVersion } from "./product-version.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";

/** For requests that are under way when the process is told to end. */
const GRACE_MS = 10_000;

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

function endOnSignal(end: () => Promise<void>): void {
  let ending = false;
  const onSignal = () => {
    if (ending) process.exit(1);
    ending = true;
    void end().then(() => process.exit(0));
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
}

async function serve(config: Config): Promise<void> {
  const version = productVersion();
  const clientDir = join(PROJECT_FOLDER, "dist/client");
  const log = createLog(config);
  let graph: GraphConnection | null = null;
  const { origin, stop } = await listen(config, (bound) => {
    const at = config.publicUrl ?? bound;
    const worlds = connectWorlds(config, at);
    graph = worlds?.of(null) ?? connectGraph(config, at);
    return createApp({ config, log, graph, worlds, version, clientDir });
  });
  endOnSignal(async () => {
    await stop(GRACE_MS);
    await graph?.close();
  });
  say(`Token Debugger ${version} · ${config.publicUrl ?? origin} · ${config.mode}`);
}

try {
  await serve(loadEnvironment(complain));
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
