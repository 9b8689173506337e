import * as z from "zod";

const asText = (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? "is missing." : "must be a text in quotes.";

/** What is known of an app, by variables or in a file. The sentences never quote a value: it may be a secret. */
export const AppId = z
  .string({ error: asText })
  .trim()
  .regex(/^\d{1,30}$/, "must be a Meta app id: digits only.");

export const AppSecret = z
  .string({ error: asText })
  .trim()
  .regex(/^[!-{}~]+$/, "must be the app secret alone: no spaces, no | and no letters beyond ASCII.");

export const AppName = z.string({ error: asText }).trim().max(200, "must be at most 200 characters long.");

/**
 * App secrets are 32 lowercase hexadecimal digits (token scanner rules of github.com/gitleaks/gitleaks, read Nov 2026).
 * Undocumented by Meta, so another form is doubted and not refused.
 */
export const looksLikeSecret = (text: string) => /^[0-9a-f]{32}$/.test(text);
