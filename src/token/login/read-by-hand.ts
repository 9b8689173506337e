import { callbackRefusal } from "../paste/callback-refusal.ts";
import { readPaste } from "../read-paste.ts";
import { redirectOf } from "./compare-addresses.ts";
import type { LoginFailure } from "./login-answer.ts";
import { readBareCode } from "./read-code.ts";
import { readSdkAnswer, type SdkAnswer } from "./read-sdk-answer.ts";

/**
 * What somebody pasted of a login that began elsewhere.
 * - `code`: to be redeemed; `redirectUri`: the address it came back to, where that was pasted too.
 * - `token`: it carries its token. `sdk`: an answer of Meta's JavaScript SDK. `failure`: it says itself why it failed, in
 *   an address or in the words of Meta's dialog. `login-link`: where a login begins, not where it came back to.
 *   `nothing`: none of that.
 */
export type ByHand =
  | { readonly kind: "code"; readonly redirectUri: string | null }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "sdk"; readonly answer: SdkAnswer }
  | { readonly kind: "failure"; readonly failure: LoginFailure }
  | {
      readonly kind: "login-link";
      readonly appId: string;
      readonly redirectUri: string | null;
      readonly permissions: readonly string[];
    }
  | { readonly kind: "nothing" };

const DIALOG = /https?:\/\/[^\s"'<>]*\/dialog\/oauth\/?\?[^\s"'<>]*/i;

/** An address of the dialog, as `dialog-address.ts` writes them and as apps send people to. */
function readLoginLink(text: string): ByHand | null {
  const [address] = DIALOG.exec(text) ?? [];
  if (address === undefined || !URL.canParse(address)) return null;
  const given = new URL(address).searchParams;
  const appId = given.get("client_id") ?? "";
  if (!/^\d{1,30}$/.test(appId)) return null;
  const permissions = (given.get("scope") ?? "").split(/[\s,]+/).filter((name) => name !== "");
  return { kind: "login-link", appId, redirectUri: given.get("redirect_uri"), permissions };
}

/** Reads it, offline. */
export function readByHand(text: string): ByHand {
  const answer = readSdkAnswer(text);
  if (answer !== null) return { kind: "sdk", answer };
  const { callback, errors, tokens } = readPaste(text);
  if (callback !== null) {
    const refusal = callbackRefusal(callback);
    if (refusal !== null) {
      return {
        kind: "failure",
        failure: { kind: callback.outcome === "denied" ? "denied" : "dialog", refusal, unmatched: false },
      };
    }
    if (callback.code) return { kind: "code", redirectUri: redirectOf(text) };
  }
  const [error] = errors;
  if (error !== undefined)
    return { kind: "failure", failure: { kind: "dialog", refusal: error, unmatched: false } };
  const link = readLoginLink(text);
  if (link !== null) return link;
  const [token] = tokens;
  // A word without a prefix of Meta's is here rather a code than a token.
  if (token !== undefined && token.guess.family !== "unrecognised")
    return { kind: "token", token: token.value };
  return readBareCode(text) === null ? { kind: "nothing" } : { kind: "code", redirectUri: null };
}
