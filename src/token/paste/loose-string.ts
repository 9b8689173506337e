/** A quoted piece of a text: its content without escapes, and the offsets of the content and of what follows. */
export interface LooseString {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const JOINT = /\s{0,99}\+\s{0,99}(?=["'`])/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/g;
const LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** How many backslashes end at an offset. */
function backslashesBefore(text: string, at: number, from: number): number {
  let first = at;
  while (first > from && text[first - 1] === "\\") first -= 1;
  return at - first;
}

/** The offset of the quote that ends a string, or -1. A string inside a string ends at a quote escaped as often. */
function closingQuote(text: string, from: number, quote: string, level: number): number {
  // What is not JSON keeps its strings on one line; a lone apostrophe must not swallow the rest of the text.
  const line = quote === '"' ? -1 : text.indexOf("\n", from);
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (line >= 0 && at > line) return -1;
    const escapes = backslashesBefore(text, at, from);
    const closes = level === 0 ? escapes % 2 === 0 : escapes === level;
    if (closes && !(quote === "'" && /\w/.test(text[at + 1] ?? ""))) return at;
  }
  return -1;
}

const unescapeOnce = (text: string) =>
  text.replace(ESCAPE, (_, code: string | undefined, letter: string) =>
    code === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );

function contentOf(raw: string, level: number): string {
  // A terminal's line breaks inside a string are no part of it.
  let value = raw.includes("\n") ? raw.replace(/[ \t]{0,99}\r?\n[ \t]*/g, " ") : raw;
  // Quotes escaped 0, 1, 3, 7 times stand 0, 1, 2, 3 strings deep.
  for (let left = level * 2 + 1; left > 0 && value.includes("\\"); left >>= 1) value = unescapeOnce(value);
  return value;
}

function readOne(text: string, at: number): LooseString | null {
  let start = at;
  while (text[start] === "\\") start += 1;
  const quote = text[start];
  if (quote !== '"' && quote !== "'" && quote !== "`") return null;
  const level = start - at;
  const from = start + 1;
  const close = closingQuote(text, from, quote, level);
  if (close < 0 && quote !== '"') return null;
  // A JSON string without an end is one that was cut.
  const to = close < 0 ? text.length : close - level;
  return { value: contentOf(text.slice(from, to), level), from, to, end: close < 0 ? to : close + 1 };
}

/**
 * Reads the string whose quote stands at an offset: in any of three quotes, escaped or not ("\"…\"" in JSON within
 * JSON), with line breaks, without an end, or in two pieces joined by `+`. Null where no string begins.
 */
export function readLooseString(text: string, at: number): LooseString | null {
  const first = readOne(text, at);
  if (!first || !/[\s+]/.test(text[first.end] ?? "")) return first;
  JOINT.lastIndex = first.end;
  const joint = JOINT.exec(text);
  const rest = joint && readOne(text, first.end + joint[0].length);
  return rest ? { ...rest, value: first.value + rest.value, from: first.from } : first;
}
