import type { App } from "./app-registry.ts";
import type { Sandbox } from "./open-sandbox.ts";
import type { Scenario } from "./scenario-shelf.ts";
import type { World } from "./world.ts";

/** What somebody who sets up an app against the sandbox has to know. All of it is made up. */
export interface WorldSheet {
  readonly apps: readonly Pick<App, "id" | "name" | "secret" | "clientToken" | "redirectUris">[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  readonly scenarios: readonly Scenario[];
}

/** The world as data; the scenarios are played anew when they have grown stale. */
export function describeWorld(world: World, sandbox: Sandbox): WorldSheet {
  const configured = new Set(sandbox.apps.map(({ id }) => id));
  return {
    apps: world.apps
      .filter(({ id }) => configured.has(id))
      .map(({ id, name, secret, clientToken, redirectUris }) => ({
        id,
        name,
        secret,
        clientToken,
        redirectUris,
      })),
    people: world.people.map(({ id, name, email }) => ({ id, name, email })),
    scenarios: sandbox.scenarios(),
  };
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
  return all.map(line).join("\n");
}

/** No terminal is the place for a token of 100 kB. */
const SHOWN_TOKEN = 1500;

const shown = (token: string): string =>
  token.length <= SHOWN_TOKEN ? token : `${token.slice(0, 24)}… (${token.length} characters)`;

/** The world as a text for the terminal. */
export function printWorld({ apps, people, scenarios }: WorldSheet, origin: string): string {
  return [
    `Meta in miniature listens at ${origin}. Everything in it is made up.`,
    `People log in at ${origin}/dialog/oauth?client_id=…&redirect_uri=http://localhost/…`,
    "",
    "Apps",
    table(
      ["id", "name", "secret", "client token"],
      apps.map((app) => [app.id, app.name, app.secret, app.clientToken]),
    ),
    "",
    "People",
    table(
      ["id", "name", "email"],
      people.map(({ id, name, email }) => [id, name, email ?? ""]),
    ),
    "",
    `Tokens, one a story (they age; fresh ones: ${origin}/sandbox.json)`,
    table(
      ["scenario", "token"],
      scenarios.map(({ name, token }) => [name, shown(token)]),
    ),
    "",
  ].join("\n");
}
