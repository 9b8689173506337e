import type { CodeFacts } from "../../code-shelf.ts";
import type { GraphCall } from "../../graph-call.ts";
import type { IssuedToken } from "../../issued-token.ts";

type LoginCode = Extract<CodeFacts, { kind: "login" }>;

function issue({ world, now }: GraphCall, { app, login }: LoginCode): IssuedToken {
  const { systemUser } = login;
  if (systemUser === null) return world.logIn({ ...login, app, at: now });
  return world.issueToSystemUser({ ...login, app, at: now }, systemUser.sixtyDays);
}

/**
 * What comes of a code of the dialog. Without `expires_in` where the token does not end by time. Uncertain: a person's
 * is short-lived here, as the documents say of logins on the web; servers have also been given long-lived ones.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export function redeemLogin(call: GraphCall, code: LoginCode): object {
  const { text, expiresAt } = issue(call, code);
  return {
    access_token: text,
    token_type: "bearer",
    ...(expiresAt !== 0 && { expires_in: expiresAt - call.now }),
  };
}
