import type { CodeFacts } from "../../code-shelf.ts";
import type { GraphCall } from "../../graph-call.ts";

/**
 * What a client gets for the code that its server made for it: a long-lived token of the same login. Without
 * `token_type`, as documented.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function redeemClientCode(
  { world, now, params }: GraphCall,
  { token }: Extract<CodeFacts, { kind: "client" }>,
): object {
  const { text, expiresAt } = world.exchange(token, now);
  return {
    access_token: text,
    ...(expiresAt !== 0 && { expires_in: expiresAt - now }),
    machine_id: params.get("machine_id") ?? world.codes.nameMachine(),
  };
}
