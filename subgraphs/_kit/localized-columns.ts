import { LocalizedText } from './localized-text.ts';

type Language = 'kk' | 'ru' | 'en';

/** The three columns of a text: `titleKk`, `titleRu`, `titleEn`. */
type Columns<Name extends string, Value> = { readonly [L in Language as `${Name}${Capitalize<L>}`]: Value };

/** A text as its columns. A language that is not given stays as it is; a text that is null empties all three. */
export function columnsOf<Name extends string>(
  name: Name,
  text: { readonly [L in Language]?: string | null } | null | undefined,
): Columns<Name, string | null | undefined> {
  const value = (language: Language) => (text === null ? null : text?.[language]);
  const columns = { [`${name}Kk`]: value('kk'), [`${name}Ru`]: value('ru'), [`${name}En`]: value('en') };
  return columns as Columns<Name, string | null | undefined>;
}

/** A text from its columns, for folding and order: Kazakh, Russian, English. */
export function textsOf<Name extends string>(row: Columns<Name, string | null>, name: Name): (string | null)[] {
  const columns = row as Record<string, string | null>;
  return [columns[`${name}Kk`], columns[`${name}Ru`], columns[`${name}En`]].map((text) => text ?? null);
}

/** A text from its columns, as clients see it; null where it is in no language. */
export function localizedOf<Name extends string>(row: Columns<Name, string | null>, name: Name): LocalizedText | null {
  const [kk, ru, en] = textsOf(row, name);
  return LocalizedText.from({ kk, ru, en });
}
