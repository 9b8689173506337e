import { classify, type Guess } from "../classify.ts";
import { redactToken } from "../redact.ts";
import type { FoundSecret, FoundToken } from "../read-paste.ts";
import { isPlaceholder } from "./placeholder.ts";
import { joinWrapped } from "./wrapped.ts";

export interface Credentials {
  readonly tokens: readonly FoundToken[];
  readonly cut: readonly string[];
  readonly secrets: readonly FoundSecret[];
}

/** What the text around a word says of it: nothing, that it is a token, or there is nothing around it. */
type Standing = "in-text" | "named" | "alone";

const PREFIX = "(?:[ABCEX]AA|IG(?:AA|Q[VW])|TH(?:AA|Q[VW]))";
const DOTS = String.raw`(?:…|\.{2,}|\*{2,}|•+)`;
const NAME = String.raw`(?:(?:[Aa]ccess|ACCESS|[Ii]nput|INPUT|[Ee]xchange|EXCHANGE)_?(?:[Tt]oken|TOKEN)|\b(?:[Bb]earer|BEARER|OAuth))["'\`\]]{0,2}\s{0,9}(?:=>|[:=])?\s{0,9}["'\`]{0,2}`;

/** Words that are called a token, and those that by their look and length can be nothing else in running text. */
const CANDIDATE = new RegExp(
  String.raw`${NAME}(?<named>(?:TH|GG|FL|OC)\|\d+\|[\w-]+|\d{3,20}\|[\w.,-]+(?:\|[\w-]+)?|[\w.…•*-]{4,})|(?<![\w-])(?:` +
    [
      String.raw`${PREFIX}[\w-]+(?![\w-]|\[[.…])(?:${DOTS}\w*)?`,
      String.raw`(?:TH|GG|FL|OC)\|\d{5,20}\|[\w-]+`,
      String.raw`\d{5,20}\|[\w.,-]{6,}-\d+\|[\w-]+`,
      String.raw`\d{5,20}\|[\w-]+(?:${DOTS}\w*)?`,
      String.raw`eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*`,
    ].join("|") +
    ")",
  "g",
);
const WRAPS = /^[ACEX]AA[A-Za-z0-9]*$|^(?:IG|TH)[AQ][\w-]*$/;
const SECRET = /secret\w{0,24}["'`\]]{0,2}[\s:=>(,|]{1,12}["'`]{0,2}([0-9a-f]{32})(?![\w-])/gi;
/** Addresses that anybody on the way could read; this machine's own are none. */
const PLAIN_HTTP = /http:\/\/(?!localhost\b|127\.|\[::1\]|[\w.-]{1,200}\.localhost\b)[^\s"'<>`]+/gi;

/** A token may follow an id in a table, and a sentence's dot may follow the token. */
const AROUND = new RegExp(String.raw`^\d{3,20}\|(?=${PREFIX}\w{26})|(?<!\.)\.$`, "g");

/** A token that was appended to itself is one. */
const halved = (value: string) => {
  const half = value.slice(0, value.length / 2);
  return WRAPS.test(half) && half.length >= 10 && value === half + half ? half : value;
};

const isSecret = ({ family }: Guess) => family === "app-secret" || family === "app-secret-or-client-token";

/** In running text, what is shorter is a word, a number or a name. */
const SHORTEST = 30;
/** No token is as long; what is would only be slow to look at. */
const LONGEST = 1_100_000;

/** What a word is worth where it stands; null when it is neither token nor secret nor a shortened token. */
function weigh(word: string, standing: Standing): { readonly value: string; readonly guess: Guess } | null {
  if (word.length > LONGEST) return null;
  const bare = word.replace(AROUND, "");
  const value = halved(MARKED.exec(bare)?.[1] ?? bare);
  const guess = classify(value);
  const { family } = guess;
  if (family === "not-a-token") return null;
  if (family === "cut") return { value, guess };
  if (standing === "in-text" && (value.length < SHORTEST || family === "unrecognised")) return null;
  if (isSecret(guess)) return { value, guess };
  // Anything long enough fits this family; a hash or a word with signs in it is no token.
  if (family === "unrecognised" && !/^(?![0-9a-f]*$)[A-Za-z0-9]+$/i.test(value)) return null;
  return isPlaceholder(value) ? null : { value, guess };
}

function secretOf(value: string, guess: Guess): FoundSecret {
  const bar = value.indexOf("|");
  return {
    kind: bar < 0 ? "app-secret" : "id-and-secret-or-client-token",
    appId: bar < 0 ? null : value.slice(0, bar),
    shown: redactToken(value),
    guess,
  };
}

/** A line that holds nothing else: beside a token that is a secret, and hardly a hash. */
const LONE_SECRET = /^[ \t"'`]{0,9}([0-9a-f]{32})[ \t"'`,;]{0,9}$/gim;
/** A whole token and the marks that a text puts behind it; a shortened one shows less of itself. */
const MARKED = /^([A-Z]{2,3}[A-Za-z0-9]{100,})(?:\*{1,3}|\.{2,3}|…)$/;

/** Every place of the text where a token or a secret may stand, in order. */
function* candidates(text: string): Generator<readonly [word: string, standing: Standing, at: number]> {
  for (const found of text.matchAll(CANDIDATE)) {
    const named = found.groups?.["named"];
    const word = named ?? found[0];
    const at = found.index + found[0].length - word.length;
    yield [
      WRAPS.test(word) ? joinWrapped(text, at, word) : word,
      named === undefined ? "in-text" : "named",
      at,
    ];
  }
  for (const found of text.matchAll(SECRET)) yield [found[1] ?? "", "named", found.index];
  for (const found of text.matchAll(LONE_SECRET)) yield [found[1] ?? "", "named", found.index];
}

/**
 * Finds tokens, shortened tokens and secrets, each once and in order.
 * @param text without escapes and percent-encoding
 * @param word the whole text as one word, when it is that
 */
export function findCredentials(text: string, word: string | null): Credentials {
  const tokens = new Map<string, FoundToken>();
  const secrets = new Map<string, FoundSecret>();
  const cut = new Set<string>();
  const seenInText = new Set<string>();
  const seenNamed = new Set<string>();
  const add = (candidate: string, standing: Standing, plainHttp: boolean) => {
    const seen = standing === "in-text" ? seenInText : seenNamed;
    if (seen.has(candidate)) return false;
    seen.add(candidate);
    const { value, guess } = weigh(candidate, standing) ?? { value: "", guess: null };
    if (!guess) return false;
    if (guess.family === "cut") cut.add(value);
    else if (isSecret(guess)) secrets.set(value, secretOf(value, guess));
    else if (!tokens.has(value)) tokens.set(value, { value, guess, plainHttp });
    return true;
  };
  if (word === null || !add(word, "alone", false)) {
    const isExposed = exposure(text);
    for (const [candidate, standing, at] of candidates(text)) add(candidate, standing, isExposed(at));
  }
  return { tokens: [...tokens.values()], cut: [...cut], secrets: [...secrets.values()] };
}

/** Tells of places, asked in rising order, whether they lie in an address that is read on the way. */
function exposure(text: string): (at: number) => boolean {
  const addresses = text.matchAll(PLAIN_HTTP);
  let current = addresses.next().value;
  return (at) => {
    while (current && current.index + current[0].length <= at) current = addresses.next().value;
    return current !== undefined && current.index < at;
  };
}
