import type { App } from "./app-registry.ts";
import type { Grant, IssuedToken } from "./issued-token.ts";
import type { Person } from "./cast.data.ts";
import type { Random } from "./random.ts";

/** The proof that whoever redeems a code has asked for it: RFC 7636. */
export interface Challenge {
  readonly value: string;
  readonly method: "S256" | "plain";
}

/** The login that a code stands for. */
export interface CodeLogin {
  readonly person: Person;
  readonly grants: readonly Grant[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Null on an ordinary one; otherwise the person is a business's system user, whose token may end after 60 days. */
  readonly systemUser: { readonly sixtyDays: boolean } | null;
  /** Epoch seconds. */
  readonly dataAccessExpiresAt: number;
  /** The app also wants a statement of who logged in, with that nonce. */
  readonly openId: { readonly nonce: string | null } | null;
}

/** What a code is bound to. */
interface Bound {
  readonly app: App;
  readonly redirectUri: string;
  readonly challenge: Challenge | null;
}

/** A code of the login dialog, or one that a server made for a client out of a long-lived token. */
export type CodeFacts =
  | (Bound & { readonly kind: "login"; readonly login: CodeLogin })
  | (Bound & { readonly kind: "client"; readonly token: IssuedToken });

export interface ShelvedCode {
  readonly facts: CodeFacts;
  /** Epoch seconds. */
  readonly expiresAt: number;
  used: boolean;
}

/** General knowledge, uncertain (Nov 2026): Meta's documents call codes short-lived and name no time. */
const LIFE_SECONDS = 600;
/** The oldest are forgotten first. */
const REMEMBERED = 2000;

/** The authorization codes that were given out, used and expired ones too: Graph knows those apart. */
export class CodeShelf {
  readonly #random: Random;
  readonly #codes = new Map<string, ShelvedCode>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Gives a new code. `now`: epoch seconds. */
  issue(facts: CodeFacts, now: number): string {
    const text = this.#write();
    this.#codes.set(text, { facts, expiresAt: now + LIFE_SECONDS, used: false });
    const oldest = this.#codes.keys().next().value;
    if (this.#codes.size > REMEMBERED && oldest !== undefined) this.#codes.delete(oldest);
    return text;
  }

  find(text: string): ShelvedCode | null {
    return this.#codes.get(text) ?? null;
  }

  /** A name for a client's machine, for a client that brings none. Uncertain: its form. */
  nameMachine(): string {
    return this.#random.bytes(18).toString("base64url");
  }

  // Public ones begin with AQ and go on for 200 to 400 letters of base64url (php-graph-sdk#951, 2018).
  #write(): string {
    const sealed = this.#random.bytes(180 + this.#random.below(90));
    sealed[0] = 1;
    sealed[1] = 0;
    return sealed.toString("base64url");
  }
}
