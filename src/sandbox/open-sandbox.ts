import type { Hono } from "hono";
import { createGraphApp } from "./graph-app.ts";
import { createScenarioShelf, type Scenario } from "./scenario-shelf.ts";
import { World } from "./world.ts";

/** An app that the sandbox's user has configured. */
export interface SandboxApp {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

export interface Sandbox {
  /** Graph's paths at its root: `/v26.0/debug_token`, `/debug_token`, `/me` … */
  readonly app: Hono;
  /** The configured ones. */
  readonly apps: readonly SandboxApp[];
  scenarios(): readonly Scenario[];
  /** The world's clock, epoch seconds. */
  now(): number;
}

/** A sandbox and the world behind it. The clock gives epoch seconds. */
export function openSandbox(options: { now: () => number; seed: string }): {
  sandbox: Sandbox;
  world: World;
} {
  const now = () => Math.floor(options.now());
  const world = new World(options.seed);
  const sandbox: Sandbox = {
    app: createGraphApp(world, now, options.seed),
    apps: world.apps
      .filter(({ configured }) => configured)
      .map(({ id, name, secret }) => ({ id, name, secret })),
    scenarios: createScenarioShelf(world, now),
    now,
  };
  return { sandbox, world };
}
