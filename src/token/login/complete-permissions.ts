import { PERMISSIONS } from "../permissions.data.ts";

/** A permission that nobody chose, and why it is there all the same. */
export interface Added {
  readonly name: string;
  /** The chosen ones that need it, in their order. */
  readonly neededBy: readonly string[];
  readonly certainty: "documented" | "likely";
}

/** All that a permission needs, near and far, by how sure that is. Meta's entries name all; ours are followed. */
function needsOf(name: string): ReadonlyMap<string, Added["certainty"]> {
  const found = new Map<string, Added["certainty"]>();
  const visit = (at: string, sure: boolean) => {
    const facts = PERMISSIONS.get(at);
    for (const need of facts?.needs ?? []) {
      const certain = sure && facts?.needsCertainty === "documented";
      const known = found.get(need);
      if (need === name || known === "documented" || (known !== undefined && !certain)) continue;
      found.set(need, certain ? "documented" : "likely");
      visit(need, certain);
    }
  };
  visit(name, true);
  return found;
}

/**
 * The permissions that come with the chosen ones because these need them, without those that were chosen themselves.
 * @see https://developers.facebook.com/docs/permissions (read Nov 2026)
 */
export function completePermissions(chosen: readonly string[]): readonly Added[] {
  const added = new Map<string, Added>();
  for (const name of chosen) {
    for (const [need, certainty] of needsOf(name)) {
      if (chosen.includes(need)) continue;
      const before = added.get(need);
      added.set(need, {
        name: need,
        neededBy: [...(before?.neededBy ?? []), name],
        certainty: before?.certainty === "documented" ? "documented" : certainty,
      });
    }
  }
  return [...added.values()];
}
