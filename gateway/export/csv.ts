/** Excel takes a file that does not begin with it for one in the computer's old encoding. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)([eE][+-]?\d+)?$/;

/** One line by RFC 4180, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(defused(cell))).join(',')}\r\n`;
}

/** A text that a spreadsheet would run is shown instead; a number that begins with a sign is one. */
function defused(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
