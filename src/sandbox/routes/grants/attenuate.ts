import { readCaller } from "../../credential.ts";
import { EXCHANGE_TOKEN_MISSING, foreignToken, UNFIT_TOKEN } from "../../exchange-error.ts";
import { give, refuse } from "../../graph-call.ts";
import type { Grant } from "./grant.ts";

/**
 * `fb_attenuate_token`, without a secret: a session-info token, by which others may inspect the one given in and do
 * nothing else. It ends when that one does. Uncertain: the words where that one is missing or of another app.
 * @see bk-rs/facebook-apis-rs (recorded Nov 2022); auth0's samples of native Facebook login
 */
export const attenuate: Grant = ({ world, params, now }, app) => {
  const text = params.get("fb_exchange_token");
  if (text === undefined) return refuse(EXCHANGE_TOKEN_MISSING);
  const given = readCaller(world, text, now);
  if (given.refusal !== null) return refuse(given.refusal);
  if (given.app.id !== app.id) return refuse(foreignToken(app.id));
  if (given.kind === "app") return refuse(UNFIT_TOKEN);
  const { text: access_token, expiresAt } = world.attenuate(given.token);
  return give({
    access_token,
    token_type: "bearer",
    ...(expiresAt !== 0 && { expires_in: expiresAt - now }),
  });
};
