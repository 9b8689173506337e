/** Escapes in the text of a token: only letters and digits appear in it. */
const ESCAPES: Readonly<Record<string, string>> = { ZA: "Z", ZB: "+", ZC: "/", ZD: "=" };
const FACEBOOK_TOKEN = /^[A-Z]AA[A-Za-z0-9]{10,}$/;
const WITH_APP_ID = /^(\d{5,20})\|/;
/** Eight bytes of app id and one of 0x01 fill the first twelve characters of base64. */
const HEAD = 12;

/**
 * The id of the app that a token was issued for, read off the string: after the first letter, base64 with escapes,
 * whose first eight bytes are the id and whose ninth is 0x01. Undocumented, so a hint that must never decide.
 * `ZB` and `ZD` are proven, `ZA` and `ZC` inferred; checked against public tokens of known apps, Nov 2026
 * (arsduo/koala, bk-rs/facebook-apis-rs, gitleaks/gitleaks).
 * @returns digits, or null where the string is not laid out that way
 */
export function appIdHint(token: string): string | null {
  const named = WITH_APP_ID.exec(token);
  if (named?.[1] !== undefined) return named[1];
  // A few escaped characters more than needed are enough; a token may be 100 kB long.
  if (!FACEBOOK_TOKEN.test(token)) return null;
  const head = token.slice(1, 1 + HEAD * 2).replace(/Z[A-D]/g, (escape) => ESCAPES[escape] ?? escape);
  return readId(head.slice(0, HEAD));
}

function readId(head: string): string | null {
  let bytes: string;
  try {
    bytes = atob(head);
  } catch {
    return null; // Not base64: another layout.
  }
  if (bytes.length < 9 || bytes.charCodeAt(8) !== 1) return null;
  let id = 0n;
  for (let at = 0; at < 8; at += 1) id = id * 256n + BigInt(bytes.charCodeAt(at));
  const digits = String(id);
  // Real ids have 5 to 17 digits; more is chance.
  return digits.length >= 5 && digits.length <= 17 ? digits : null;
}
