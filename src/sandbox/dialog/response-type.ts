/** What the app wants to get back. */
export type Wanted = "code" | "token" | "granted_scopes";

const isWanted = (word: string): word is Wanted =>
  word === "code" || word === "token" || word === "granted_scopes";

// Asked for by Meta's own SDKs beside the others: facebook-android-sdk ServerProtocol, facebook-ios-sdk LoginEndpoints
// (read Nov 2026). They are passed over here.
const PASSED_OVER = new Set([
  "signed_request",
  "graph_domain",
  "id_token",
  "token_or_nonce",
  "user_token_nonce",
]);

/**
 * Reads `response_type`: words with spaces or commas between them, `code` when nothing is asked for. Null: it holds
 * another word. Uncertain: what the dialog does then.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export function readResponseType(text: string | null): ReadonlySet<Wanted> | null {
  const words = (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
  if (words.some((word) => !isWanted(word) && !PASSED_OVER.has(word))) return null;
  const wanted = new Set(words.filter(isWanted));
  return wanted.size === 0 ? new Set<Wanted>(["code"]) : wanted;
}
