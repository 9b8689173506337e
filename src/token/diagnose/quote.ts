import type { AppRef } from "../evidence.ts";
import { redactText } from "../redact.ts";
import type { Refusal } from "../refusal.ts";
import type { Reason } from "../verdict.ts";

const LONGEST = 400;

/** Foreign text as it may be shown: redacted, on one line, and short. */
export function quote(text: string): string {
  const plain = redactText(text).replaceAll(/\s+/g, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const MOST_NAMES = 6;

/** Permissions by name, the first few of many. */
export function nameScopes(scopes: readonly string[]): string {
  const more = scopes.length - MOST_NAMES;
  return quote(scopes.slice(0, MOST_NAMES).join(", ")) + (more > 0 ? ` and ${more} more` : "");
}

/** An app by what is known of it: `“Demo” (app 123)`. */
export function nameApp({ id, name }: AppRef): string {
  return name ? `“${quote(name)}” (app ${quote(id)})` : `app ${quote(id)}`;
}

/** Graph's own words as a reason, with their code. `where` names the answer they stood in. */
export function reasonOf(refusal: Refusal, where: string): Reason {
  const { code, subcode, message, userMessage, details } = refusal;
  const words = [message, userMessage, details].map((text) => quote(text ?? "")).filter(Boolean);
  const numbers = [
    code === null ? "no code" : `code ${code}`,
    subcode === null ? "" : `, subcode ${subcode}`,
  ];
  return {
    text: words.length ? `Graph's words: “${words.join("” “")}”` : "Graph gave no message.",
    source: `${numbers.join("")} · ${where}`,
  };
}
