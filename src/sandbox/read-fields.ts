import type { GraphError } from "./graph-error.ts";
import { syntaxError, TOO_MUCH_DATA } from "./page-error.ts";

/** One entry of `fields`: `name.modifier(value){parts}`. */
export interface AskedField {
  readonly name: string;
  /** What it is called in the answer: `.as(other)`, or else its name. */
  readonly label: string;
  readonly args: ReadonlyMap<string, string>;
  /** What is asked of it; null: nothing in particular. */
  readonly parts: readonly AskedField[] | null;
  /** The parts as they were written; empty without any. */
  readonly partsText: string;
}

export type ReadFields =
  | { readonly ok: true; readonly fields: readonly AskedField[] }
  | { readonly ok: false; readonly error: GraphError };

/** Nobody's fields are nested like that, and reading them must not exhaust the stack. */
const DEEPEST = 40;

class FieldTrouble extends Error {
  readonly error: GraphError;
  constructor(error: GraphError) {
    super(error.message);
    this.error = error;
  }
}

/** Walks through the text; `at` is the next letter. */
class FieldReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text. */
  all(): readonly AskedField[] {
    const fields = this.#list(0);
    if (this.#at < this.#text.length) this.#fail("end of string");
    return fields;
  }

  // Uncertain: that an entry may be empty, as in "id,,name" and after a last comma.
  #list(depth: number): readonly AskedField[] {
    if (depth > DEEPEST) throw new FieldTrouble(TOO_MUCH_DATA);
    const fields: AskedField[] = [];
    do {
      const field = this.#field(depth);
      if (field !== null) fields.push(field);
    } while (this.#take(","));
    return fields;
  }

  #field(depth: number): AskedField | null {
    const name = this.#word();
    if (name === "") return null;
    const args = new Map<string, string>();
    let parts: readonly AskedField[] | null = null;
    let partsText = "";
    const readParts = (close: string) => {
      const start = this.#at;
      parts = this.#list(depth + 1);
      partsText = this.#text.slice(start, this.#at);
      this.#expect(close);
    };
    while (this.#take(".")) {
      const modifier = this.#word();
      this.#expect("(");
      // The old way to write braces: docs/graph-api/guides/field-expansion and its forerunners.
      if (modifier === "fields") readParts(")");
      else args.set(modifier, this.#value());
    }
    if (parts === null && this.#take("{")) readParts("}");
    return { name, label: args.get("as") ?? name, args, parts, partsText };
  }

  #skipBlanks(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #word(): string {
    this.#skipBlanks();
    const start = this.#at;
    while (/[\w-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    const word = this.#text.slice(start, this.#at);
    this.#skipBlanks();
    return word;
  }

  #value(): string {
    const end = this.#text.indexOf(")", this.#at);
    const start = this.#at;
    this.#at = end === -1 ? this.#text.length : end;
    const value = this.#text.slice(start, this.#at).trim();
    this.#expect(")");
    return value;
  }

  #take(letter: string): boolean {
    this.#skipBlanks();
    if (this.#text.charAt(this.#at) !== letter) return false;
    this.#at += 1;
    this.#skipBlanks();
    return true;
  }

  #expect(letter: string): void {
    if (!this.#take(letter)) this.#fail(`"${letter}"`);
  }

  #fail(expected: string): never {
    const found = this.#text.charAt(this.#at);
    throw new FieldTrouble(syntaxError({ expected, found, at: this.#at, text: this.#text }));
  }
}

/** The entries of a list in JSON; null: the text is none. */
function readList(text: string): readonly string[] | null {
  if (!/^\s*\[/.test(text)) return null;
  try {
    const list: unknown = JSON.parse(text);
    const names = Array.isArray(list) ? list.filter((entry) => typeof entry === "string") : [];
    return Array.isArray(list) && names.length === list.length ? names : null;
  } catch {
    return null;
  }
}

/**
 * Reads the `fields` parameter: names with modifiers and parts, nested, as docs/graph-api/guides/field-expansion has
 * them (read Nov 2026), or a list of such names in JSON, as the JavaScript SDK and facebook-node-sdk's README write it.
 */
export function readFields(text: string): ReadFields {
  try {
    return { ok: true, fields: new FieldReader(readList(text)?.join(",") ?? text).all() };
  } catch (trouble) {
    if (trouble instanceof FieldTrouble) return { ok: false, error: trouble.error };
    throw trouble;
  }
}
