import { InvalidCursorError } from '../errors.ts';

/** The last row seen: its value in the order of the list, and its id, which breaks ties. */
export interface Place {
  readonly value: string | number;
  readonly id: string | number;
}

type Key = string | number | null;

/** A cursor belongs to one table in one order; elsewhere it is refused instead of answering nonsense. */
export function encodeCursor(order: string, place: Place): string {
  return encodeKeys(order, [place.value, place.id]);
}

/** @param field the argument that the cursor came in, for the message */
export function decodeCursor(order: string, cursor: string, field: string): Place {
  const [value, id] = decodeKeys(order, 2, cursor, field);
  if (value == null || id == null) throw new InvalidCursorError(field, cursor);
  return { value, id };
}

/** A place by any number of values, of which some may be missing. */
export function encodeKeys(order: string, keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

export function decodeKeys(order: string, length: number, cursor: string, field: string): readonly Key[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) {
      const [name, ...keys] = parts as readonly unknown[];
      if (name === order && keys.length === length && keys.every(isKey)) return keys;
    }
  } catch {
    // Not JSON: refused below like every other foreign cursor.
  }
  throw new InvalidCursorError(field, cursor);
}

function isKey(value: unknown): value is Key {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
