import type { Refusal } from "../refusal.ts";
import { withoutEscapes } from "./decode.ts";
import { readErrorLines } from "./error-lines.ts";
import type { Documents, LocatedError } from "./read-documents.ts";

interface Known {
  readonly refusal: Refusal;
  readonly words: string;
}

const agree = (a: number | null, b: number | null) => a === b || a === null || b === null;

/** Whether two readings are of one error: logged twice, or told in words beside its own body. */
function isSame(a: Known, b: Known): boolean {
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short !== long && !(short.length >= 20 && long.startsWith(short))) return false;
  const [x, y] = [a.refusal, b.refusal];
  return agree(x.code ?? x.codeInMessage, y.code ?? y.codeInMessage) && agree(x.subcode, y.subcode);
}

const richness = (refusal: Refusal) => Object.values(refusal).filter((value) => value !== null).length;

function distinct(found: readonly Refusal[]): readonly Refusal[] {
  const errors: Known[] = [];
  for (const refusal of found) {
    const words = refusal.message.replace(/^\(#-?\d+\) ?/, "").replace(/\.$/, "");
    const at = errors.findIndex((other) => isSame(other, { refusal, words }));
    const other = errors[at];
    if (!other) errors.push({ refusal, words });
    else if (richness(refusal) > richness(other.refusal)) errors[at] = { refusal, words };
  }
  return errors.map(({ refusal }) => refusal);
}

/**
 * The distinct errors of a text in their order: those that objects in it told, and those that its words tell.
 * @param plain the text without escapes
 */
export function readErrors(text: string, plain: string, documents: Documents): readonly Refusal[] {
  if (documents.spans.length === 0) return distinct(readErrorLines(plain, 0).map(({ refusal }) => refusal));
  const errors: LocatedError[] = [...documents.errors];
  let from = 0;
  for (const [start, end] of [...documents.spans, [text.length, text.length] as const]) {
    errors.push(...readErrorLines(withoutEscapes(text.slice(from, start)), from));
    from = Math.max(from, end);
  }
  return distinct(errors.toSorted((a, b) => a.at - b.at).map(({ refusal }) => refusal));
}
