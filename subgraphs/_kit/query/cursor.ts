import { InvalidCursorError } from '../errors.ts';

/** The last row seen: its value in the order of the list, and its id, which breaks ties. */
export interface Place {
  readonly value: string | number;
  readonly id: string | number;
}

/** A cursor belongs to one table in one order; elsewhere it is refused instead of answering nonsense. */
export function encodeCursor(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, place.value, place.id])).toString('base64url');
}

/** @param field the argument that the cursor came in, for the message */
export function decodeCursor(order: string, cursor: string, field: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3 && parts[0] === order && isKey(parts[1]) && isKey(parts[2])) {
      return { value: parts[1], id: parts[2] };
    }
  } catch {
    // Not JSON: refused below like every other foreign cursor.
  }
  throw new InvalidCursorError(field, cursor);
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
