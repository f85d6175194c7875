/** Excel takes a file that does not begin with it for one in the computer's old encoding. */
export const byteOrderMark = '\uFEFF';

/**
 * Where a spreadsheet sees the beginning of a formula, also in full width: at the beginning of a cell, and inside behind
 * what ends one for a spreadsheet that goes by another separator, as it does in Russian and Kazakh. Some leave out spaces
 * before it; a sign behind spaces is mostly a dash of prose, and stays.
 */
const formula = /(^|[,;\t\r\n]"*)([=+\-@\t\r\n＝＋－＠])|((?:^|[,;\t\r\n])[" ]*)([=＝])/g;
const number = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)([eE][+-]?\d+)?$/;

export const separators = [',', ';'] as const;
export type Separator = (typeof separators)[number];

/** One line by RFC 4180, with its end. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map((cell) => quoted(defused(cell))).join(separator)}\r\n`;
}

/** A text that a spreadsheet would run is shown instead; a number that begins with a sign is one. */
export function defused(text: string): string {
  return number.test(text) ? text : text.replace(formula, "$1$3'$2$4");
}

function quoted(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
