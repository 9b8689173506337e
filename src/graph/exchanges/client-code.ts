import * as z from "zod";
import type { GraphApp } from "../order-apps.ts";
import type { GraphPlace, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { AS_GET, tokenForm } from "./token-form.ts";

/**
 * Asks for a code with which one more device gets a token of its own: a server's long-lived token must not be used on
 * two devices, and a device must not know the secret. The server's side of the story; `redeem-code.ts` is the device's.
 * @param redirectUri - must be one of the app's, letter by letter
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function clientCodeRequest(
  place: GraphPlace,
  token: string,
  app: GraphApp,
  redirectUri: string,
): Question {
  const form = {
    ...AS_GET,
    client_id: app.id,
    client_secret: app.secret.reveal(),
    redirect_uri: redirectUri,
    access_token: token,
  };
  return tokenForm(place, "oauth/client_code", form, "token");
}

const ClientCode = z.object({ code: z.string().min(1) });

export function parseClientCode(response: GraphResponse): Understood<string> {
  return readAnswer(response, (json) => ClientCode.safeParse(json).data?.code ?? null);
}
