import { fieldsOf, type Searched } from './searched.ts';
import type { SearchLanguage } from './words.ts';

/** One text of a record: a field in one language. */
export interface SearchedText {
  readonly field: string;
  readonly isTitle: boolean;
  readonly language: SearchLanguage;
  readonly text: string;
}

const columnEnds = { kk: 'Kk', ru: 'Ru', en: 'En' } as const;
const ownLanguages = ['kk', 'ru', 'en'] as const;

/** The properties of an entity that its texts are read from. */
export function searchedProperties(searched: Searched): string[] {
  const { titles = [], texts = [], written } = searched;
  const localized = [...titles, ...texts];
  const plain = fieldsOf(searched).filter((field) => !localized.includes(field));
  return [
    ...localized.flatMap((field) => ownLanguages.map((language) => field + columnEnds[language])),
    ...plain,
    ...(written ? [written.language] : []),
  ];
}

/** All that a record says in the fields that are searched, titles first. */
export function textsOf(searched: Searched, record: object): SearchedText[] {
  const row = record as Readonly<Record<string, unknown>>;
  const { titles = [], texts = [], symbols = [], written } = searched;
  const stated = written ? languageOf(row[written.language]) : 'xx';
  const localized = (field: string, isTitle: boolean) =>
    ownLanguages.flatMap((language) => one(row[field + columnEnds[language]], { field, isTitle, language }));
  const plain = (field: string, isTitle: boolean, language: SearchLanguage) =>
    one(row[field], { field, isTitle, language });
  return [
    ...titles.flatMap((field) => localized(field, true)),
    ...(written?.titles ?? []).flatMap((field) => plain(field, true, stated)),
    ...symbols.flatMap((field) => plain(field, true, 'xx')),
    ...texts.flatMap((field) => localized(field, false)),
    ...(written?.texts ?? []).flatMap((field) => plain(field, false, stated)),
  ];
}

function one(value: unknown, place: Omit<SearchedText, 'text'>): SearchedText[] {
  return typeof value === 'string' && value !== '' ? [{ ...place, text: value }] : [];
}

function languageOf(tag: unknown): SearchLanguage {
  const [language = ''] = String(tag).toLowerCase().split('-');
  return ownLanguages.find((each) => each === language) ?? 'xx';
}
