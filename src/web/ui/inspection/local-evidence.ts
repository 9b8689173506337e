import { classify } from "#/token/classify.ts";
import type { Evidence } from "#/token/evidence.ts";
import { callbackRefusal } from "#/token/paste/callback-refusal.ts";
import type { FoundToken, Paste } from "#/token/read-paste.ts";

/**
 * What a paste tells without asking anybody: null when it holds a token that only Graph can judge, or nothing at
 * all. The order is that of what a reader wants to know first.
 */
export function localEvidence(paste: Paste, token: FoundToken | null): Evidence | null {
  if (paste.shape === "empty") return null;
  if (token) return token.guess.askable ? null : { kind: "offline", guess: token.guess };
  if (paste.inspection) return { kind: "inspected", inspection: paste.inspection };
  // A login that came back without a token says why in the address.
  const [error = paste.callback && callbackRefusal(paste.callback)] = paste.errors;
  if (error) return { kind: "error", refusal: error };
  const [secret] = paste.secrets;
  if (secret) return { kind: "offline", guess: secret.guess };
  const [cut] = paste.cut;
  if (cut !== undefined) return { kind: "offline", guess: classify(cut) };
  return paste.guess ? { kind: "offline", guess: paste.guess } : { kind: "nothing-found" };
}
