import { type LooseString, readLooseString } from "./paste/loose-string.ts";

/** An object or a list that stands somewhere in a text; `end` is the offset after its last character. */
export interface LooseNode {
  readonly start: number;
  readonly end: number;
  readonly value: Readonly<Record<string, unknown>> | readonly unknown[];
}

interface Container {
  readonly start: number;
  end: number;
  readonly closer: string;
  readonly value: Record<string, unknown> | unknown[];
  /** Empty ones are not worth reporting. */
  filled: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
/** A list of words is of no interest, and log lines are full of them; nor are parentheses but `Error(code=101,…)`. */
const OPENER = /\{|\[(?=\s{0,99}[{[])|\((?=\w{1,80}=)/g;
const KEY =
  /(?:(\\*["'])([^"'\\\n]{1,80})\1|([\w$.-]{1,80}(?::\w{1,80}(?=\s?=))?))\s{0,9}(?:=>|[:=](?!\/\/))/y;
const NEXT_KEY = String.raw`\s{0,99}[\\"']{0,9}[\w$.-]{1,80}[\\"']{0,9}\s?[:=]`;
/** Where an unquoted value ends. */
const STOPS: Readonly<Record<string, RegExp>> = {
  "}": new RegExp(String.raw`[{}]|[,;\n](?=${NEXT_KEY}|\s{0,99}[{}\]])|\n\s?\n`, "g"),
  "]": /[,{}[\]\n]/g,
  ")": new RegExp(String.raw`,(?=${NEXT_KEY})|\)(?![^()\n]{0,400}\))|\n`, "g"),
};
/** Also where a cut text has nothing sensible after the comma. */
const NUMBER = /-?\d{1,99}(?=\s{0,99}(?:[,;}\])\n]|$))/y;
/** An object in a string: JSON in JSON, or a log line in a log record. */
const NESTED = /\{\s{0,99}[\\"']{0,9}\w{1,80}[\\"']{0,9}\s?[:=]/;
/** No answer of Graph's is nested as deep: what was opened first was never going to be closed. */
const DEEPEST = 24;

/** `190` → number; ids too long for one, and words, → string; `None` → null. */
function literalOf(word: string): unknown {
  if (/^-?\d{1,15}$/.test(word)) return Number(word);
  if (/^(?:null|none|nil|undefined)?$/i.test(word)) return null;
  return /^(?:true|false)$/i.test(word) ? word.length === 4 : word;
}

const after = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const isBlank = (letter: string | undefined) =>
  letter === " " || letter === "\n" || letter === "\r" || letter === "\t";
const isGap = (letter: string | undefined) => isBlank(letter) || letter === "," || letter === ";";
const isOpener = (letter: string | undefined) => letter === "{" || letter === "[";

class Reader {
  readonly nodes: Container[] = [];
  readonly #text: string;
  #open: Container[] = [];
  #at: number;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#at = from;
    while (this.#at < text.length) this.#step();
  }

  /** Every step moves forward. */
  #step(): void {
    const top = this.#open.at(-1);
    if (!top) {
      const found = after(OPENER, this.#text, this.#at);
      this.#at = found ? found.index : this.#text.length;
      if (found) this.#push(found[0], undefined, "");
      return;
    }
    this.#skip(isGap);
    if (this.#bracket(top, "")) return;
    const key = this.#key(top);
    if (key === "" || !this.#bracket(top, key)) this.#scalar(top, key);
  }

  #skip(passes: (letter: string | undefined) => boolean): void {
    while (passes(this.#text[this.#at])) this.#at += 1;
  }

  #push(opener: string, parent: Container | undefined, key: string): void {
    const value = opener === "[" ? [] : {};
    if (parent) this.#put(parent, key, value);
    this.#open.push({ start: this.#at, end: this.#at, closer: CLOSERS[opener] ?? "", value, filled: false });
    this.#at += 1;
    if (this.#open.length > DEEPEST) this.#open.shift();
  }

  #put(into: Container, key: string, value: unknown): void {
    if (!into.filled) this.nodes.push(into);
    into.filled = true;
    if (Array.isArray(into.value)) into.value.push(value);
    // The first wins: what follows a cut object must not change it.
    else if (key !== "" && key !== "__proto__" && !Object.hasOwn(into.value, key)) into.value[key] = value;
    into.end = this.#at;
  }

  /** Opens or closes a container where a bracket stands. A closer ends all that was left open inside its own. */
  #bracket(top: Container, key: string): boolean {
    const letter = this.#text[this.#at] ?? "";
    if (isOpener(letter)) {
      if (this.#open.length < DEEPEST || !isOpener(this.#text[this.#at + 1])) this.#push(letter, top, key);
      else this.#skip(isOpener);
      return true;
    }
    if (letter !== "}" && letter !== "]" && letter !== top.closer) return false;
    this.#at += 1;
    const mine = this.#open.findLastIndex(({ closer }) => closer === letter);
    if (mine < 0) return true;
    for (const closed of this.#open.slice(mine)) closed.end = this.#at;
    this.#open = this.#open.slice(0, mine);
    return true;
  }

  #key(top: Container): string {
    const found = Array.isArray(top.value) ? null : after(KEY, this.#text, this.#at);
    if (!found) return "";
    this.#at += found[0].length;
    this.#skip(isBlank);
    return found[2] ?? found[3] ?? "";
  }

  #scalar(top: Container, key: string): void {
    const text = this.#text;
    if (this.#at >= text.length) return;
    const string = readLooseString(text, this.#at);
    if (string) {
      this.#at = string.end;
      this.#put(top, key, string.value);
      if (string.value.includes("{")) this.#lookInto(string);
      return;
    }
    const number = after(NUMBER, text, this.#at)?.[0].length ?? 0;
    const stop = number > 0 ? null : after(STOPS[top.closer] ?? /$/g, text, this.#at);
    const end = number > 0 ? this.#at + number : (stop?.index ?? text.length);
    const word = text.slice(this.#at, end).trim();
    this.#at = Math.max(end, this.#at + 1);
    if (key !== "" || word !== "") this.#put(top, key, literalOf(word));
  }

  /** An object in a string is read for itself: what stands in the string is no part of what stands around it. */
  #lookInto({ from, to }: LooseString): void {
    const nested = NESTED.exec(this.#text.slice(from, to + 99));
    if (!nested || from + nested.index >= to) return;
    const at = from + nested.index;
    // One that begins at the string's end tells that an earlier string was cut: its end is our beginning.
    if (at + nested[0].length > to) this.#at = at;
    else this.nodes.push(...new Reader(this.#text.slice(0, to), at).nodes);
  }
}

/**
 * Finds every object and list in a text, outer ones before those inside them: JSON, JSON within JSON, cut or broken
 * JSON, and what programs print instead of it (`{code: 190,}`, `{'code': 190}`, `{code=190}`, `{"code" => 190}`,
 * `Error(code=190)`). Whole numbers of 16 and more digits stay strings. Never throws; linear in the text's length.
 */
export function readLooseJson(text: string): readonly LooseNode[] {
  // Without a key there is no object, and lists alone say nothing.
  return /[:=]/.test(text) ? new Reader(text).nodes : [];
}
