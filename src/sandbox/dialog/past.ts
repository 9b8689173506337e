import type { Person } from "../cast.data.ts";
import type { World } from "../world.ts";
import { isSettled } from "./decide-grants.ts";
import type { LoginRequest } from "./login-request.ts";

/** What somebody has made of this app's permissions before. */
export interface Past {
  readonly person: Person;
  readonly granted: readonly string[];
  /** Declined, and not asked for this time. */
  readonly settled: readonly string[];
}

/** Those who have used the app before. */
export function pastOf(world: World, login: LoginRequest): readonly Past[] {
  return world.people.flatMap((person): Past[] => {
    const consent = world.consents.find(person, login.app);
    if (consent === null) return [];
    const { grants } = consent;
    return [
      {
        person,
        granted: grants.filter(({ status }) => status === "granted").map(({ scope }) => scope),
        settled: grants
          .filter((grant) => login.scopes.includes(grant.scope) && isSettled(login, grant))
          .map(({ scope }) => scope),
      },
    ];
  });
}
