import type { Grant } from "./issued-token.ts";

/** What somebody has made of all that one app ever asked for. Times in epoch seconds. */
export interface Consent {
  readonly grants: readonly Grant[];
  /** Until then the app may read the person's data. */
  readonly dataAccessExpiresAt: number;
}

/** A person or an app. */
interface Named {
  readonly id: string;
}

const keyOf = (person: Named, app: Named): string => `${person.id} ${app.id}`;

/** What people have agreed to in the login dialog, by person and app. */
export class Consents {
  readonly #given = new Map<string, Consent>();

  /** Null: the person has never used this app, or has removed it. */
  find(person: Named, app: Named): Consent | null {
    return this.#given.get(keyOf(person, app)) ?? null;
  }

  remember(person: Named, app: Named, consent: Consent): void {
    this.#given.set(keyOf(person, app), consent);
  }

  /**
   * Takes one permission back, or with null all of them: then the person does not use the app any more. Uncertain: that
   * a permission taken back counts as declined, so that the dialog asks for it only when it is told to ask again
   * (docs/facebook-login/permissions/requesting-and-revoking, read Nov 2026).
   */
  withdraw(person: Named, app: Named, scope: string | null): void {
    const consent = this.find(person, app);
    if (consent === null) return;
    if (scope === null) {
      this.#given.delete(keyOf(person, app));
      return;
    }
    const grants = consent.grants.map((grant): Grant =>
      grant.scope === scope ? { scope, targets: null, status: "declined" } : grant,
    );
    this.remember(person, app, { ...consent, grants });
  }
}
