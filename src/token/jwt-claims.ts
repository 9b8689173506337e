import { integerOf, objectOf, parseJson, textOf } from "./json.ts";

/** Claims of a JWT that help to say what it is; read, not verified. Times in epoch seconds. */
export interface JwtClaims {
  readonly issuer: string | null;
  readonly audience: string | null;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
}

function decode(part: string | undefined): unknown {
  try {
    const base64 = (part ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const parsed = parseJson(new TextDecoder().decode(bytes));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null; // Not base64: no JWT.
  }
}

/** Reads a JWT's claims without verifying them; null when the string is none. */
export function readClaims(jwt: string): JwtClaims | null {
  const [header, payload] = jwt.split(".", 2);
  const claims = objectOf(decode(payload));
  if (!claims || !objectOf(decode(header))) return null;
  return {
    issuer: textOf(claims["iss"]),
    audience: textOf(claims["aud"]),
    issuedAt: integerOf(claims["iat"]),
    expiresAt: integerOf(claims["exp"]),
  };
}
