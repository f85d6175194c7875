import { defused } from './csv.ts';
import { Unread, valuesAt, type Json } from './records.ts';
import type { Shape } from './shape.ts';

export interface Column {
  /** From the record that begins a row; joined by dots it is the column's name. */
  readonly path: readonly string[];
  /** It lies in a list that is not spread over rows: one cell holds all its values. */
  readonly isMany: boolean;
}

/** What says of a list whether there is more of it. */
const more = ['pageInfo', 'hasNextPage'];

/**
 * One column for each value that is asked for, in the order of the query, and one for each list that has pages, which
 * says whether it goes on beyond what was read of it.
 * @param rows the way to the list whose entries are the rows
 */
export function columnsOf(shape: Shape, rows: readonly string[]): readonly Column[] {
  return within(shape.fields ?? new Map<string, Shape>(), [], rows, false);
}

function within(
  fields: ReadonlyMap<string, Shape>,
  before: readonly string[],
  rows: readonly string[] | null,
  isMany: boolean,
): readonly Column[] {
  return [...fields].flatMap(([key, shape]) => {
    const path = [...before, key];
    const onWay = rows !== null && rows[0] === key ? rows.slice(1) : null;
    const many = isMany || (shape.isList && onWay === null);
    if (!shape.fields) return [{ path, isMany: many }];
    const own = within(shape.fields, path, onWay, many);
    return isPaged(shape) && !saysMore(shape) ? [...own, { path: [...path, ...more], isMany: many }] : own;
  });
}

export function isPaged({ isConnection, fields }: Shape): boolean {
  return isConnection && [...(fields?.values() ?? [])].some(({ isEntries }) => isEntries);
}

function saysMore({ fields }: Shape): boolean {
  const [info = '', field = ''] = more;
  return fields?.get(info)?.fields?.has(field) ?? false;
}

/** The cells of one row, as text. */
export function cellsOf(row: Json, columns: readonly Column[]): readonly string[] {
  return columns.map(({ path, isMany }) => {
    const texts = valuesAt(row, path).map(textOf);
    return isMany ? texts.map((text) => (text === null ? '' : quotedIn(defused(text)))).join('; ') : (texts[0] ?? '');
  });
}

function textOf(value: Json): string | null {
  if (value === null) return null;
  if (value instanceof Unread) return `#${value.code}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A cell of several values is written as a line of CSV is, with `; ` between them. */
function quotedIn(text: string): string {
  return text === '' || /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
