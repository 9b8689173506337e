import { readCaller } from "../../credential.ts";
import { EXCHANGE_TOKEN_MISSING, foreignToken, UNFIT_TOKEN } from "../../exchange-error.ts";
import { give, refuse } from "../../graph-call.ts";
import { BAD_CLIENT_SECRET } from "../../graph-error.ts";
import type { IssuedToken } from "../../issued-token.ts";
import type { World } from "../../world.ts";
import type { Grant } from "./grant.ts";

/**
 * `set_token_expires_in_60_days` is what system users' tokens are renewed with; it makes one with an end out of one
 * without (logly/mureo#744). Uncertain: without it the new one ends, or does not, as the old one did.
 */
function renew(world: World, token: IssuedToken, sixtyDays: boolean, now: number): IssuedToken {
  if (!token.session.systemUser) return world.exchange(token, now);
  return world.refresh(token, sixtyDays || token.expiresAt !== 0, now);
}

/**
 * `fb_exchange_token`: a person's token for a new one that lives long, a system user's for one with another 60 days. The
 * old one stays as it is, and `expires_in` is missing where the new one does not end (bk-rs, Nov 2022; opauth#16).
 * Uncertain: the order of the checks, and that tokens of Pages and apps can't be exchanged, with the words for it.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export const exchange: Grant = ({ world, params, now }, app) => {
  if (params.get("client_secret") !== app.secret) return refuse(BAD_CLIENT_SECRET);
  const text = params.get("fb_exchange_token");
  if (text === undefined) return refuse(EXCHANGE_TOKEN_MISSING);
  const given = readCaller(world, text, now);
  if (given.refusal !== null) return refuse(given.refusal);
  if (given.app.id !== app.id) return refuse(foreignToken(app.id));
  if (given.kind === "app" || given.token.page !== null) return refuse(UNFIT_TOKEN);
  const sixtyDays = params.get("set_token_expires_in_60_days") === "true";
  const { text: access_token, expiresAt } = renew(world, given.token, sixtyDays, now);
  return give({
    access_token,
    token_type: "bearer",
    ...(expiresAt !== 0 && { expires_in: expiresAt - now }),
  });
};
