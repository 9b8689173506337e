import { createHash } from "node:crypto";
import type { App } from "../app-registry.ts";
import { type Asset, ASSETS, type Person } from "../cast.data.ts";
import type { CodeLogin } from "../code-shelf.ts";
import type { Grant } from "../issued-token.ts";
import type { World } from "../world.ts";
import type { LoginRequest } from "./login-request.ts";

/** The portfolio for which the person can let an app in; null: there is none. */
export const businessOf = (world: World, person: Person): Asset | null =>
  ASSETS.find((one) => one.kind === "business" && world.hasRole(person, one)) ?? null;

/** The system user that stands for an app in a business: always the same. Its id has the look of other ones. */
function integrationUser(app: App, business: Asset): Person {
  const digest = createHash("sha256").update(`${app.id} ${business.id}`).digest("hex");
  const digits = (BigInt(`0x${digest}`) % 10n ** 14n).toString().padStart(14, "0");
  return {
    id: `1221${digits}`,
    name: `${app.name} integration`,
    email: null,
    clientBusinessId: business.id,
  };
}

/**
 * A business's login of an app. The token is no person's, so it has neither profile nor address, and no data access
 * that ends. It reaches what the person let it reach.
 * @see https://developers.facebook.com/documentation/facebook-login/facebook-login-for-business (read Nov 2026)
 */
export function loginForBusiness(
  world: World,
  { app, configuration, metadata }: LoginRequest,
  business: Asset,
  given: { readonly grants: readonly Grant[]; readonly pageIds: readonly string[] },
): CodeLogin {
  const person = integrationUser(app, business);
  for (const on of [business, ...given.pageIds.map((id) => ({ id }))]) world.giveRole(person, on);
  return {
    person,
    grants: given.grants,
    metadata,
    systemUser: { sixtyDays: configuration?.token === "system-user-60-days" },
    dataAccessExpiresAt: 0,
    openId: null,
  };
}
