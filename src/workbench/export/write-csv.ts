export type Cell = string | number | null;

/**
 * Rows as CSV that a spreadsheet opens as it is: a byte order mark so that Excel reads UTF-8, CRLF, and no cell
 * that would run as a formula. A text that begins with `= + - @` or a control character gets an apostrophe
 * before it, which spreadsheets do not show; numbers stay numbers, and a minus is the one that is typed.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const typed = cell.replace(/−(?=\d)/g, "-");
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(typed) ? `'${typed}` : typed;
  return /[",;\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
