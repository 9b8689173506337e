// The sandbox's front door for whoever runs it in process.
import { APPS, NO_APP_ID } from "./cast.data.ts";
import { openSandbox, type Sandbox, type SandboxOptions } from "./open-sandbox.ts";

export type { Sandbox, SandboxOptions } from "./open-sandbox.ts";
export type { Scenario } from "./scenario-shelf.ts";

export type { Fault, FaultRule } from "./faults.ts";

/** The app ids that belong to the sandbox: of all apps in the world, and the one that no app has. */
export const SANDBOX_APP_IDS: readonly string[] = [...APPS.map(({ id }) => id), NO_APP_ID];

/**
 * Makes a sandbox with a world of its own. The same seed gives the same secrets, the same `world` with it the same token
 * strings.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  return openSandbox(options).sandbox;
}
