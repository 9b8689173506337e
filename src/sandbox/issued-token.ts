import type { App } from "./app-registry.ts";
import type { Page, Person } from "./cast.data.ts";

/** A granted permission. `targets`: the assets it is limited to; null: all of them, or not limitable at all. */
export interface Grant {
  readonly scope: string;
  readonly targets: readonly string[] | null;
}

/** How a session was ended before its time. */
export type Ending = "password-changed" | "logged-out" | "app-removed";

/** What one login made. Every token that comes from it ends with it. Times in epoch seconds. */
export interface Session {
  readonly person: Person;
  readonly app: App;
  readonly grants: readonly Grant[];
  /** `metadata` of debug_token; empty when the login was an ordinary one. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly startedAt: number;
  ended: { readonly by: Ending; readonly at: number } | null;
}

/** A user or Page token of the world. Times in epoch seconds. */
export interface IssuedToken {
  readonly text: string;
  readonly session: Session;
  /** The Page it stands for; null on user tokens. */
  readonly page: Page | null;
  /** Null on short-lived tokens: Graph reports it for long-lived ones only. */
  readonly issuedAt: number | null;
  /** 0: not by time. */
  readonly expiresAt: number;
  readonly dataAccessExpiresAt: number;
}
