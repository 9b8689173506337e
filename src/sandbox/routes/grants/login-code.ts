import type { CodeFacts } from "../../code-shelf.ts";
import type { GraphCall } from "../../graph-call.ts";
import { writeIdToken } from "../../id-token.ts";
import { grantedIn, type IssuedToken } from "../../issued-token.ts";

type LoginCode = Extract<CodeFacts, { kind: "login" }>;

function issue({ world, now }: GraphCall, { app, login }: LoginCode): IssuedToken {
  const { systemUser } = login;
  if (systemUser === null) return world.logIn({ ...login, app, at: now });
  return world.issueToSystemUser({ ...login, app, at: now }, systemUser.sixtyDays);
}

function statement({ world, now }: GraphCall, { app, login }: LoginCode, token: IssuedToken): object {
  const granted = new Set(grantedIn(token.session).map(({ scope }) => scope));
  if (login.openId === null || !granted.has("openid")) return {};
  const { nonce } = login.openId;
  const mayReadEmail = granted.has("email");
  const { person } = login;
  const facts = { app, person, nonce, accessToken: token.text, mayReadEmail, at: now };
  return { id_token: writeIdToken(facts, world.signer()) };
}

/**
 * What comes of a code of the dialog. Without `expires_in` where the token does not end by time. Uncertain: a person's
 * is short-lived here, as the documents say of logins on the web; servers have also been given long-lived ones.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export function redeemLogin(call: GraphCall, code: LoginCode): object {
  const token = issue(call, code);
  const { text, expiresAt } = token;
  return {
    access_token: text,
    token_type: "bearer",
    ...(expiresAt !== 0 && { expires_in: expiresAt - call.now }),
    ...statement(call, code, token),
  };
}
