import type { App } from "./app-registry.ts";
import {
  APP_DELETED,
  BAD_SIGNATURE,
  CANNOT_PARSE,
  DEBUG_ONLY,
  type GraphError,
  malformed,
  UNDECRYPTABLE,
  UNKNOWN_APP,
} from "./graph-error.ts";
import type { IssuedToken } from "./issued-token.ts";
import { tokenRefusal } from "./token-refusal.ts";
import { hasTokenLayout } from "./token-string.ts";
import type { World } from "./world.ts";

/** What Graph makes of a token string. `refusal`: the error a call with it raises; null: it works. */
export type Credential =
  | { readonly kind: "app"; readonly app: App; readonly refusal: null }
  | {
      readonly kind: "session";
      readonly app: App;
      readonly token: IssuedToken;
      readonly refusal: GraphError | null;
    }
  | { readonly kind: "unreadable"; readonly refusal: GraphError };

const unreadable = (refusal: GraphError): Credential => ({ kind: "unreadable", refusal });

/**
 * `<id>|<secret>` or the generated form. Uncertain: `<id>|<client token>`, for which nothing is recorded; here its
 * signature is as wrong as any other's.
 */
function readAppToken(world: World, text: string, appId: string): Credential {
  const app = world.findApp(appId);
  if (app === null) return unreadable(UNKNOWN_APP);
  if (app.deleted) return unreadable(APP_DELETED);
  const genuine = text === `${app.id}|${app.secret}` || text === app.appToken;
  return genuine ? { kind: "app", app, refusal: null } : unreadable(BAD_SIGNATURE);
}

/**
 * Reads a token string as Graph does; `now` in epoch seconds. Uncertain: how a deleted app's token is described. Here
 * as one that can't be read, since there is no app left to name.
 */
export function readCredential(world: World, text: string, now: number): Credential {
  const appId = /^(\d+)\|/.exec(text)?.[1];
  if (appId !== undefined) return readAppToken(world, text, appId);
  const token = world.findToken(text);
  if (token?.session.app.deleted) return unreadable(APP_DELETED);
  if (token !== null) {
    const refusal = tokenRefusal(world, token, now);
    return { kind: "session", app: token.session.app, token, refusal };
  }
  if (hasTokenLayout(text)) return unreadable(UNDECRYPTABLE);
  // Recorded for tokens with something else attached (react-native-fbsdk#220). Uncertain: where exactly Graph draws
  // the line to "Cannot parse".
  if (/^[ABCEX]AA[A-Za-z0-9]*[^A-Za-z0-9]/.test(text)) return unreadable(malformed(text));
  return unreadable(CANNOT_PARSE);
}

/** The same for the token that a call is made with: a session-info token is none, however alive. */
export function readCaller(world: World, text: string, now: number): Credential {
  const caller = readCredential(world, text, now);
  const unfit = caller.kind === "session" && caller.token.debugOnly && caller.refusal === null;
  return unfit ? unreadable(DEBUG_ONLY) : caller;
}
