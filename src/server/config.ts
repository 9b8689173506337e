import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { redactText } from "#/token/redact.ts";
import { looksLikeSecret } from "./app-fields.ts";
import { parseAppsFile, type ReadApps } from "./apps-file.ts";
import type { ConfiguredApp } from "./configured-app.ts";
import { Environment } from "./environment.ts";
import { bareHost, isLoopback } from "./host-name.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";
import { Secret } from "./secret.ts";

/** All that can be set from outside, checked. */
export interface Config {
  readonly mode: "sandbox" | "live";
  /** META_APP_ID's first, then those of META_APPS_FILE in its order; each id once. */
  readonly apps: readonly ConfiguredApp[];
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

/** The app of the single variables, or none. */
function ownApp(env: Environment): ConfiguredApp[] {
  const { META_APP_ID: id, META_APP_SECRET: value, META_APP_NAME: name = null } = env;
  if (id === undefined || value === undefined) return [];
  return [
    { id, name, secret: new Secret(value), clientToken: null, loginConfigId: null, reconnectUrl: null },
  ];
}

const unread = (error: unknown) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "ENOENT" ? "there is no such file." : `it can't be read${code === "" ? "" : ` (${code})`}.`;
};

/** The apps of META_APPS_FILE, whose path may be relative to the project's folder. */
function appsOfFile({ META_APPS_FILE: path, META_APP_ID: id }: Environment): ReadApps {
  if (path === undefined) return { ok: true, apps: [] };
  const named = (problem: string) => `META_APPS_FILE, ${redactText(path)}: ${problem}`;
  let text: string;
  try {
    text = readFileSync(resolve(PROJECT_FOLDER, path), "utf8");
  } catch (error) {
    return { ok: false, problems: [named(unread(error))] };
  }
  const read = parseAppsFile(text);
  if (!read.ok) return { ok: false, problems: read.problems.map(named) };
  const twice = read.apps.findIndex((app) => app.id === id);
  if (twice === -1) return read;
  return { ok: false, problems: [named(`[${twice}].id is already the id in META_APP_ID.`)] };
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

function doubts(env: Environment, ofFile: readonly ConfiguredApp[]): string[] {
  const odd = "does not look like an app secret (32 characters, 0-9 and a-f); it is used as it is.";
  const found: string[] = [];
  if (env.META_APP_SECRET !== undefined && !looksLikeSecret(env.META_APP_SECRET)) {
    found.push(`META_APP_SECRET ${odd}`);
  }
  for (const [index, { secret: value }] of ofFile.entries()) {
    if (!looksLikeSecret(value.reveal())) found.push(`META_APPS_FILE: [${index}].secret ${odd}`);
  }
  if (env.OPERATOR_PASSWORD !== undefined && env.OPERATOR_PASSWORD.length < 12) {
    found.push("OPERATOR_PASSWORD is short: 12 characters or more are harder to guess.");
  }
  return found;
}

/** Reads the environment, and the file of apps that it names, never anything else: every variable that is wrong is named in one sentence. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  // An empty variable is how many tools say "not set".
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    return { ok: false, problems: [...new Set(problems)] };
  }
  const ofFile = appsOfFile(parsed.data);
  const problems = [...contradictions(parsed.data), ...(ofFile.ok ? [] : ofFile.problems)];
  if (!ofFile.ok || problems.length > 0) return { ok: false, problems };
  const config = configOf(parsed.data, [...ownApp(parsed.data), ...ofFile.apps]);
  return { ok: true, config, warnings: doubts(parsed.data, ofFile.apps) };
}

function configOf(env: Environment, apps: readonly ConfiguredApp[]): Config {
  return {
    mode: env.META_MODE ?? (apps.length === 0 ? "sandbox" : "live"),
    apps,
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
