import type { Row } from '../support/tables.ts';

/** A date as the graph gives it, as exactly as it is known. */
export function dated(value: string | null): { value: string } | null {
  return value === null ? null : { value };
}

/** The first page of all that there is. */
export function listOf<T>(all: readonly T[], limit: number): { totalCount: number; nodes: readonly T[] } {
  return { totalCount: all.length, nodes: all.slice(0, limit) };
}

/** The same, and where the next page begins; a cursor means nothing to anyone but the hub. */
export function pagedOf<T>(all: readonly T[], limit: number) {
  const endCursor: unknown = all.length > 0 ? expect.any(String) : null;
  return { ...listOf(all, limit), pageInfo: { hasNextPage: all.length > limit, endCursor } };
}

/** What a row names; null where it names nothing. */
export function named(id: string | number | null | undefined): { id: string } | null {
  return id === null || id === undefined ? null : { id: String(id) };
}

type Language = 'kk' | 'ru' | 'en';

/** A text of a row in some languages; null where it is in none at all. */
export function textOf(row: Row, field: string, ...languages: Language[]): Row | null {
  const inOne = (language: Language) => row[`${field}_${language}`] ?? null;
  const isThere = (['kk', 'ru', 'en'] as const).some((language) => inOne(language) !== null);
  return isThere ? Object.fromEntries(languages.map((language) => [language, inOne(language)])) : null;
}
