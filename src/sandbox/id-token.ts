import { createHash } from "node:crypto";
import { type App, scopedUserId } from "./app-registry.ts";
import type { Person } from "./cast.data.ts";
import type { Signer } from "./signing-key.ts";

/** Who logged in where. Times in epoch seconds. */
export interface Statement {
  readonly app: App;
  readonly person: Person;
  readonly nonce: string | null;
  readonly accessToken: string;
  readonly mayReadEmail: boolean;
  readonly at: number;
}

const HOUR = 3600;
const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString("base64url");
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * The OIDC statement that comes with a token when `openid` was asked for. Claims as facebook-ios-sdk and
 * facebook-android-sdk read them. Uncertain: its life of an hour; Meta calls all of it "still in testing".
 * @see https://developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token (read Nov 2026)
 */
export function writeIdToken(statement: Statement, { publicKey, sign }: Signer): string {
  const { app, person, nonce, accessToken, mayReadEmail, at } = statement;
  const [given = "", ...rest] = person.name.split(" ");
  const sub = scopedUserId(app, person.id);
  const head = part({ alg: "RS256", typ: "JWT", kid: publicKey.kid });
  const claims = part({
    iss: "https://www.facebook.com",
    aud: app.id,
    sub,
    iat: at,
    exp: at + HOUR,
    jti: digest(`${accessToken} ${at}`).toString("base64url").slice(0, 24),
    // https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken
    at_hash: digest(accessToken).subarray(0, 16).toString("base64url"),
    ...(nonce !== null && { nonce }),
    name: person.name,
    given_name: given,
    family_name: rest.join(" "),
    ...(mayReadEmail && person.email !== null && { email: person.email }),
    picture: `https://pictures.example/${sub}.jpg`,
  });
  return `${head}.${claims}.${sign(`${head}.${claims}`)}`;
}
