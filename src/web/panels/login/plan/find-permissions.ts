import { groupScopes, type ScopeGroup } from "#/token/permission-groups.ts";
import { PERMISSIONS } from "#/token/permissions.data.ts";
import { isPermissionName } from "#/token/test-plan/plan-address.ts";

const ALL = [...PERMISSIONS.keys()];

/** Every word must be in the name, in what it allows, or in its product. Names that begin with the text come first. */
export function findPermissions(text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = groupScopes(ALL, PERMISSIONS).flatMap(({ product, scopes }) =>
    scopes
      .filter(({ name, allows }) => {
        const whole = `${name} ${allows} ${product}`.toLowerCase();
        return words.every((word) => whole.includes(word));
      })
      .map(({ name }) => name),
  );
  const [first = ""] = words;
  return fits.toSorted((a, b) => Number(b.startsWith(first)) - Number(a.startsWith(first)));
}

/** All of them by product. */
export const allPermissions = (): readonly ScopeGroup[] => groupScopes(ALL, PERMISSIONS);

/** The text as a permission that is not in the table: it may be new. Null for one that is, or that can't be one. */
export function newName(text: string): string | null {
  const name = text.trim();
  return isPermissionName(name) && name.includes("_") && !PERMISSIONS.has(name) ? name : null;
}
