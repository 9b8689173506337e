import { type App, registerApps } from "./app-registry.ts";
import { type AppEntry, type Page, PEOPLE, type Person, ROLES } from "./cast.data.ts";
import type { Ending, Grant, IssuedToken, Session } from "./issued-token.ts";
import { dataAccessEnd, longLivedEnd, shortLivedEnd } from "./lifetimes.ts";
import { createRandom, type Random } from "./random.ts";
import { writeToken } from "./token-string.ts";

/** How many user and Page tokens a world remembers; the oldest are forgotten first. */
const REMEMBERED = 600;

/** A login through the dialog. `at` in epoch seconds. */
export interface Login {
  readonly person: Person;
  readonly app: AppEntry;
  readonly grants: readonly Grant[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly at: number;
}

const roleKey = (person: Person, page: Page): string => `${person.id} ${page.id}`;

/**
 * Apps, people, Pages, roles and the tokens that came of them. What happens here is what people and apps do; what
 * Graph says about it is the routes' business. It has no clock: each step says when it happens (epoch seconds).
 */
export class World {
  readonly apps: readonly App[];
  readonly people: readonly Person[] = PEOPLE;
  readonly #random: Random;
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #roles = new Set(ROLES.map(({ person, page }) => roleKey(person, page)));

  constructor(seed: string) {
    this.apps = registerApps(seed);
    this.#random = createRandom(`${seed} tokens`);
  }

  get tokenCount(): number {
    return this.#tokens.size;
  }

  findApp(id: string): App | null {
    return this.apps.find((app) => app.id === id) ?? null;
  }

  findToken(text: string): IssuedToken | null {
    return this.#tokens.get(text) ?? null;
  }

  /** Gives the short-lived user token of the login. */
  logIn({ person, app: { id }, grants, metadata = {}, at }: Login): IssuedToken {
    const app = this.findApp(id);
    if (app === null) throw new Error(`No app ${id} in this world`);
    const session: Session = { person, app, grants, metadata, startedAt: at, ended: null };
    return this.#issue({
      session,
      page: null,
      issuedAt: null,
      expiresAt: shortLivedEnd(at),
      dataAccessExpiresAt: dataAccessEnd(at),
    });
  }

  /**
   * Gives a long-lived user token; the one given in stays as it is. With Marketing API Standard access it does not
   * end by time: developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026).
   */
  exchange({ session }: IssuedToken, at: number): IssuedToken {
    return this.#issue({
      session,
      page: null,
      issuedAt: at,
      expiresAt: session.app.marketingStandardAccess ? 0 : longLivedEnd(at),
      dataAccessExpiresAt: dataAccessEnd(at),
    });
  }

  /**
   * Gives the Page token that a user token leads to: one from a short-lived token ends with it, one from a long-lived
   * token does not end by time (docs/facebook-login/guides/access-tokens/get-long-lived; bk-rs recordings, Nov 2026).
   * Uncertain: its data access and issue date are taken over from the user token.
   */
  derivePageToken(user: IssuedToken, page: Page): IssuedToken {
    if (!this.hasRole(user.session.person, page)) throw new Error(`No role on Page ${page.id}`);
    const longLived = user.issuedAt !== null;
    return this.#issue({ ...user, page, expiresAt: longLived ? 0 : user.expiresAt });
  }

  hasRole(person: Person, page: Page): boolean {
    return this.#roles.has(roleKey(person, page));
  }

  giveRole(person: Person, page: Page): void {
    this.#roles.add(roleKey(person, page));
  }

  takeRole(person: Person, page: Page): void {
    this.#roles.delete(roleKey(person, page));
  }

  /** Ends all of the person's sessions, in every app. */
  changePassword(person: Person, at: number): void {
    this.#end("password-changed", at, (session) => session.person === person);
  }

  /** Ends all of the person's sessions in that app. */
  removeApp(person: Person, app: AppEntry, at: number): void {
    this.#end("app-removed", at, (session) => session.person === person && session.app.id === app.id);
  }

  logOut(session: Session, at: number): void {
    this.#end("logged-out", at, (other) => other === session);
  }

  #end(by: Ending, at: number, concerns: (session: Session) => boolean): void {
    for (const { session } of this.#tokens.values()) {
      if (concerns(session) && session.ended === null && session.startedAt <= at) session.ended = { by, at };
    }
  }

  #issue(facts: Omit<IssuedToken, "text">): IssuedToken {
    const token = { ...facts, text: writeToken(facts.session.app.id, this.#random) };
    this.#tokens.set(token.text, token);
    const oldest = this.#tokens.keys().next().value;
    if (this.#tokens.size > REMEMBERED && oldest !== undefined) this.#tokens.delete(oldest);
    return token;
  }
}
