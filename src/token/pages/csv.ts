/** A spreadsheet takes cells that begin so for formulas and runs them (OWASP, "CSV injection", read Nov 2026). */
const RUNS = /^[=+\-@\t\r]/;

const cellOf = (text: string) => `"${(RUNS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Rows as CSV (RFC 4180): every cell in quotes, so that names may hold anything, and none of them run by a spreadsheet. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

const CELL = /"((?:[^"]|"")*)"?|[^,;\t\r\n]*/y;

/** What `writeCsv` put before a text so that no spreadsheet runs it. */
const asWritten = (cell: string) => (cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell);

/**
 * Reads CSV, also with semicolons or tabs between the cells as spreadsheets of other countries save it. Linear in the
 * text's length.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    CELL.lastIndex = at;
    const [whole = "", quoted] = CELL.exec(text) ?? [];
    row.push(asWritten(quoted === undefined ? whole.trim() : quoted.replaceAll('""', '"')));
    at += whole.length;
    const end = text[at];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (end === "," || end === ";" || end === "\t") continue;
    rows.push(row);
    row = [];
    // After a quoted cell only a separator may follow; anything else is skipped to the end of the line.
    if (end !== undefined && end !== "\n" && end !== "\r") at = Math.max(at, lineEnd(text, at));
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell !== ""));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
