// The sandbox alone on its own port. The only file here that knows the environment and the real clock.
import { createAlone, listen, readPort } from "./alone.ts";

/** Always the same, so that an app set up against the sandbox stays set up when it starts again. */
const SEED = "sandbox";

const clock = Date.now;
const port = readPort(process.env["SANDBOX_PORT"]);

try {
  if (port === null) throw new Error("SANDBOX_PORT must be a port number from 0 to 65535.");
  const { server, text } = await listen(createAlone({ now: () => clock() / 1000, seed: SEED }), port);
  process.stdout.write(text);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
