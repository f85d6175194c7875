import type { EntityTarget } from 'typeorm';
import { asStored } from '../audit/canonical.ts';

/** An entity may compute columns from others, such as folded text: done on every write, whoever writes. */
interface Shadowing<E> {
  readonly shadow?: (row: E) => Partial<E>;
}

const bookkeeping = new Set(['id', 'recordedFrom', 'recordedTo', 'version', 'sources']);
const rowsPerStatement = 200;

export function sameContent(before: object, after: object): boolean {
  return Object.entries(after).every(
    ([column, value]) => bookkeeping.has(column) || value === (before as Record<string, unknown>)[column],
  );
}

export function shadowOf<E extends object>(entity: EntityTarget<E>, row: E): Partial<E> {
  return (entity as Shadowing<E>).shadow?.(row) ?? {};
}

/** What a record says, as kept in its history: without bookkeeping and without what follows from the rest. */
export function contentJson<E extends object>(entity: EntityTarget<E>, row: E): string {
  const derived = derivedOf(entity, row);
  const content: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (column === 'sources' || !(bookkeeping.has(column) || derived.has(column))) content[column] = value;
  }
  return JSON.stringify(content);
}

const derivedColumns = new WeakMap<object, ReadonlySet<string>>();

/** The columns that an entity computes: the same for all its rows. */
export function derivedOf<E extends object>(entity: EntityTarget<E>, row: E): ReadonlySet<string> {
  const key = entity as object;
  const columns = derivedColumns.get(key) ?? new Set(Object.keys(shadowOf(entity, row)));
  derivedColumns.set(key, columns);
  return columns;
}

export function chunks<T>(items: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < items.length; start += rowsPerStatement)
    pieces.push(items.slice(start, start + rowsPerStatement));
  return pieces;
}

/**
 * What is undefined above leaves what is below. Half a character becomes the mark that is stored for it before anything
 * is computed from it: what databases give back must give the same.
 */
export function overlay(below: object, above: object): object {
  const row = { ...below } as Record<string, unknown>;
  for (const [property, value] of Object.entries(above)) {
    if (value !== undefined) row[property] = typeof value === 'string' ? asStored(value) : value;
  }
  return row;
}
