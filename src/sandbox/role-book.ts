import { type Page, PAGES, type Person, ROLES } from "./cast.data.ts";
import type { Role } from "./page-role.ts";

/** Anything on which somebody can have a role: a Page or another asset. */
export type Held = { readonly id: string };

const keyOf = (person: Held, on: Held): string => `${person.id} ${on.id}`;

// What is so at the beginning is the same in all worlds, and there can be a thousand of them.
const GIVEN: ReadonlyMap<string, Role> = new Map(
  ROLES.map(({ person, on, role }) => [keyOf(person, on), role]),
);

/** Who has which role on what, in one world. */
export class RoleBook {
  /** What has changed since the beginning; null: the role is gone. */
  readonly #changed = new Map<string, Role | null>();

  find(person: Held, on: Held): Role | null {
    const key = keyOf(person, on);
    const changed = this.#changed.get(key);
    return changed === undefined ? (GIVEN.get(key) ?? null) : changed;
  }

  set(person: Held, on: Held, role: Role | null): void {
    this.#changed.set(keyOf(person, on), role);
  }

  pagesOf(person: Person): readonly Page[] {
    return PAGES.filter((page) => this.find(person, page) !== null);
  }
}
