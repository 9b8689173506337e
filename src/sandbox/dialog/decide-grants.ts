import { PAGES, type Page, type Person } from "../cast.data.ts";
import type { Grant } from "../issued-token.ts";
import type { World } from "../world.ts";
import type { Decision } from "./decision.ts";
import type { LoginRequest } from "./login-request.ts";

/** A permission that people limit to some of their Pages in the dialog. */
export const isAboutPages = (scope: string): boolean => scope.startsWith("pages_");

export const pagesOf = (world: World, person: Person): readonly Page[] =>
  PAGES.filter((page) => world.hasRole(person, page));

/**
 * The Pages that permissions about Pages are limited to; null: all current and future ones. Whoever has no Page is not
 * asked, and so limits nothing. Uncertain: that no Page at all can be chosen.
 */
export function chosenPages(
  world: World,
  person: Person,
  { pages, pageIds }: Decision,
): readonly string[] | null {
  const own = pagesOf(world, person).map(({ id }) => id);
  if (own.length === 0 || pages === "all") return null;
  return pages === "some" ? own.filter((id) => pageIds.has(id)) : own;
}

/** Declined before, and the app does not ask for it again: docs/facebook-login/permissions/requesting-and-revoking. */
export const isSettled = (login: LoginRequest, before: Grant | undefined): boolean =>
  before?.status === "declined" && login.configuration === null && !login.authTypes.has("rerequest");

const declined = (scope: string): Grant => ({ scope, targets: null, status: "declined" });

/**
 * What the person has now granted and declined: what was so before and was not asked for, and what came of this login.
 * With a configuration all of its permissions are granted or none is
 * (docs/facebook-login/facebook-login-for-business, read Nov 2026). Nobody can decline the public profile.
 */
export function decideGrants(
  login: LoginRequest,
  decision: Decision,
  before: readonly Grant[],
  targets: readonly string[] | null,
): readonly Grant[] {
  const { scopes, configuration } = login;
  const ticked = (scope: string) => scope === "public_profile" || decision.permissions.has(scope);
  const none = configuration !== null && !scopes.every(ticked);
  const decide = (scope: string): Grant => {
    const earlier = before.find((grant) => grant.scope === scope);
    if (none || isSettled(login, earlier) || !ticked(scope)) return declined(scope);
    return { scope, targets: isAboutPages(scope) ? targets : null, status: "granted" };
  };
  const kept = before.filter(({ scope }) => !scopes.includes(scope));
  const grants = [...kept, ...scopes.map(decide)];
  // Recorded lists have the profile last.
  const isProfile = ({ scope }: Grant) => scope === "public_profile";
  return [...grants.filter((grant) => !isProfile(grant)), ...grants.filter(isProfile)];
}
