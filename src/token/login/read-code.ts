/** Letters that Meta's codes are made of; a code is one word. */
const ONE_WORD = /^([\w.~-]{8,4000})(?:#_(?:=_)?)?$/;

/** A code of a login that stands alone, without what Meta appends to the address it came in. Null for other texts. */
export function readBareCode(text: string): string | null {
  return ONE_WORD.exec(text.trim())?.[1] ?? null;
}
