import type { Refusal } from "#/token/refusal.ts";
import type { Hidden } from "./question.ts";

/** Shorter texts are no secrets, and taking them out could make an answer unreadable. */
const SHORTEST = 8;
/** Most tokens and secrets: percent-encoding leaves them as they are. */
const SAME_ENCODED = /^[\w.~-]*$/;

/** Takes the exact texts of a question's secrets out of what Graph sent back, as they are and percent-encoded. */
export function conceal(text: string, hidden: readonly Hidden[]): string {
  let shown = text;
  for (const { text: secret, shownAs } of hidden) {
    if (secret.length < SHORTEST) continue;
    if (shown.includes(secret)) shown = shown.replaceAll(secret, () => shownAs);
    if (SAME_ENCODED.test(secret)) continue;
    const encoded = encodeURIComponent(secret);
    if (shown.includes(encoded)) shown = shown.replaceAll(encoded, () => shownAs);
  }
  return shown;
}

/** The same for all that Meta's own words can hold: "Malformed access token …" echoes the token, for one. */
export function concealRefusal(refusal: Refusal, hidden: readonly Hidden[]): Refusal {
  const clean = (text: string | null) => (text === null ? null : conceal(text, hidden));
  return {
    ...refusal,
    message: conceal(refusal.message, hidden),
    userTitle: clean(refusal.userTitle),
    userMessage: clean(refusal.userMessage),
    details: clean(refusal.details),
  };
}
