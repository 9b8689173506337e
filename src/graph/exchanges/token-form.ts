import { redactToken } from "#/token/redact.ts";
import { readTokenAnswer, type TokenAnswer } from "#/token/exchanges/read-token-answer.ts";
import type { CallRecord } from "#/token/call-record.ts";
import type { GraphPlace, Hidden, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";

/** Fields that must not be seen where Graph's answer echoes them: of tokens the ends stay, of secrets nothing. */
const TOKENS: ReadonlySet<string> = new Set(["fb_exchange_token", "access_token", "revoke_token"]);
const SECRETS: ReadonlySet<string> = new Set([
  "client_secret",
  "code",
  "code_verifier",
  "machine_id",
  "appsecret_proof",
]);

function hiddenOf(form: Readonly<Record<string, string>>): Hidden[] {
  const entries = Object.entries(form);
  const secrets = entries.filter(([name]) => SECRETS.has(name));
  const tokens = entries.filter(([name]) => TOKENS.has(name));
  return [
    ...secrets.map(([, text]) => ({ text, shownAs: "•••" })),
    ...tokens.map(([, text]) => ({ text, shownAs: redactToken(text) })),
  ];
}

/**
 * A call to one of Graph's token endpoints: a POST with a form, also where GET is documented, so that secrets, codes
 * and tokens are in no query, and because a POST is never repeated by itself. Its answer is a secret.
 * @param path - after the version, without a slash in front
 */
export function tokenForm(
  place: GraphPlace,
  path: string,
  form: Readonly<Record<string, string>>,
  caller: CallRecord["caller"],
): Question {
  return {
    method: "POST",
    url: `${place.baseUrl}/${place.version}/${path}`,
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: Object.entries(form)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&"),
    hidden: hiddenOf(form),
    caller,
    answerIsSecret: true,
  };
}

/**
 * Marks a form as the GET that Meta documents. Graph takes `method` in a form in place of the HTTP method: Meta's PHP
 * SDK of old sent every call as a POST with it (`method override`, facebookarchive/facebook-php-sdk base_facebook.php,
 * as kept in its forks; read Nov 2026). Uncertain for the token endpoints beside `oauth/access_token`.
 */
export const AS_GET = { method: "get" } as const;

/** Gives what a token endpoint gave, in any of its forms; see `readTokenAnswer`. */
export function parseTokenAnswer(response: GraphResponse): Understood<TokenAnswer> {
  const value = response.status < 400 ? readTokenAnswer(response.body) : null;
  return value === null ? readAnswer<TokenAnswer>(response, () => null) : { kind: "answered", value };
}
