import type { CallTrace, UnreachableReason, UnreadableReason } from "../call-record.ts";
import type { AppRef } from "../evidence.ts";
import type { Refusal } from "../refusal.ts";
import type { LoginPlan } from "./login-plan.ts";

/** A token that a login gave. A secret: it travels in bodies alone and is shown by its ends. */
export interface GivenToken {
  readonly token: string;
  /** `code`: redeemed on the server. `browser`: out of the callback. `openid`: a signed statement, no token for Graph. */
  readonly via: "code" | "browser" | "openid";
  /** Seconds from the answer on; null where it was not told. */
  readonly expiresIn: number | null;
}

/**
 * Why a login gave no token, or not all.
 * - `denied`: it came back as cancelled. `dialog`: it came back with another error. `exchange`: Graph refused the code.
 *   `unmatched`: no login of this browser fits what came back, which an error, unlike a code, does not need to be told.
 * - `unknown-attempt`: no login of this browser fits what came. `no-state`: it carries none. `no-attempt`: none is
 *   open by that state: finished before, too old, begun elsewhere, or its cookie is blocked. `damaged`: the cookie
 *   can't be read, as after a restart without SESSION_SECRET.
 * - `unreachable`, `unreadable`: the exchange had no answer that says anything.
 * - `nothing-came`: there is neither code nor token nor error in it. `reloaded`: the page was loaded anew while it
 *   finished the login, and what came back was in its memory alone.
 */
export type LoginFailure =
  | {
      readonly kind: "denied" | "dialog" | "exchange";
      readonly refusal: Refusal;
      readonly unmatched: boolean;
    }
  | { readonly kind: "unknown-attempt"; readonly why: "no-state" | "no-attempt" | "damaged" }
  | { readonly kind: "unreachable"; readonly reason: UnreachableReason }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly status: number }
  | { readonly kind: "nothing-came" | "reloaded" };

/** What the server knew of the login that came back. */
interface KnownLogin {
  readonly plan: LoginPlan;
  readonly app: AppRef;
  readonly redirectUri: string;
  /** What the page gave along when the login began, to find its place again. */
  readonly returnTo: string;
}

/** The answer of `POST /api/logins/{finish,by-hand}`: 200, whatever came of the login. */
export interface LoginAnswer extends CallTrace {
  readonly tokens: readonly GivenToken[];
  readonly failure: LoginFailure | null;
  /** As the callback lists them; null where it does not. */
  readonly grantedScopes: readonly string[] | null;
  readonly deniedScopes: readonly string[] | null;
  /** Null by hand, and where no login of ours fits. */
  readonly login: KnownLogin | null;
}

/** The answer of `GET /api/logins`. */
export interface LoginSettings {
  /** What stands before `/v26.0/dialog/oauth`; a path of this server in the sandbox. */
  readonly dialogUrl: string;
  /** The origin that people open, where that is set; else the page's own. */
  readonly publicUrl: string | null;
  /** What only logins need of an app. Neither is a secret. */
  readonly apps: readonly {
    readonly id: string;
    /** Of Facebook Login for Business: `config_id`, and what it is called where that is known. */
    readonly configurations: readonly { readonly id: string; readonly name: string | null }[];
    /** Where people of this app connect their account again. */
    readonly reconnectUrl: string | null;
  }[];
}

/** The answer of `POST /api/logins`. */
export interface BegunLogin {
  /** Where to send the person now. */
  readonly address: string;
}
