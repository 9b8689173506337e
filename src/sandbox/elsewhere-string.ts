import type { Random } from "./random.ts";

/** Tokens and the like that never come from Graph. */
export type ElsewhereKind = "instagram" | "threads" | "limited-login" | "legacy-session";

const HOUR = 3600;

/** Letters and digits alone. */
function letters(random: Random, count: number): string {
  let text = "";
  while (text.length < count) text += random.bytes(count).toString("base64url").replaceAll(/[-_]/g, "");
  return text.slice(0, count);
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join("");

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString("base64url");

/**
 * An iOS Limited Login token: an OIDC statement with Meta's usual claims and a signature that is none.
 * @see https://developers.facebook.com/docs/facebook-login/limited-login/token (read Nov 2026), facebook-ios-sdk
 */
function limitedLogin(appId: string, now: number, random: Random): string {
  const head = part({ alg: "RS256", typ: "JWT", kid: random.bytes(20).toString("hex") });
  const claims = part({
    iss: "https://www.facebook.com",
    aud: appId,
    sub: `2${digits(random, 16)}`,
    iat: now - 60,
    exp: now - 60 + HOUR,
    jti: letters(random, 24),
    nonce: random.bytes(16).toString("hex"),
    name: "Mina Larsson",
    given_name: "Mina",
    family_name: "Larsson",
  });
  return `${head}.${claims}.${random.bytes(256).toString("base64url")}`;
}

/**
 * Writes a string of that kind with the dice given. `now`: epoch seconds. Shapes: `IGAA…` field reports (Nov 2026);
 * `THAA…` general knowledge, uncertain; session keys of the login before 2012: arsduo/koala, bk-rs/facebook-apis-rs.
 */
export function writeElsewhere(kind: ElsewhereKind, appId: string, now: number, random: Random): string {
  switch (kind) {
    case "instagram":
      return `IGAA${letters(random, 150 + random.below(20))}ZDZD`;
    case "threads":
      return `THAA${letters(random, 150 + random.below(20))}ZDZD`;
    case "limited-login":
      return limitedLogin(appId, now, random);
    case "legacy-session":
      return `2.AQ${letters(random, 14)}__.3600.1320433200-10000${digits(random, 10)}`;
  }
}
