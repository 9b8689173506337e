const HIDDEN = "•••";

/** A token as it may be shown: its first six and last five characters, or nothing of a short one. */
export function redactToken(token: string): string {
  return token.length < 20 ? HIDDEN : `${token.slice(0, 6)}…${token.slice(-5)}`;
}

const hide = () => HIDDEN;
/** What a rule before this one has shortened already stays as it is. */
const hideValue = (whole: string, name = "", value = "") =>
  /[…•]/.test(value) || /^\d{1,7}$/.test(value) ? whole : name + HIDDEN;

/** `|` as it travels: plain, in URLs, in JSON, in HTML. */
const BAR = String.raw`(?:\||%7C|%257C|\\u007c|&#124;)`;

const QUOTE = String.raw`(?:\\?["'])?`;
const SIGN = String.raw`${QUOTE}\s{0,9}(?:=|:|%3D|%253D)`;
const VALUE = String.raw`([^\s"'\\&<>,;})\]]{6,})`;
const LONG_NAME =
  "(?:(?:access|input|refresh|id|revoke|page|client|exchange)_?(?:access_?)?token|app_?secret|client_?secret|appsecret_proof|signed_?request|code_verifier)";
const SHORT_NAME = "(?<![a-z_-])(?:token|code|secret)";

/** What a secret looks like, and how it is hidden. `hint`: without it the rule can't fit, and it is found faster. */
interface Rule {
  readonly hint: Pick<RegExp, "test">;
  readonly rule: RegExp;
  readonly shown: (...found: string[]) => string;
}

const isHex = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** Are there 32 hex digits in a row? Looks at every 32nd character, and around those that are one. */
function hasLongHex(text: string): boolean {
  for (let at = 31; at < text.length; at += 32) {
    if (!isHex(text.charCodeAt(at))) continue;
    let from = at;
    while (isHex(text.charCodeAt(from - 1))) from -= 1;
    let end = at + 1;
    while (isHex(text.charCodeAt(end))) end += 1;
    if (end - from >= 32) return true;
  }
  return false;
}

const keepHead = (_whole: string, head = "") => head + HIDDEN;
const named = /token|secret|proof|code|signed/i;

/**
 * Each consumes what it starts to read, so that the whole is linear in the text. No rule asks for a word boundary
 * before a token: in an encoded address the character before it is a letter ("%3DEAA…").
 */
const RULES: readonly Rule[] = [
  // First, because "EAA" is hex too, and a token keeps its ends.
  // App secrets (32 hex) and proofs (64 hex), in capitals too. Trace ids and UUIDs have no run as long.
  { hint: { test: hasLongHex }, rule: /[0-9a-f]{32,}/gi, shown: hide },
  // User, Page, system-user, session-info, Instagram and Threads tokens, and older generations of them.
  {
    hint: /AA|IGQ|THQ/,
    rule: /(?:EAA|XAA|IG(?:AA|Q[VW])|TH(?:AA|Q[VW]))[\w-]{12,}|[ABC]AA[A-Za-z0-9]{40,}/g,
    shown: redactToken,
  },
  // App id and secret, client token, generated app token; old session tokens have the same beginning.
  {
    hint: /\||%(?:25)?7C|u007c|&#124;/i,
    rule: new RegExp(
      String.raw`(\d{3,20}${BAR}|(?:TH|GG|FL|OC)${BAR}\d+${BAR})(?:[\w.,%~-]|${BAR}){6,}`,
      "gi",
    ),
    shown: keepHead,
  },
  // JWTs, and whatever else is base64 of a JSON object.
  { hint: /eyJ/, rule: /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, shown: hide },
  // Session keys of the old kind (recorded in bk-rs/facebook-apis-rs, Nov 2022).
  { hint: /\.\d{6,}-/, rule: /\d{1,3}\.(?:\d{1,3},)?[\w-]{6,}\.\d{3,}\.\d{6,}-\d+/g, shown: hide },
  { hint: /Session key/, rule: /(Session key )([^\s"]+)(?= is)/g, shown: keepHead },
  { hint: /Malformed/i, rule: /(Malformed access token:? )([^\s"]+)/gi, shown: hideValue },
  { hint: /Bearer|OAuth/i, rule: /((?:Bearer|OAuth)(?: |%20|\+))([\w.|~+/=-]{12,})/gi, shown: hideValue },
  // Whatever is named like a secret, whatever it looks like. A name of one word ("token: …") is a name only where its
  // value follows at once; in a sentence a blank does.
  { hint: named, rule: new RegExp(`(${LONG_NAME}${SIGN}\\s{0,9}${QUOTE})${VALUE}`, "gi"), shown: hideValue },
  {
    hint: named,
    rule: new RegExp(`(${SHORT_NAME}(?:${SIGN}|${SIGN}\\s{0,9}${QUOTE.slice(0, -1)}))${VALUE}`, "gi"),
    shown: hideValue,
  },
];

/**
 * Hides every secret that any text may carry: tokens of all families, app secrets, proofs, authorization codes,
 * session keys, JWTs. Tokens keep their first and last characters, so that two of them can still be told apart.
 * Linear in the text's length. What leaves the server as text, or is shown from a paste, goes through here.
 */
export function redactText(text: string): string {
  return RULES.reduce(
    (left, { hint, rule, shown }) => (hint.test(left) ? left.replace(rule, shown) : left),
    text,
  );
}
