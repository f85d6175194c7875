import { InvalidRequestError } from '../errors.ts';
import type { Shape } from './shape.ts';

/** Where in an answer its rows are. Paths are keys of the answer, lists and objects alike. */
export interface Layout {
  /** The list whose pages are walked; null: one answer is all there is. */
  readonly walked: readonly string[] | null;
  /** Of what begins each row: one record, or each entry of a list. */
  readonly base: readonly string[];
  readonly baseShape: Shape;
  /** From there to the list whose entries are the rows; empty: what begins a row is the row. */
  readonly rows: readonly string[];
  /** The other fields of Query that the operation asks for: no row has anything of them. */
  readonly leftOut: readonly string[];
}

/** The answer as a whole. */
type Root = ReadonlyMap<string, Shape>;

/**
 * @param asked the path of the list whose entries are to be the rows; null: the list that the operation asks for first
 * @throws {InvalidRequestError} where there is no such list, or more than one answer to the question
 */
export function layoutOf(root: Root, asked: string | null): Layout {
  const path = asked === null ? usualPath(root) : asked.split('.');
  const shapes = shapesAlong(root, path);
  if (!shapes) throw noSuchList(root, asked ?? '');
  const [first = '', entries = ''] = path;
  const [top, below] = shapes;
  const isEntry = below?.isEntries === true;
  const base = isEntry ? [first, entries] : [first];
  const baseShape = isEntry ? below : top;
  if (!baseShape) throw noSuchList(root, asked ?? '');
  const walked = walkedOf(path, shapes);
  const [rows, way] = [path.slice(base.length), walked?.slice(base.length) ?? []];
  const leftOut = [...root.keys()].filter((key) => key !== first);
  return { walked, base, baseShape: way.length > 0 ? onlyEntries(baseShape, way, rows) : baseShape, rows, leftOut };
}

/** Of a walked list inside the record, what is said of its single pages is not said of the record. */
function onlyEntries(shape: Shape, way: readonly string[], rows: readonly string[]): Shape {
  const [key = ''] = way;
  const [entries = '', ...further] = rows;
  const inner = shape.fields?.get(way.length > 0 ? key : entries);
  if (!inner) return shape;
  if (way.length === 0) return { ...shape, isConnection: false, fields: new Map([[entries, inner]]) };
  const fields = new Map(shape.fields).set(key, onlyEntries(inner, way.slice(1), further));
  return { ...shape, fields };
}

function usualPath(root: Root): readonly string[] {
  const [only, ...others] = root;
  if (!only) throw noSuchList(root, '');
  if (others.length > 0) {
    const names = [...root.keys()];
    const message =
      `The operation asks for ${names.length} fields of Query, ${names.join(', ')}; an export has one: ` +
      `name its list, such as rows=${listsIn(root)[0] ?? names[0]}.`;
    throw new InvalidRequestError(message, 'EXPORT_NOT_ONE_FIELD', { field: 'query', value: names });
  }
  const [key, shape] = only;
  const entries = [...(shape.fields ?? [])].find(([, { isEntries }]) => isEntries);
  return entries ? [key, entries[0]] : [key];
}

/** @returns null where the path is none, or does not end at records */
function shapesAlong(root: Root, path: readonly string[]): readonly Shape[] | null {
  const shapes: Shape[] = [];
  let fields: Root | null = root;
  for (const key of path) {
    const shape: Shape | undefined = fields?.get(key);
    if (!shape) return null;
    shapes.push(shape);
    fields = shape.fields;
  }
  const last = shapes.at(-1);
  const isRecords = last?.fields != null && last.fields.size > 0 && (path.length === 1 || last.isList);
  return isRecords ? shapes : null;
}

/**
 * The first page on the way that no list lies before: of the pages in a list, each would have to be walked by itself. One
 * whose groups are the rows is not walked, they are.
 */
function walkedOf(path: readonly string[], shapes: readonly Shape[]): readonly string[] | null {
  const isRead = (at: number) => shapes[at + 1]?.isEntries === true;
  const at = shapes.findIndex(({ isConnection, isList }, index) => isList || (isConnection && isRead(index)));
  return isRead(at) ? path.slice(0, at + 1) : null;
}

function noSuchList(root: Root, asked: string): InvalidRequestError {
  const lists = listsIn(root);
  const rule = lists.length > 0 ? `is not one of its lists: ${lists.join(', ')}.` : 'is no list: it asks for none.';
  return new InvalidRequestError(`rows: "${asked}" in the answer to this operation ${rule}`, 'BAD_USER_INPUT', {
    field: 'rows',
    value: asked,
    rule,
  });
}

/** Of records, by their paths. */
function listsIn(fields: Root, before: readonly string[] = []): string[] {
  return [...fields].flatMap(([key, shape]) => {
    const path = [...before, key];
    const own = shape.isList && shape.fields ? [path.join('.')] : [];
    return [...own, ...(shape.fields ? listsIn(shape.fields, path) : [])];
  });
}
