// The sandbox's front door for whoever runs it in process.
import { APPS } from "./cast.data.ts";
import { openSandbox, type Sandbox } from "./open-sandbox.ts";

export type { Sandbox, SandboxApp } from "./open-sandbox.ts";
export type { Scenario } from "./scenario-shelf.ts";

/** The ids of all apps in the world: the configured ones and the foreign one. */
export const SANDBOX_APP_IDS: readonly string[] = APPS.map(({ id }) => id);

/**
 * Makes a sandbox with a world of its own. `now`: its clock, epoch seconds. The same seed gives the same secrets and
 * the same token strings.
 */
export function createSandbox(options: { now: () => number; seed: string }): Sandbox {
  return openSandbox(options).sandbox;
}
