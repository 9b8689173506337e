import type { AppEntry } from "./cast.data.ts";
import { type SystemUser, SYSTEM_USERS } from "./system-users.data.ts";

const keyOf = ({ person }: SystemUser, app: AppEntry): string => `${person.id} ${app.id}`;

/** Which apps the system users have installed: they can hold tokens of no other. */
export class Installations {
  readonly #keys = new Set(SYSTEM_USERS.flatMap((user) => user.apps.map((app) => keyOf(user, app))));

  has(user: SystemUser, app: AppEntry): boolean {
    return this.#keys.has(keyOf(user, app));
  }

  add(user: SystemUser, app: AppEntry): void {
    this.#keys.add(keyOf(user, app));
  }
}
