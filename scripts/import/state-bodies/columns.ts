import type { NamedHeader } from '../text/table-file.ts';

type Column = 'category_ru' | 'name_ru';

/** Names of the columns; the first is that of the published list. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  category_ru: ['category_ru', 'category', 'категория', 'вид органа', 'тип'],
  name_ru: ['name_ru', 'name', 'наименование', 'название', 'наименование органа', 'государственный орган'],
};
const COLUMNS = Object.keys(NAMES) as Column[];

export interface StateBodiesHeader extends NamedHeader {
  readonly index: Readonly<Partial<Record<Column, number>>>;
}

/** Finds the columns by name in any order, among others; null where there is neither. */
export function readStateBodiesHeader(cells: readonly string[]): StateBodiesHeader | null {
  const names = cells.map((cell) => cell.toLowerCase().replace(/\s+/g, ' ').trim());
  const found = COLUMNS.flatMap((column) => {
    const name = NAMES[column].find((candidate) => names.includes(candidate));
    return name === undefined ? [] : [[column, names.indexOf(name)] as const];
  });
  if (found.length === 0) return null;
  const index: Partial<Record<Column, number>> = Object.fromEntries(found);
  return {
    score: found.length,
    cells,
    index,
    missingRequired: COLUMNS.filter((column) => index[column] === undefined),
  };
}
