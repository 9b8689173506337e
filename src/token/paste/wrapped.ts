const BEGINS_TOKEN = /^(?:[ABCEX]AA[A-Z]|IG(?:AA|Q)|TH(?:AA|Q)|eyJ|\d{5,20}\|)/;
/** Secrets and proofs stand on lines of their own; glued to a token they would be sent with it. */
const SECRET = /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i;
/** A line that goes on: what a terminal, an editor or a mail program moved there, up to its end or a closing mark. */
const CONTINUATION = /[ \t]{0,40}[\\=]?\r?\n([ \t>|]{0,40})([A-Za-z0-9]+)(?=["'`&\s,;)}<\\]|$)/y;
/** As many lines as the longest tokens need in a narrow window. */
const MOST_PIECES = 40;
/** Whole tokens are longer than the first of these, and windows rarely wider. */
const TYPICAL_WIDTH = { from: 20, to: 150 };
/** Chance makes letters change case and mix with digits; words, names and names with a number do not. */
const MIXED = /[a-z0-9][A-Z]|\d[a-z]\w*\d|[a-z]{2}\d[a-z]|ZD$/;
const NAME = /^[A-Za-z]{2,}\d{0,4}$/;

interface Piece {
  readonly word: string;
  /** Characters of its line up to its own end. */
  readonly width: number;
  /** Where it ends in the text. */
  readonly end: number;
}

/** The lines after a token that could go on with it, as far as there are any. */
function piecesAfter(text: string, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = end;
  while (pieces.length < MOST_PIECES) {
    CONTINUATION.lastIndex = at;
    const found = CONTINUATION.exec(text);
    const word = found?.[2] ?? "";
    if (!found || BEGINS_TOKEN.test(word) || SECRET.test(word)) break;
    at += found[0].length;
    pieces.push({ word, width: (found[1] ?? "").length + word.length, end: at });
  }
  return pieces;
}

/** One line more tells nothing by its width: it must be as random as a token, and the line before short for one. */
const isRest = ({ word }: Piece, width: number) =>
  width >= TYPICAL_WIDTH.from &&
  width <= TYPICAL_WIDTH.to &&
  (word.length < 3
    ? /\d|[a-z][A-Z]/.test(word)
    : MIXED.test(word) && !(NAME.test(word) && !word.endsWith("ZD")));

/** How many of the lines belong to the token: those as wide as its own, and the shorter one that ends it. */
function countOwn(pieces: readonly Piece[], width: number): number {
  const full = pieces.findIndex((piece) => piece.width !== width);
  const same = full === -1 ? pieces.length : full;
  const last = pieces[same];
  if (!last || last.width > width) return same;
  return same > 0 || isRest(last, width) ? same + 1 : same;
}

/**
 * A token that ends at the end of a line, with what was moved to the next lines. What tells is the width of the
 * lines: a window breaks all but the last at the same place. In quotes, what reaches up to the closing quote belongs
 * to it whatever it looks like.
 * @param from where the token begins
 */
export function joinWrapped(text: string, from: number, token: string): string {
  const end = from + token.length;
  const pieces = piecesAfter(text, end);
  if (pieces.length === 0) return token;
  const quote = /["'`]/.exec(text[from - 1] ?? "")?.[0];
  const closing = quote === undefined ? -1 : pieces.findIndex((piece) => text[piece.end] === quote);
  const width = end - (text.lastIndexOf("\n", from) + 1);
  const own = closing === -1 ? countOwn(pieces, width) : closing + 1;
  return (
    token +
    pieces
      .slice(0, own)
      .map(({ word }) => word)
      .join("")
  );
}

/** What people and programs put around a token; a dot or a comma that ends a sentence. */
const AROUND = new Set(" \t\r\n\u00a0\"'`“”‘’«»<>()[]{};,");

/** Blanks and quotes inside one line: each piece must be as random as a token. */
function joinSpaced(inner: string): string | null {
  const pieces = inner.split(/[\s"'`]+/, MOST_PIECES + 1);
  const [first = "", ...rest] = pieces;
  if (rest.length >= MOST_PIECES || !BEGINS_TOKEN.test(first)) return null;
  const isPiece = (word: string) =>
    /^[\w.|-]+$/.test(word) &&
    MIXED.test(word) &&
    !BEGINS_TOKEN.test(word) &&
    !SECRET.test(word) &&
    !NAME.test(word);
  return rest.every(isPiece) ? pieces.join("") : null;
}

/** Markdown's ways to stress a word. */
const EMPHASISED = /^([*_~]{1,3})([A-Za-z0-9]+)\1$/;

/** A text that is nothing but one word, or one token in pieces, as that word; null when it is more. */
export function soleWord(text: string): string | null {
  let from = 0;
  let to = text.length;
  while (from < to && AROUND.has(text[from] ?? "")) from += 1;
  while (to > from && AROUND.has(text[to - 1] ?? "")) to -= 1;
  const trimmed = text.slice(from, to);
  const inner = EMPHASISED.exec(trimmed)?.[2] ?? trimmed;
  if (!/[\s"'`]/.test(inner)) return inner;
  if (!/[\r\n]/.test(inner)) return joinSpaced(inner);
  const first = /^\S+/.exec(inner)?.[0] ?? "";
  if (!BEGINS_TOKEN.test(first) || !/^[\w|-]+$/.test(first)) return null;
  const joined = joinWrapped(inner, 0, first);
  return joined.length === inner.replace(/[\s>|\\=]+/g, "").length ? joined : null;
}
