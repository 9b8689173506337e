import * as z from "zod";
import { AppId, AppName, AppSecret } from "./app-fields.ts";
import { bareHost, isLoopback } from "./host-name.ts";

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Encrypted, or not leaving this machine; and without user name and password. */
export function isSafeLink(text: string): boolean {
  const url = parseUrl(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  const local = isLoopback(bareHost(url.host) ?? "");
  return url.protocol === "https:" || (url.protocol === "http:" && local);
}

/** The same, and nothing in it that would be lost or leak when a path is added. */
const isSafeUrl = (text: string) => isSafeLink(text) && !/[?#]/.test(text);

const isOrigin = (text: string) => isSafeUrl(text) && parseUrl(text)?.pathname === "/";
const withoutSlash = (text: string) => new URL(text).href.replace(/\/+$/, "");

const url = (example: string, fallback: string) =>
  z
    .string()
    .trim()
    .refine(isSafeUrl, {
      error: `must be an https address such as ${example} (http only for this machine), without user name, query or fragment.`,
    })
    .default(fallback)
    .transform(withoutSlash);

const count = (what: string, fallback: number, least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, `must be a number: ${what}.`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be from ${least} to ${most}: ${what}.`)
    .prefault(String(fallback));

const isHost = (text: string) => bareHost(text) !== null || bareHost(`[${text}]`) !== null;

/** The environment's variables, each with the sentence that its name begins when it is wrong. */
export const Environment = z.object({
  META_MODE: z.enum(["sandbox", "live"], 'must be "sandbox" or "live".').optional(),
  META_APP_ID: AppId.optional(),
  META_APP_SECRET: AppSecret.optional(),
  META_APP_NAME: AppName.optional(),
  META_APPS_FILE: z
    .string()
    .trim()
    // The list itself in its place would end in an error message that names a file of that name.
    .refine((text) => !/[[\]{}"\n]/.test(text), "must be the path of a JSON file with a list of apps.")
    .optional(),
  GRAPH_URL: url("https://graph.facebook.com", "https://graph.facebook.com"),
  DIALOG_URL: url("https://www.facebook.com", "https://www.facebook.com"),
  GRAPH_VERSION: z
    .string()
    .trim()
    .regex(/^v\d{1,3}\.\d{1,2}$/, "must be a Graph API version such as v26.0.")
    // The newest in https://developers.facebook.com/docs/graph-api/changelog (read Nov 2026).
    .default("v26.0"),
  PUBLIC_URL: z
    .string()
    .trim()
    .refine(
      isOrigin,
      "must be the https address that people open, such as https://tokens.example.com, without a path (http only for this machine).",
    )
    .transform(withoutSlash)
    .optional(),
  HOST: z.string().trim().refine(isHost, "must be a host name or an IP address.").default("127.0.0.1"),
  PORT: count("the port to listen on", 3000, 0, 65_535),
  OPERATOR_PASSWORD: z.string().optional(),
  SESSION_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 32, "must be at least 32 bytes long.")
    .optional(),
  LOG_LEVEL: z
    .enum(
      ["silent", "fatal", "error", "warn", "info", "debug", "trace"],
      "must be silent, fatal, error, warn, info, debug or trace.",
    )
    .default("info"),
  RATE_LIMIT_PER_MINUTE: count("requests a minute for one address", 600, 1, 1_000_000),
  RATE_LIMIT_BURST: count("requests that one address may make at once", 100, 1, 1_000_000),
});
export type Environment = z.infer<typeof Environment>;
