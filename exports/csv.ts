/** Lines of comma-separated values (RFC 4180), safe to open in a spreadsheet: no cell is taken for a formula. */

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
const TO_QUOTE = /[",\r\n]/;

/** With its end. */
export const toCsvLine = (cells: readonly (string | number)[]): string => `${cells.map(toCell).join(",")}\r\n`;

function toCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  // An apostrophe says that what follows is text. Spreadsheets pass over blanks before a formula.
  const text = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
