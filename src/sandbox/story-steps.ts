// What the stories are put together from.
import type { AppEntry, Person } from "./cast.data.ts";
import type { Grant } from "./issued-token.ts";
import type { Step } from "./story.ts";

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A permission for everything that it can open. */
export const everywhere = (scope: string): Grant => ({ scope, targets: null, status: "granted" });

/** A permission for these assets alone. */
export const limited = (scope: string, ...assets: readonly { readonly id: string }[]): Grant => ({
  scope,
  targets: assets.map(({ id }) => id),
  status: "granted",
});

/** Asked for, and refused in the dialog. */
export const declined = (scope: string): Grant => ({ scope, targets: null, status: "declined" });

/** Granted once, and not used for 90 days. */
export const lapsed = (scope: string): Grant => ({ scope, targets: null, status: "expired" });

export const PROFILE: readonly Grant[] = [everywhere("email"), everywhere("public_profile")];

export const login = (person: Person, app: AppEntry, grants: readonly Grant[], ago: number): Step => ({
  does: "log-in",
  person,
  app,
  grants,
  ago,
});

/** A login, and the exchange for a long-lived token some seconds after it. */
export const longLogin = (
  person: Person,
  app: AppEntry,
  grants: readonly Grant[],
  ago: number,
): readonly [Step, Step] => [login(person, app, grants, ago + 9), { does: "exchange", ago }];
