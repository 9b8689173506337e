import type { SelfKnown } from "#/token/evidence.ts";
import { ownAppRequest, parseAppFacts } from "./app-facts.ts";
import type { GraphClient } from "./client.ts";
import type { Errand } from "./errand.ts";
import { extraOf } from "./extra-of.ts";
import { identityRequest, parseIdentity } from "./identity.ts";
import { parsePermissions, permissionsRequest } from "./permission-list.ts";

/**
 * Lets a token that nobody may describe to us speak for itself: three calls at once. Without a proof: the secret of its
 * app is not here, and one made with another app's secret would be refused.
 */
export async function askSelfKnown(
  { place, ask }: GraphClient,
  token: string,
  errand: Errand,
): Promise<Pick<SelfKnown, "identity" | "app" | "permissions">> {
  const bearer = { token, app: null };
  const [identity, app, permissions] = await Promise.all([
    ask(identityRequest(place, bearer), parseIdentity, errand),
    ask(ownAppRequest(place, bearer), parseAppFacts, errand),
    ask(permissionsRequest(place, bearer), parsePermissions, errand),
  ]);
  return { identity: extraOf(identity), app: extraOf(app), permissions: extraOf(permissions) };
}
