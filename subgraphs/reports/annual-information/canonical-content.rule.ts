import { hashOf } from '../../_kit/audit/canonical.ts';

/** Of what a hash is made; another format would have another name. */
const contentFormat = 'annual-information/1';

/** A text in its languages; a type, which unlike an interface is canonical JSON. */
export type LocalizedContent = { readonly [L in 'kk' | 'ru' | 'en']: string | null };

export type ContentValue = string | boolean | null | readonly string[] | LocalizedContent;

/** What one record of a version says, under names that are the same in every version of the information. */
export interface ContentRecord {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, ContentValue>>;
}

/**
 * SHA-256 of what a version says in all languages, in the form of RFC 8785; docs/content-hash.md says how to work it out
 * elsewhere. Records come in the order of their types and keys, whatever the order in which they were written.
 */
export function contentHash(records: readonly ContentRecord[]): string {
  const stated = records.map(({ type, key, fields }) => ({ type, key, fields: { ...fields } }));
  return hashOf({ format: contentFormat, records: stated.sort(inOrder) });
}

/** By UTF-16 code units, as RFC 8785 orders names. */
export function inOrder(one: ContentRecord, other: ContentRecord): number {
  if (one.type !== other.type) return one.type < other.type ? -1 : 1;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
