import { appIdHint } from "./app-id-hint.ts";
import { type JwtClaims, readClaims } from "./jwt-claims.ts";

/**
 * What one string is, by its look alone.
 * - `graph`: user, Page or system-user token (`EAA…`, older `CAA… BAA… AAA…`): by eye they can't be told apart.
 * - `session-info`: attenuated debug-only token (`XAA…`). - `app`: generated app token (`<id>|<27 characters>`).
 * - `app-secret-or-client-token`: `<id>|<32 hex>`, in capitals too; which of the two can't be told, so it never leaves
 *   the browser.
 * - `app-secret`: 32 hex alone. - `cut`: the shown-short form of a token (`EAAKcC…wZDZD`), or one that lost its end.
 */
export type TokenFamily =
  | "graph"
  | "session-info"
  | "app"
  | "app-secret-or-client-token"
  | "app-secret"
  | "instagram"
  | "threads"
  | "threads-app"
  | "gaming"
  | "jwt"
  | "legacy-session"
  | "cut"
  | "unrecognised"
  | "not-a-token";

/** What a string looks like. A guess: only Graph knows. */
export interface Guess {
  readonly family: TokenFamily;
  /** Read offline from the string: undocumented, so a hint that orders what is tried and never decides. */
  readonly appIdHint: string | null;
  /** May be sent to graph.facebook.com for a judgement. False for secrets and for other hosts' tokens. */
  readonly askable: boolean;
  readonly claims: JwtClaims | null;
}

/** Layouts in the order in which they are tried: the first that fits names the family. */
const LAYOUTS: readonly (readonly [TokenFamily, RegExp])[] = [
  // No other layout fits these two; they are by far the most frequent, so they come first.
  ["graph", /^EAA[A-Za-z0-9]{7,}$/],
  ["session-info", /^XAA[A-Za-z0-9]{7,}$/],
  ["app-secret", /^[0-9a-f]{32}$/i],
  // A secret that lost or gained a few characters, or was put in capitals, is still most of a secret.
  ["app-secret-or-client-token", /^\d{3,20}\|(?:[0-9a-f]{12,}$|[\w-]*[0-9a-f]{24})/i],
  ["legacy-session", /^(?:\d{5,20}\|)?\d{1,3}\.(?:\d{1,3},)?[\w-]{6,}\.\d{3,}\.\d{6,}-\d+(?:\|[\w-]+)?$/],
  ["legacy-session", /^\d{5,20}\|[\w.-]+-\d+\|[\w-]+$/],
  ["app", /^\d{3,20}\|[\w-]+$/],
  ["threads-app", /^TH\|\d+\|[\w-]+$/],
  ["gaming", /^(?:GG|FL|OC)\|\d+\|[\w-]+$/],
  ["cut", /^(?:[ABCEX]AA|IG[AQ]|TH[AQ])\w*(?:…|\.{2,}|\*{2,}|•+)[\w.…*•]*$/],
  ["cut", /^(?:\d{3,20}\|)\w*(?:…|\.{2,})\w*$/],
  ["instagram", /^IG(?:AA|Q[VW])[\w-]{6,}$/],
  ["threads", /^TH(?:AA|Q[VW])[\w-]{6,}$/],
];

/** Older generations begin like ordinary words: only a real length tells them. */
const OLD_GENERATION = /^[ABC]AA[A-Za-z0-9]{50,}$/;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
/** No prefix that we know, but long and mixed as tokens are; only Graph knows. */
const MIXED = /^(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[\w.~+/=|-]{40,}$/;

const ASKABLE: ReadonlySet<TokenFamily> = new Set(["graph", "session-info", "app", "unrecognised"]);

function familyOf(text: string): TokenFamily {
  const known = LAYOUTS.find(([, layout]) => layout.test(text));
  if (known) return known[0];
  if (OLD_GENERATION.test(text)) return "graph";
  if (JWT.test(text) && readClaims(text)) return "jwt";
  return MIXED.test(text) ? "unrecognised" : "not-a-token";
}

/**
 * Says by its look what one string is: trimmed and unquoted, a token and nothing else. Families and their sources:
 * gitleaks/gitleaks, arsduo/koala, bk-rs/facebook-apis-rs,
 * https://developers.facebook.com/documentation/threads/get-started/app-access-tokens (Nov 2026). The prefixes of
 * Threads user tokens, older Instagram tokens and the gaming families are third-party knowledge.
 */
export function classify(text: string): Guess {
  const family = familyOf(text);
  return {
    family,
    appIdHint: ASKABLE.has(family) || family === "app-secret-or-client-token" ? appIdHint(text) : null,
    askable: ASKABLE.has(family),
    claims: family === "jwt" ? readClaims(text) : null,
  };
}
