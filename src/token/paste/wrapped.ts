const BEGINS_TOKEN = /^(?:[ABCEX]AA[A-Z]|IG(?:AA|Q)|TH(?:AA|Q)|eyJ|\d{5,20}\|)/;
/** Chance makes letters change case and mix with digits; words and names do not. `ZD` is how tokens end. */
const MIXED = /[a-z0-9][A-Z]|\d[a-z]\w*\d|[a-z]{2}\d[a-z]|ZD$/;
const CONTINUATION = /[ \t]{0,40}[\\=]?\r?\n[ \t>|]{0,40}([A-Za-z0-9]{2,})(?=["'`&\s,;)}<\\]|$)/y;
/** As many lines as the longest tokens need in a narrow window. */
const MOST_PIECES = 40;

/** Whether a word looks like the rest of a token that was broken, and not like a word or another token. */
const isPiece = (word: string) => MIXED.test(word) && !BEGINS_TOKEN.test(word);

/**
 * A token that ends at the end of a line, with what a terminal or an editor moved to the next lines. In quotes, what
 * reaches up to the closing quote belongs to it whatever it looks like.
 * @param from where the token begins
 */
export function joinWrapped(text: string, from: number, token: string): string {
  const quote = /["'`]/.exec(text[from - 1] ?? "")?.[0];
  let joined = token;
  let end = from + token.length;
  for (let count = 0; count < MOST_PIECES; count += 1) {
    CONTINUATION.lastIndex = end;
    const found = CONTINUATION.exec(text);
    const piece = found?.[1] ?? "";
    end += found?.[0].length ?? 0;
    if (piece === "" || !(isPiece(piece) || (quote !== undefined && text[end] === quote))) break;
    joined += piece;
  }
  return joined;
}

/** Tokens may be long, but not as long. */
const LONGEST = 200_000;
/** What people and programs put around a token; a dot or a comma that ends a sentence. */
const AROUND = new Set(" \t\r\n\u00a0\"'`“”‘’«»<>()[]{};,");

/** A text that is nothing but one word, or one token in pieces, as that word; null when it is more. */
export function soleWord(text: string): string | null {
  let from = 0;
  let to = text.length;
  if (to > LONGEST) return null;
  while (from < to && AROUND.has(text[from] ?? "")) from += 1;
  while (to > from && AROUND.has(text[to - 1] ?? "")) to -= 1;
  const inner = text.slice(from, to);
  if (!/[\s"'`]/.test(inner)) return inner;
  const pieces = inner.split(/[\s"'`]+/, MOST_PIECES + 1);
  const [first = "", ...rest] = pieces;
  if (rest.length >= MOST_PIECES || !BEGINS_TOKEN.test(first)) return null;
  return rest.every((piece) => /^[\w.|-]+$/.test(piece) && isPiece(piece)) ? pieces.join("") : null;
}
