import type { GraphClient } from "#/graph/client.ts";
import { createGraphClient } from "#/graph/client.ts";
import type { Clock } from "#/graph/clock.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import type { Send } from "#/graph/send.ts";
import { createUndiciSend } from "#/graph/undici-send.ts";
import { createSandbox, type Sandbox } from "#/sandbox/app.ts";
import type { Config } from "./config.ts";
import { createSandboxSend } from "./sandbox-send.ts";
import { Secret } from "./secret.ts";

/** Graph as this server reaches it: the real one, or the sandbox in this process. */
export interface GraphConnection {
  readonly client: GraphClient;
  /** The apps whose credentials may ask. */
  readonly apps: readonly GraphApp[];
  /** Null in live mode. */
  readonly sandbox: Sandbox | null;
  /** Epoch seconds on Graph's side: the world's clock in the sandbox. */
  readonly now: () => number;
  readonly close: () => Promise<void>;
}

/** Where the sandbox's Graph is mounted. */
export const SANDBOX_GRAPH = "/sandbox/graph";

const epochSeconds = () => Math.floor(Date.now() / 1000);

const realClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

interface Wire {
  readonly send: Send;
  readonly baseUrl: string;
  readonly now: () => number;
}

const createClient = (config: Config, wire: Wire): GraphClient =>
  createGraphClient({ ...wire, version: config.graphVersion, clock: realClock, random: Math.random });

function connectLive(config: Config): GraphConnection {
  const { origin } = new URL(config.graphUrl);
  const { send, close } = createUndiciSend({ origin });
  const wire = { send, baseUrl: config.graphUrl, now: () => Date.now() / 1000 };
  return { client: createClient(config, wire), apps: config.apps, sandbox: null, now: epochSeconds, close };
}

/** @param world - the sandbox to use, where one is running already */
function connectSandbox(config: Config, origin: string, world?: Sandbox): GraphConnection {
  const baseUrl = `${origin}${SANDBOX_GRAPH}`;
  const sandbox = world ?? createSandbox({ now: epochSeconds, seed: "token-debugger", graphUrl: baseUrl });
  const wire = { send: createSandboxSend(sandbox, baseUrl), baseUrl, now: () => sandbox.now() };
  const apps = sandbox.apps.map(({ id, name, secret }) => ({ id, name, secret: new Secret(secret) }));
  return { client: createClient(config, wire), apps, sandbox, now: wire.now, close: async () => {} };
}

/** @param origin - what people open; it is shown in the records of calls to the sandbox */
export function connectGraph(config: Config, origin: string, world?: Sandbox): GraphConnection {
  return config.mode === "live" ? connectLive(config) : connectSandbox(config, origin, world);
}
