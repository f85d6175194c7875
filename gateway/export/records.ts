import type { Shape } from './shape.ts';

/** Stands where a value could not be read. */
export class Unread {
  /** @param code of the error that says why */
  constructor(readonly code: string) {}
}

export type Json = null | string | number | boolean | Unread | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

export function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unread);
}

/** What stands at a path of objects; null where something on the way is missing. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json {
  let at: Json | undefined = value;
  for (const key of path) at = isRecord(at) ? at[key] : null;
  return at ?? null;
}

/** What was asked for, without what the hub asked for beside it. */
export function projected(value: Json, { fields }: Pick<Shape, 'fields'>): Json {
  if (value instanceof Unread) return null;
  if (fields === null || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => projected(each, { fields }));
  if (!isRecord(value)) return value;
  const entries = [...fields].flatMap(([key, shape]) => {
    const own = value[key];
    return own === undefined ? [] : [[key, projected(own, shape)] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * A record once for each entry of the lists on a way, each time with that entry alone. Where a list on it is empty or
 * could not be read, the record comes once as it is: it is not lost.
 */
export function* rowsOf(value: Json, way: readonly string[]): Generator<Json> {
  const [key, ...further] = way;
  const inner = key !== undefined && isRecord(value) ? value[key] : null;
  const isEmpty = inner == null || inner instanceof Unread || (Array.isArray(inner) && inner.length === 0);
  if (key === undefined || isEmpty) {
    yield value;
    return;
  }
  const isList = Array.isArray(inner);
  for (const entry of isList ? (inner as readonly Json[]) : [inner])
    for (const row of rowsOf(entry, further)) yield { ...(value as JsonObject), [key]: isList ? [row] : row };
}

/** All values at a path, through lists, in order; what is missing is null. */
export function valuesAt(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((each) => valuesAt(each, path));
  const [key, ...further] = path;
  if (key === undefined || value instanceof Unread) return [value ?? null];
  return valuesAt(isRecord(value) ? value[key] : null, further);
}
