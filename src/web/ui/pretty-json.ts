const PIECE = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gs;

/**
 * Indents JSON without reading it, so that numbers keep every digit. Text that is no JSON comes back as it is.
 * Small lists of plain values stay on one line.
 */
export function prettyJson(text: string): string {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed)) return text;
  let depth = 0;
  let out = "";
  const line = () => `\n${"  ".repeat(Math.max(depth, 0))}`;
  const pieces = trimmed.match(PIECE) ?? [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece === "{" || piece === "[") {
      depth += 1;
      out += next === "}" || next === "]" ? piece : piece + line();
    } else if (piece === "}" || piece === "]") {
      depth -= 1;
      const before = pieces[index - 1];
      out += before === "{" || before === "[" ? piece : line() + piece;
    } else if (piece === ",") out += `,${line()}`;
    else out += piece === ":" ? ": " : piece;
  }
  return out;
}
