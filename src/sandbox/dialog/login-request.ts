import { isAllowedRedirect } from "../allowed-redirect.ts";
import type { App } from "../app-registry.ts";
import type { Challenge } from "../code-shelf.ts";
import type { LoginConfiguration } from "../login-settings.ts";
import { PERMISSION_NAMES } from "../permission-names.data.ts";
import type { World } from "../world.ts";
import {
  APP_GONE,
  APP_UNAVAILABLE,
  CODE_REQUIRED,
  type DialogProblem,
  INVALID_APP,
  invalidParameter,
  invalidScopes,
  MISSING_APP,
  MISSING_REDIRECT,
  URL_BLOCKED,
} from "./dialog-problem.ts";
import type { DialogQuery } from "./dialog-query.ts";
import { readResponseType, type Wanted } from "./response-type.ts";

/** What an app asks the dialog for, once it is found in order. */
export interface LoginRequest {
  readonly app: App;
  readonly redirectUri: string;
  /** As it was written; null: there is none. */
  readonly state: string | null;
  readonly wants: ReadonlySet<Wanted>;
  /** The app also wants to hear what was granted and what was not. */
  readonly returnScopes: boolean;
  readonly scopes: readonly string[];
  /** Facebook Login for Business: all of its permissions or none. */
  readonly configuration: LoginConfiguration | null;
  readonly authTypes: ReadonlySet<string>;
  /** What `debug_token` tells of the login later. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly challenge: Challenge | null;
  /** For the statement of who logged in. */
  readonly nonce: string | null;
}

type Checked<T> = { readonly value: T } | { readonly problem: DialogProblem };

function checkApp(world: World, query: DialogQuery): Checked<App> {
  // SDKs send both names; that one of them is enough is seen in the error without any.
  const id = query.get("client_id") ?? query.get("app_id");
  if (id === null) return { problem: MISSING_APP };
  const app = world.findApp(id);
  if (app === null) return { problem: INVALID_APP };
  return app.deleted ? { problem: APP_GONE } : { value: app };
}

function checkRedirect(app: App, query: DialogQuery): Checked<string> {
  const uri = query.get("redirect_uri");
  if (uri === null) return { problem: MISSING_REDIRECT };
  return isAllowedRedirect(app, uri) ? { value: uri } : { problem: URL_BLOCKED };
}

const needsCode = ({ token }: LoginConfiguration): boolean => token !== "user";

/**
 * A configuration takes the place of the scopes; one that gives a system user's token works with a code alone.
 * @see https://developers.facebook.com/documentation/facebook-login/facebook-login-for-business (read Nov 2026)
 */
function checkConfiguration(
  { login }: App,
  query: DialogQuery,
  wants: ReadonlySet<Wanted>,
): Checked<LoginConfiguration | null> {
  const id = query.get("config_id");
  if (id === null) return { value: null };
  const found = login.configurations.find((one) => one.id === id);
  if (found === undefined) return { problem: invalidParameter("config_id") };
  const codeOnly = wants.has("code") && !wants.has("token");
  const meant = codeOnly && query.get("override_default_response_type") === "true";
  return needsCode(found) && !meant ? { problem: CODE_REQUIRED } : { value: found };
}

const BASIC = new Set(["public_profile", "email"]);

// Words with commas or spaces between them. A business's login wants more than the basics (react-native-fbsdk-next#651,
// docs/facebook-login/facebook-login-for-business; Nov 2026).
function checkScopes(
  { login }: App,
  query: DialogQuery,
  configuration: LoginConfiguration | null,
): Checked<readonly string[]> {
  if (configuration !== null) return { value: configuration.permissions };
  const asked = new Set((query.get("scope") ?? "").split(/[\s,]+/).filter((name) => name !== ""));
  const unknown = [...asked].filter((name) => !PERMISSION_NAMES.has(name));
  if (unknown.length > 0) return { problem: invalidScopes(unknown) };
  if (login.forBusiness && [...asked].every((name) => BASIC.has(name))) return { problem: APP_UNAVAILABLE };
  // Every login comes with the public profile.
  return { value: [...asked].filter((name) => name !== "public_profile").concat("public_profile") };
}

// A method that is not known counts as "plain": tkhq/demo-embedded-wallet#13 (2024). One observer saw the challenge
// dropped where `openid` was not asked for (NangoHQ/nango#7156, 2026); uncertain, and not done here.
function readChallenge(query: DialogQuery): Challenge | null {
  const value = query.get("code_challenge");
  if (value === null) return null;
  return { value, method: query.get("code_challenge_method") === "S256" ? "S256" : "plain" };
}

/** All of these are remembered with the code and its tokens, so there has to be an end to them. */
const LONGEST: Readonly<Record<string, number>> = {
  auth_type: 500,
  auth_nonce: 500,
  nonce: 500,
  // https://www.rfc-editor.org/rfc/rfc7636#section-4.1
  code_challenge: 128,
};

const tooLong = (query: DialogQuery): string | null =>
  Object.entries(LONGEST).find(([name, most]) => (query.get(name)?.length ?? 0) > most)?.[0] ?? null;

function readMetadata(query: DialogQuery): Record<string, string> {
  const notes = ["auth_type", "auth_nonce"].map((name) => [name, query.get(name)]);
  return Object.fromEntries(notes.filter(([, value]) => value !== null));
}

/** Checks what the app asks for. A problem is told to the person, never to the app. Uncertain: the order. */
export function checkLogin(world: World, query: DialogQuery): Checked<LoginRequest> {
  const app = checkApp(world, query);
  if ("problem" in app) return app;
  const redirectUri = checkRedirect(app.value, query);
  if ("problem" in redirectUri) return redirectUri;
  const wants = readResponseType(query.get("response_type"));
  if (wants === null) return { problem: invalidParameter("response_type") };
  const configuration = checkConfiguration(app.value, query, wants);
  if ("problem" in configuration) return configuration;
  const scopes = checkScopes(app.value, query, configuration.value);
  if ("problem" in scopes) return scopes;
  const long = tooLong(query);
  if (long !== null) return { problem: invalidParameter(long) };
  return {
    value: {
      app: app.value,
      redirectUri: redirectUri.value,
      state: query.raw("state"),
      wants,
      returnScopes: wants.has("granted_scopes") || query.get("return_scopes") === "true",
      scopes: scopes.value,
      configuration: configuration.value,
      authTypes: new Set((query.get("auth_type") ?? "").split(/[\s,]+/)),
      metadata: readMetadata(query),
      challenge: readChallenge(query),
      nonce: query.get("nonce"),
    },
  };
}
