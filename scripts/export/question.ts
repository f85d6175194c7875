import { existsSync, readFileSync } from 'node:fs';

/** How the hub is asked for an operation: by the text of a file, or by the name of a saved one. */
export function questionOf(named: string): { readonly query: string } | { readonly operation: string } {
  return existsSync(named) ? { query: readFileSync(named, 'utf8') } : { operation: named };
}

/** @throws where the text is no JSON object */
export function variablesIn(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error('It is not a JSON object.');
}
