import type { GraphApp } from "#/graph/order-apps.ts";
import { Environment } from "./environment.ts";
import { bareHost, isLoopback } from "./host-name.ts";
import { Secret } from "./secret.ts";

/** All that can be set from outside, checked. */
export interface Config {
  readonly mode: "sandbox" | "live";
  readonly app: GraphApp | null;
  /** Without a slash at the end; may have a path. */
  readonly graphUrl: string;
  readonly dialogUrl: string;
  readonly graphVersion: string;
  /** The origin that people open, where it is not the address that this server listens on. */
  readonly publicUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly operatorPassword: Secret | null;
  readonly sessionSecret: Secret | null;
  readonly logLevel: Environment["LOG_LEVEL"];
  readonly rateLimit: { readonly perMinute: number; readonly burst: number };
}

/** Sentences about single variables. They never quote a value: it may be a secret. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const secret = (value: string | undefined) => (value === undefined ? null : new Secret(value));

function appOf(env: Environment): GraphApp | null {
  const { META_APP_ID: id, META_APP_SECRET: value, META_APP_NAME: name = null } = env;
  return id === undefined || value === undefined ? null : { id, name, secret: new Secret(value) };
}

/** What single variables can't tell: rules between them. */
function contradictions(env: Environment): string[] {
  const found: string[] = [];
  if (env.META_APP_ID !== undefined && env.META_APP_SECRET === undefined) {
    found.push("META_APP_SECRET is missing: META_APP_ID needs the app's secret beside it.");
  }
  if (env.META_APP_SECRET !== undefined && env.META_APP_ID === undefined) {
    found.push("META_APP_ID is missing: META_APP_SECRET needs the app's id beside it.");
  }
  if (!isLoopback(bareHost(env.HOST) ?? env.HOST) && env.OPERATOR_PASSWORD === undefined) {
    found.push(
      "OPERATOR_PASSWORD is missing: HOST lets other machines in, and without a password anybody could use your app's secret.",
    );
  }
  return found;
}

function doubts(env: Environment): string[] {
  const found: string[] = [];
  // App secrets are 32 lowercase hexadecimal digits (token scanner rules of github.com/gitleaks/gitleaks, read Nov
  // 2026). Undocumented by Meta, so another form is doubted and not refused.
  if (env.META_APP_SECRET !== undefined && !/^[0-9a-f]{32}$/.test(env.META_APP_SECRET)) {
    found.push(
      "META_APP_SECRET does not look like an app secret (32 characters, 0-9 and a-f); it is used as it is.",
    );
  }
  if (env.OPERATOR_PASSWORD !== undefined && env.OPERATOR_PASSWORD.length < 12) {
    found.push("OPERATOR_PASSWORD is short: 12 characters or more are harder to guess.");
  }
  return found;
}

/** Reads the environment (never anything else): every variable that is wrong is named in one sentence. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  // An empty variable is how many tools say "not set".
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    return { ok: false, problems: [...new Set(problems)] };
  }
  const problems = contradictions(parsed.data);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(parsed.data), warnings: doubts(parsed.data) };
}

function configOf(env: Environment): Config {
  const app = appOf(env);
  return {
    mode: env.META_MODE ?? (app === null ? "sandbox" : "live"),
    app,
    graphUrl: env.GRAPH_URL,
    dialogUrl: env.DIALOG_URL,
    graphVersion: env.GRAPH_VERSION,
    publicUrl: env.PUBLIC_URL ?? null,
    host: bareHost(env.HOST) ?? env.HOST,
    port: env.PORT,
    operatorPassword: secret(env.OPERATOR_PASSWORD),
    sessionSecret: secret(env.SESSION_SECRET),
    logLevel: env.LOG_LEVEL,
    rateLimit: { perMinute: env.RATE_LIMIT_PER_MINUTE, burst: env.RATE_LIMIT_BURST },
  };
}
