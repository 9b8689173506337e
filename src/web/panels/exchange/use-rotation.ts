import type { Extra, Identity } from "#/token/extras.ts";
import { type About, extras } from "../../api.ts";
import { createMemory, useMemory } from "./memory.ts";

/** A reading call with the new token. */
export type Read =
  | { readonly kind: "asking" }
  | { readonly kind: "told"; readonly extra: Extra<Identity> }
  | { readonly kind: "failed"; readonly message: string };

/** Where a token usually stands. Each place is ticked off before the old one is revoked. */
export const PLACES = [
  "The secret store or environment of every server that calls Graph",
  "Scheduled jobs and workers, restarted since",
  "Build and deployment pipelines",
  "Other tools and partners that were given it",
] as const;

/** The parts of a rotation that are the reader's: the proving read, and the places that were ticked off. */
export interface Rotation {
  /** The old token, and the app that was chosen for it by hand. */
  readonly about: Pick<About, "token" | "appId">;
  readonly read: Read | null;
  readonly done: ReadonlySet<string>;
}

const ROTATIONS = createMemory<readonly Rotation[]>([]);

function change(token: string, to: (rotation: Rotation) => Rotation): void {
  ROTATIONS.change((all) => all.map((one) => (one.about.token === token ? to(one) : one)));
}

function begin(about: Rotation["about"]): void {
  ROTATIONS.change((all) =>
    all.some((one) => one.about.token === about.token)
      ? all
      : [...all, { about, read: null, done: new Set() }],
  );
}

async function prove({ about }: Rotation, newToken: string): Promise<void> {
  const keep = (read: Read) => change(about.token, (rotation) => ({ ...rotation, read }));
  keep({ kind: "asking" });
  try {
    const asked = { ...about, token: newToken, type: "system-user" } as const;
    const { extra } = await extras.identity(asked, new AbortController().signal);
    keep({ kind: "told", extra });
  } catch (error) {
    keep({ kind: "failed", message: error instanceof Error ? error.message : "No answer." });
  }
}

function tick({ about }: Rotation, place: string): void {
  change(about.token, (rotation) => {
    const done = new Set(rotation.done);
    if (!done.delete(place)) done.add(place);
    return { ...rotation, done };
  });
}

/** The rotations of this page. They outlive the panel: nobody stays on it while a token is put in place elsewhere. */
export function useRotations() {
  return { rotations: useMemory(ROTATIONS), begin, prove, tick };
}
