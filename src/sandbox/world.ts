import { CodeShelf } from "./code-shelf.ts";
import { Consents } from "./consents.ts";
import { type App, registerApps, scopedUserId } from "./app-registry.ts";
import { type AppEntry, type Page, PEOPLE, type Person } from "./cast.data.ts";
import { DeviceLogins } from "./device-logins.ts";
import { Installations } from "./installations.ts";
import type { Ending, Grant, IssuedToken, Session, TokenLife } from "./issued-token.ts";
import { dataAccessEnd, longLivedEnd, shortLivedEnd } from "./lifetimes.ts";
import { FULL_CONTROL, type Role } from "./page-role.ts";
import { createRandom, type Random } from "./random.ts";
import { type Held, RoleBook } from "./role-book.ts";
import { createSigner, type Signer } from "./signing-key.ts";
import { TokenMemory } from "./token-memory.ts";
import { writeToken } from "./token-string.ts";

/** How far each ending reaches from the session that it concerns. */
const REACH: Readonly<Record<Ending, "person" | "person-in-app" | "session">> = {
  "password-changed": "person",
  checkpointed: "person",
  unconfirmed: "person",
  "app-removed": "person-in-app",
  inactive: "person-in-app",
  "logged-out": "session",
  revoked: "session",
  replaced: "session",
  invalidated: "session",
};

/** A login through the dialog. `at` in epoch seconds. */
export interface Login {
  readonly person: Person;
  readonly app: AppEntry;
  readonly grants: readonly Grant[];
  readonly metadata?: Readonly<Record<string, string>>;
  /** 90 days from the login, where nothing else is said. */
  readonly dataAccessExpiresAt?: number;
  readonly at: number;
}

/** Uncertain: that a permission that was taken back counts as one that was refused. */
const declined = ({ scope, targets }: Grant): Grant => ({ scope, targets, status: "declined" });

/**
 * Apps, people, assets, roles and the tokens that came of them. What happens here is what people and apps do; what
 * Graph says about it is the routes' business. It has no clock: each step says when it happens (epoch seconds).
 */
export class World {
  readonly apps: readonly App[];
  readonly people: readonly Person[] = PEOPLE;
  readonly installations = new Installations();
  readonly devices: DeviceLogins;
  /** For strings that belong to the stories but are no tokens of this world. */
  readonly dice: Random;
  /** What people have agreed to in the login dialog. */
  readonly consents = new Consents();
  /** The authorization codes. */
  readonly codes: CodeShelf;
  /** For statements of who logged in. */
  readonly signer: () => Signer;
  readonly #random: Random;
  readonly #tokens = new TokenMemory();
  readonly #roles = new RoleBook();

  /** `name`: worlds of one seed have the same apps and secrets; those of different names have different tokens. */
  constructor(seed: string, name = "") {
    this.apps = registerApps(seed);
    this.dice = createRandom(`${seed} dice ${name}`);
    this.#random = createRandom(`${seed} tokens ${name}`);
    this.codes = new CodeShelf(createRandom(`${seed} codes ${name}`));
    this.signer = createSigner(createRandom(`${seed} key`));
    this.devices = new DeviceLogins(createRandom(`${seed} devices ${name}`));
  }

  get tokenCount(): number {
    return this.#tokens.size;
  }

  findApp(id: string): App | null {
    return this.apps.find((app) => app.id === id) ?? null;
  }

  findToken(text: string): IssuedToken | null {
    return this.#tokens.find(text);
  }

  /** The latest login of whom the app knows by that id, as long as the world remembers a token of it. */
  findSession(app: App, userId: string): Session | null {
    const known = [...this.#tokens.sessions()].filter(
      (session) => session.app === app && scopedUserId(app, session.person.id) === userId,
    );
    return known.toSorted((a, b) => b.startedAt - a.startedAt)[0] ?? null;
  }

  /** Gives the short-lived user token of the login. */
  logIn({ person, app, grants, metadata = {}, dataAccessExpiresAt, at }: Login): IssuedToken {
    const session = this.#begin({ person, systemUser: false, grants, metadata, startedAt: at }, app);
    return this.#issue({
      session,
      page: null,
      debugOnly: false,
      issuedAt: null,
      expiresAt: shortLivedEnd(at),
      dataAccessExpiresAt: dataAccessExpiresAt ?? dataAccessEnd(at),
    });
  }

  /**
   * Gives a system user's token, which does not end by time, or after 60 days where that was asked for. Uncertain:
   * data access of the latter, of which third parties say no more than that it is a date (Nov 2026).
   * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
   */
  issueToSystemUser(login: Omit<Login, "metadata">, sixtyDays: boolean): IssuedToken {
    const { person, app, grants, at } = login;
    const session = this.#begin({ person, systemUser: true, grants, metadata: {}, startedAt: at }, app);
    return this.#issue({
      session,
      page: null,
      debugOnly: false,
      issuedAt: at,
      expiresAt: sixtyDays ? longLivedEnd(at) : 0,
      dataAccessExpiresAt: sixtyDays ? dataAccessEnd(at) : 0,
    });
  }

  /**
   * Gives a long-lived user token; the one given in stays as it is. With Marketing API Standard access it does not
   * end by time: developers.facebook.com/docs/facebook-login/guides/access-tokens (read Nov 2026). Data access begins
   * anew with the login alone, so a second exchange does not renew it (php-graph-sdk#1199, #1127).
   */
  exchange({ session, issuedAt, dataAccessExpiresAt }: IssuedToken, at: number): IssuedToken {
    return this.#issue({
      session,
      page: null,
      debugOnly: false,
      issuedAt: at,
      expiresAt: session.app.marketingStandardAccess ? 0 : longLivedEnd(at),
      dataAccessExpiresAt: issuedAt === null ? dataAccessEnd(at) : dataAccessExpiresAt,
    });
  }

  /**
   * Gives the Page token that a user token leads to: one from a short-lived token ends with it, one from a long-lived
   * token does not end by time (docs/facebook-login/guides/access-tokens/get-long-lived; bk-rs recordings, Nov 2026).
   * Uncertain: its data access and issue date are taken over from the user token; asking again in the same session
   * gives the same one.
   */
  derivePageToken(user: IssuedToken, page: Page): IssuedToken {
    if (!this.hasRole(user.session.person, page)) throw new Error(`No role on Page ${page.id}`);
    const longLived = user.issuedAt !== null;
    return this.#tokens.pageToken(user, page, () =>
      this.#write({ ...user, page, expiresAt: longLived ? 0 : user.expiresAt, life: undefined }),
    );
  }

  /**
   * Gives a system user's token another 60 days, or none to end after; the one given in lives until its own end.
   * @see https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens
   */
  refresh({ session }: IssuedToken, sixtyDays: boolean, at: number): IssuedToken {
    return this.#issue({
      session,
      page: null,
      debugOnly: false,
      issuedAt: at,
      expiresAt: sixtyDays ? longLivedEnd(at) : 0,
      dataAccessExpiresAt: sixtyDays ? dataAccessEnd(at) : 0,
    });
  }

  /** Gives the session-info token of a token, by which others may inspect it (bk-rs/facebook-apis-rs, Nov 2022). */
  attenuate(token: IssuedToken): IssuedToken {
    return this.#issue({ ...token, debugOnly: true });
  }

  hasRole(person: Person, on: Held): boolean {
    return this.#roles.find(person, on) !== null;
  }

  roleOf(person: Person, on: Held): Role | null {
    return this.#roles.find(person, on);
  }

  /** The Pages on which somebody has a role, in the order in which Graph lists them. */
  pagesOf(person: Person): readonly Page[] {
    return this.#roles.pagesOf(person);
  }

  giveRole(person: Person, on: Held, role: Role = FULL_CONTROL): void {
    this.#roles.set(person, on, role);
  }

  takeRole(person: Person, on: Held): void {
    this.#roles.set(person, on, null);
  }

  /** Ends the session, or all that the ending reaches from it; what begins after `at` is not touched. */
  end(by: Ending, session: Session, at: number): void {
    const reach = REACH[by];
    if (by === "app-removed") this.consents.withdraw(session.person, session.app, null);
    const reached = (other: Session): boolean => {
      if (reach === "session") return other === session;
      return other.person === session.person && (reach === "person" || other.app === session.app);
    };
    for (const other of this.#tokens.sessions()) {
      if (reached(other) && other.ended === null && other.startedAt <= at) other.ended = { by, at };
    }
  }

  /** Revokes this one token and what can only inspect it; others of the same login live on. */
  revoke({ life }: IssuedToken, at: number): void {
    life.revokedAt ??= at;
  }

  /** Revokes every token of a system user, of all apps. */
  revokeAll(person: Person, at: number): void {
    const sessions = new Set(this.#tokens.sessions());
    for (const session of sessions) if (session.person === person) this.end("revoked", session, at);
  }

  /** The youngest token that somebody holds of an app and that was not ended early; null: none is remembered. */
  findTokenOf(person: Person, app: AppEntry): IssuedToken | null {
    const held = [...this.#tokens.ofPeople()].filter(
      ({ session, life }) =>
        session.person === person &&
        session.app.id === app.id &&
        session.ended === null &&
        life.revokedAt === null,
    );
    return held.at(-1) ?? null;
  }

  /** Takes a permission back from the app, in all of the person's logins; without one the whole app is removed. */
  withdraw(person: Person, app: AppEntry, scope: string | null, at: number): void {
    this.consents.withdraw(person, app, scope);
    for (const session of this.#sessionsOf(person, app)) {
      if (scope === null) this.end("app-removed", session, at);
      session.grants = session.grants.map((grant) => (grant.scope === scope ? declined(grant) : grant));
    }
  }

  #sessionsOf(person: Person, app: AppEntry): ReadonlySet<Session> {
    const sessions = [...this.#tokens.sessions()];
    return new Set(sessions.filter((one) => one.person === person && one.app.id === app.id));
  }

  #begin(session: Omit<Session, "app" | "ended">, { id }: AppEntry): Session {
    const app = this.findApp(id);
    if (app === null) throw new Error(`No app ${id} in this world`);
    return { ...session, app, ended: null };
  }

  #write(facts: Omit<IssuedToken, "text" | "life"> & { life?: TokenLife | undefined }): IssuedToken {
    const generation = facts.debugOnly ? "X" : "E";
    const text = writeToken(facts.session.app.id, this.#random, generation);
    return { ...facts, text, life: facts.life ?? { revokedAt: null } };
  }

  #issue(facts: Omit<IssuedToken, "text" | "life"> & { life?: TokenLife | undefined }): IssuedToken {
    const token = this.#write(facts);
    this.#tokens.remember(token);
    return token;
  }
}
