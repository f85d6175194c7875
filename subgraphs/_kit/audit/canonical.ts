import { hash } from 'node:crypto';

type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical };

/**
 * JSON in the one form of RFC 8785: no space, names in the order of their UTF-16 code units, numbers and texts as
 * ECMAScript writes them. Half a character is written as it is stored, as U+FFFD: both databases give it back so.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${quoted(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.includes('\\ud') ? JSON.stringify(asStored(text)) : json;
}

export function asStored(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** SHA-256 of the canonical form, in hexadecimal. */
export function hashOf(value: Canonical): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
