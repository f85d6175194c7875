import { labelOf } from '../labels.ts';
import { fieldsOf, labelField, type Searched } from './searched.ts';
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
  const { titles = [], texts = [], kinds = {}, written } = searched;
  const localized = [...titles, ...texts];
  const labels = Object.keys(kinds);
  const others = new Set([...localized, ...labels.map(labelField)]);
  const plain = fieldsOf(searched).filter((field) => !others.has(field));
  return [
    ...localized.flatMap((field) => ownLanguages.map((language) => field + columnEnds[language])),
    ...plain,
    ...labels,
    ...(written ? [written.language] : []),
  ];
}

/** All that a record says in the fields that are searched, titles first. */
export function textsOf(searched: Searched, record: object): SearchedText[] {
  const row = record as Readonly<Record<string, unknown>>;
  const { titles = [], texts = [], symbols = [], kinds = {}, written } = searched;
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
    ...Object.entries(kinds).flatMap(([property, labels]) => labelled(property, labels, row[property])),
    ...(written?.texts ?? []).flatMap((field) => plain(field, false, stated)),
  ];
}

function labelled(property: string, labels: object, value: unknown): SearchedText[] {
  if (typeof value !== 'string') return [];
  const label = labelOf(labels, value);
  const place = { field: labelField(property), isTitle: false };
  return ownLanguages.flatMap((language) => one(label[language], { ...place, language }));
}

function one(value: unknown, place: Omit<SearchedText, 'text'>): SearchedText[] {
  return typeof value === 'string' && value !== '' ? [{ ...place, text: value }] : [];
}

function languageOf(tag: unknown): SearchLanguage {
  const [language = ''] = String(tag).toLowerCase().split('-');
  return ownLanguages.find((each) => each === language) ?? 'xx';
}
