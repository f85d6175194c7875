import { labelOf } from '../labels.ts';
import type { LocalizedText } from '../localized-text.ts';
import { labelField, plainFields, type Searched } from './searched.ts';
import type { SearchLanguage } from './words.ts';

/** One text of a record: a field in one language. */
export interface SearchedText {
  readonly field: string;
  readonly isTitle: boolean;
  readonly language: SearchLanguage;
  readonly text: string;
  /** It is a date: nothing of it is searched but its years and days. */
  readonly isDate?: true;
}

const columnEnds = { kk: 'Kk', ru: 'Ru', en: 'En' } as const;
const ownLanguages = ['kk', 'ru', 'en'] as const;

/** The properties of an entity that its texts are read from. */
export function searchedProperties(searched: Searched): string[] {
  const { titles = [], texts = [], kinds = {}, made = {}, dates = {}, written } = searched;
  const all = [
    ...[...titles, ...texts].flatMap((field) => ownLanguages.map((language) => field + columnEnds[language])),
    ...plainFields(searched),
    ...Object.keys(kinds),
    ...Object.values(made).flatMap(({ from }) => from),
    ...Object.values(dates),
    ...(written ? [written.language] : []),
  ];
  return [...new Set(all)];
}

/** All that a record says in the fields that are searched, titles first. */
export function textsOf(searched: Searched, record: object): SearchedText[] {
  const row = record as Readonly<Record<string, unknown>>;
  const { titles = [], texts = [], symbols = [], cited = [], kinds = {}, made = {}, dates = {}, written } = searched;
  const stated = written ? languageOf(row[written.language]) : 'xx';
  const localized = (field: string, isTitle: boolean) =>
    ownLanguages.flatMap((language) => one(row[field + columnEnds[language]], { field, isTitle, language }));
  const plain = (field: string, isTitle: boolean, language: SearchLanguage) =>
    one(row[field], { field, isTitle, language });
  return [
    ...titles.flatMap((field) => localized(field, true)),
    ...(written?.titles ?? []).flatMap((field) => plain(field, true, stated)),
    ...symbols.flatMap((field) => plain(field, true, 'xx')),
    ...Object.entries(made).flatMap(([field, { make }]) => spoken(make(row), { field, isTitle: true })),
    ...texts.flatMap((field) => localized(field, false)),
    ...Object.entries(kinds).flatMap(([property, labels]) => labelled(property, labels, row[property])),
    ...(written?.texts ?? []).flatMap((field) => plain(field, false, stated)),
    ...cited.flatMap((field) => plain(field, false, 'xx')),
    ...Object.entries(dates).flatMap(([field, property]) =>
      one(row[property], { field, isTitle: false, language: 'xx', isDate: true }),
    ),
  ];
}

function labelled(property: string, labels: object, value: unknown): SearchedText[] {
  if (typeof value !== 'string') return [];
  return spoken(labelOf(labels, value), { field: labelField(property), isTitle: false });
}

function spoken(text: LocalizedText, place: Pick<SearchedText, 'field' | 'isTitle'>): SearchedText[] {
  return ownLanguages.flatMap((language) => one(text[language], { ...place, language }));
}

function one(value: unknown, place: Omit<SearchedText, 'text'>): SearchedText[] {
  return typeof value === 'string' && value !== '' ? [{ ...place, text: value }] : [];
}

function languageOf(tag: unknown): SearchLanguage {
  const [language = ''] = String(tag).toLowerCase().split('-');
  return ownLanguages.find((each) => each === language) ?? 'xx';
}
