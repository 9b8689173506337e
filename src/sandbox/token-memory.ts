import type { Page } from "./cast.data.ts";
import type { IssuedToken, Session } from "./issued-token.ts";

/** How many tokens of people and system users a world remembers; the oldest are forgotten first. */
const REMEMBERED = 2000;
/** The same for Page tokens, of which one look at a list can make hundreds. */
const REMEMBERED_OF_PAGES = 4000;

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}

/** The tokens of a world. Page tokens are kept apart, so that lists of Pages push no other token out. */
export class TokenMemory {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #pageTokens = new Map<string, IssuedToken>();
  /** What a Page token came from → the token. */
  readonly #origins = new Map<string, IssuedToken>();
  readonly #numbers = new WeakMap<Session, number>();
  #count = 0;

  get size(): number {
    return this.#tokens.size + this.#pageTokens.size;
  }

  find(text: string): IssuedToken | null {
    return this.#tokens.get(text) ?? this.#pageTokens.get(text) ?? null;
  }

  /** Those of people and system users, the oldest first. */
  ofPeople(): Iterable<IssuedToken> {
    return this.#tokens.values();
  }

  *sessions(): Iterable<Session> {
    for (const { session } of this.#tokens.values()) yield session;
    for (const { session } of this.#pageTokens.values()) yield session;
  }

  remember(token: IssuedToken): void {
    this.#tokens.set(token.text, token);
    dropOldest(this.#tokens, REMEMBERED);
  }

  /** The Page token that this kind of user token of the session has led to, or else a new one. */
  pageToken(user: IssuedToken, page: Page, write: () => IssuedToken): IssuedToken {
    const origin = `${this.#numberOf(user.session)} ${user.issuedAt === null ? "short" : "long"} ${page.id}`;
    const known = this.#origins.get(origin);
    const token = known !== undefined && known.life.revokedAt === null ? known : write();
    // Asked for again, it is the youngest again.
    this.#origins.delete(origin);
    this.#pageTokens.delete(token.text);
    this.#origins.set(origin, token);
    this.#pageTokens.set(token.text, token);
    dropOldest(this.#origins, REMEMBERED_OF_PAGES);
    dropOldest(this.#pageTokens, REMEMBERED_OF_PAGES);
    return token;
  }

  #numberOf(session: Session): number {
    const known = this.#numbers.get(session);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(session, this.#count);
    return this.#count;
  }
}
