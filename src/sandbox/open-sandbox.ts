import type { Hono } from "hono";
import { createDialogApp } from "./dialog/dialog-app.ts";
import type { FaultRule, Faults, Sleep } from "./faults.ts";
import { createGraphApp } from "./graph-app.ts";
import { createScenarioShelf, type Scenario } from "./scenario-shelf.ts";
import { World } from "./world.ts";

/** An app that the sandbox's user has configured. */
export interface SandboxApp {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

export interface SandboxOptions {
  /** The world's clock, epoch seconds. */
  readonly now: () => number;
  /** Makes the apps' credentials, and with `world` the tokens. */
  readonly seed: string;
  /** Which of the worlds with these apps it is: each has tokens of its own. */
  readonly world?: string;
  /** Calls that an app has each hour before Graph refuses more; a million unless told. */
  readonly budget?: number;
  /** The same of one person over all apps. */
  readonly personBudget?: number;
  /** Where clients find Graph, for the addresses in its answers; at the origin that they called unless told. */
  readonly graphUrl?: string;
  /** What goes wrong from the beginning; nothing unless told. */
  readonly faults?: readonly FaultRule[];
  /** How faults wait; without it they can't. */
  readonly sleep?: Sleep;
}

export interface Sandbox {
  /** Graph's paths at its root: `/v26.0/debug_token`, `/debug_token`, `/me` … */
  readonly app: Hono;
  /** The login dialog, at `/dialog/oauth` and `/v26.0/dialog/oauth`. It works below any path. */
  readonly dialog: Hono;
  /** The configured ones. */
  readonly apps: readonly SandboxApp[];
  /** What goes wrong with calls. */
  readonly faults: Faults;
  scenarios(): readonly Scenario[];
  /** What an app's Facebook Login for Business can be begun with. */
  configurationsOf(appId: string): readonly { readonly id: string; readonly name: string }[];
  /** Whether that token or code was made in this world, and is remembered. */
  knows(text: string): boolean;
  /** The world's clock, epoch seconds. */
  now(): number;
}

/** Nobody who just looks around comes near it. */
const LARGE_BUDGET = 1_000_000;

/** A sandbox and the world behind it. */
export function openSandbox(options: SandboxOptions): { sandbox: Sandbox; world: World } {
  const { seed, budget = LARGE_BUDGET, personBudget = LARGE_BUDGET, graphUrl = null, sleep = null } = options;
  const now = () => Math.floor(options.now());
  const world = new World(seed, options.world);
  const { app, faults } = createGraphApp({
    world,
    now,
    seed,
    budgets: { app: budget, person: personBudget },
    graphUrl,
    sleep,
  });
  faults.set(options.faults ?? []);
  const sandbox: Sandbox = {
    app,
    dialog: createDialogApp({ world, now }),
    apps: world.apps
      .filter(({ configured }) => configured)
      .map(({ id, name, secret }) => ({ id, name, secret })),
    faults,
    scenarios: createScenarioShelf(world, now),
    configurationsOf: (appId) =>
      world.findApp(appId)?.login.configurations.map(({ id, name }) => ({ id, name })) ?? [],
    knows: (text) => world.findToken(text) !== null || world.codes.find(text) !== null,
    now,
  };
  return { sandbox, world };
}
