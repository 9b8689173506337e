import type { GraphClient } from "#/graph/client.ts";
import { createGraphClient } from "#/graph/client.ts";
import type { Clock } from "#/graph/clock.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import type { Send } from "#/graph/send.ts";
import { createUndiciSend } from "#/graph/undici-send.ts";
import { createSandbox, type Sandbox } from "#/sandbox/app.ts";
import type { Config } from "./config.ts";
import { createSandboxSend } from "./sandbox-send.ts";
import { keepWorlds, type SandboxWorlds } from "./sandbox-worlds.ts";
import { Secret } from "./secret.ts";

/** Graph as this server reaches it: the real one, or the sandbox in this process. */
export interface GraphConnection {
  readonly client: GraphClient;
  /** The apps whose credentials may ask. */
  readonly apps: readonly GraphApp[];
  /** Null in live mode. */
  readonly sandbox: Sandbox | null;
  /** Where the login dialog is: what stands before `/v26.0/dialog/oauth`. */
  readonly dialogUrl: string;
  /** Epoch seconds on Graph's side: the world's clock in the sandbox. */
  readonly now: () => number;
  readonly close: () => Promise<void>;
}

/** Where the sandbox's Graph and its login dialog are mounted. */
export const SANDBOX_GRAPH = "/sandbox/graph";
export const SANDBOX_DIALOG = "/sandbox/dialog";

/** The same for every start, so that what was set up against the sandbox stays set up. */
const SEED = "token-debugger";

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
  return {
    client: createClient(config, wire),
    apps: config.apps,
    sandbox: null,
    dialogUrl: config.dialogUrl,
    now: epochSeconds,
    close,
  };
}

const openWorld = (origin: string, world = ""): Sandbox =>
  createSandbox({ now: epochSeconds, seed: SEED, world, graphUrl: `${origin}${SANDBOX_GRAPH}` });

/** @param holding - the sandbox that answers a call in which these texts came */
function connectSandbox(
  config: Config,
  origin: string,
  sandbox: Sandbox,
  holding: (texts: readonly string[]) => Sandbox = () => sandbox,
): GraphConnection {
  const baseUrl = `${origin}${SANDBOX_GRAPH}`;
  const wire = { send: createSandboxSend(holding, baseUrl), baseUrl, now: () => sandbox.now() };
  const apps = sandbox.apps.map(({ id, name, secret }) => ({ id, name, secret: new Secret(secret) }));
  return {
    client: createClient(config, wire),
    apps,
    sandbox,
    dialogUrl: `${origin}${SANDBOX_DIALOG}`,
    now: wire.now,
    close: async () => {},
  };
}

/**
 * One connection for everybody.
 * @param origin - what people open; it is shown in the records of calls to the sandbox
 * @param world - the sandbox of sandbox mode, where one is running already
 */
export function connectGraph(config: Config, origin: string, world?: Sandbox): GraphConnection {
  if (config.mode === "live") return connectLive(config);
  return connectSandbox(config, origin, world ?? openWorld(origin));
}

/**
 * The worlds of sandbox mode, one a browser session; null in live mode.
 * @param common - the world of those who send no cookie, where one is running already
 */
export function connectWorlds(config: Config, origin: string, common?: Sandbox): SandboxWorlds | null {
  if (config.mode === "live") return null;
  const worlds: SandboxWorlds = keepWorlds((name) => {
    const sandbox = (name === null ? common : undefined) ?? openWorld(origin, name ?? "");
    return connectSandbox(config, origin, sandbox, (texts) => worlds.holding(texts, name).sandbox ?? sandbox);
  });
  return worlds;
}
