import type { App } from "./app-registry.ts";
import type { Page, Person } from "./cast.data.ts";

/** A permission that the app asked for. `targets`: the assets it is limited to; null: all, or not limitable at all. */
export interface Grant {
  readonly scope: string;
  readonly targets: readonly string[] | null;
  /** What the person made of it, or 90 days without use: docs/facebook-login/auth-vs-data (read Nov 2026). */
  readonly status: "granted" | "declined" | "expired";
}

/** How a session was ended before its time. */
export type Ending =
  | "password-changed"
  | "logged-out"
  | "app-removed"
  | "revoked"
  | "checkpointed"
  | "unconfirmed"
  | "inactive"
  | "replaced"
  | "invalidated";

/** What one login made. Every token that comes from it ends with it. Times in epoch seconds. */
export interface Session {
  readonly person: Person;
  /** The person is a system user. */
  readonly systemUser: boolean;
  readonly app: App;
  /** Changes when the person takes a permission back. */
  grants: readonly Grant[];
  /** `metadata` of debug_token; empty when the login was an ordinary one. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly startedAt: number;
  ended: { readonly by: Ending; readonly at: number } | null;
}

/** A token of the world: a person's, a system user's or a Page's. Times in epoch seconds. */
export interface IssuedToken {
  readonly text: string;
  readonly session: Session;
  /** The Page it stands for; null on user tokens. */
  readonly page: Page | null;
  /** A session-info token: it can be inspected, and nothing else. */
  readonly debugOnly: boolean;
  /** Null on short-lived tokens: Graph reports it for long-lived ones only. */
  readonly issuedAt: number | null;
  /** 0: not by time. */
  readonly expiresAt: number;
  /** 0: not by time, as system users' tokens have it. */
  readonly dataAccessExpiresAt: number;
  /** Its own, beside the session's; shared with the session-info tokens made from it. */
  readonly life: TokenLife;
}

/** Whether this one token was revoked, and when (epoch seconds). */
export interface TokenLife {
  revokedAt: number | null;
}

/** The permissions that the session really has. */
export const grantedIn = ({ grants }: Session): readonly Grant[] =>
  grants.filter(({ status }) => status === "granted");
