import type { EntityTarget } from 'typeorm';
import type { LocalizedText } from '../localized-text.ts';
import type { Presence } from '../query/record-table.ts';
import type { Recorded } from '../record/recorded.entity.ts';

/** Which fields of a concept's records are searched. A field of the type has the name of the property of the entity. */
export interface Searched {
  /** In up to three languages each. Titles and names count more than texts. */
  readonly titles?: readonly string[];
  readonly texts?: readonly string[];
  /** Symbols, numbers and names as their sources write them, in no stated language; they count as titles do. */
  readonly symbols?: readonly string[];
  /** The same of what the record is a part of: they count as texts do, so that what they are of comes before its parts. */
  readonly cited?: readonly string[];
  /** In one language each, which another property states as a BCP 47 tag. */
  readonly written?: {
    readonly language: string;
    readonly titles: readonly string[];
    readonly texts: readonly string[];
  };
  /**
   * Enums whose values people call something, by the property that has the value: who looks for a resolution by its
   * number says that it is one. Searched as texts, as which the field `<property>Label` has them.
   */
  readonly kinds?: Readonly<Record<string, object>>;
  /** Titles that no property has: the fields that make them of others. */
  readonly made?: Readonly<Record<string, MadeText>>;
  /**
   * Days and partial dates, by the field that has them: their years and whole days are found, each by itself. Only those on
   * which the records are there, as a year is found whatever `today` is.
   */
  readonly dates?: Readonly<Record<string, string>>;
  /** What people mostly look for by its name: before what merely speaks of it. */
  readonly isSubject?: boolean;
  /** Those of the fields that are for fewer than the record is: they match by themselves. */
  readonly apart?: readonly string[];
  /**
   * Those that are said later than the record begins, with the property that has the day: under a simulated `today`
   * before it they are not there. They match by themselves.
   */
  readonly later?: Readonly<Record<string, string>>;
}

/** A text in three languages that is made of some properties of a record. */
export interface MadeText {
  readonly from: readonly string[];
  readonly make: (record: Readonly<Record<string, unknown>>) => LocalizedText;
}

/** With the type of its records and their table, the first that its concept names. */
export interface SearchedType extends Searched {
  readonly type: string;
  readonly entity: EntityTarget<Recorded>;
  readonly presence: Presence;
}

/** The part of a record that is for all whom the record is for. */
const wholeRecord = '';

export function partOf({ apart = [], later = {} }: Searched, field: string): string {
  return apart.includes(field) || Object.hasOwn(later, field) ? field : wholeRecord;
}

export function partsOf({ apart = [], later = {} }: Searched): string[] {
  return [...new Set([wholeRecord, ...apart, ...Object.keys(later)])];
}

export function fieldsOf(searched: Searched): string[] {
  const { titles = [], texts = [], kinds = {}, made = {}, dates = {} } = searched;
  return [
    ...[...titles, ...texts, ...plainFields(searched)],
    ...Object.keys(kinds).map(labelField),
    ...[...Object.keys(made), ...Object.keys(dates)],
  ];
}

/** Those that stand in one property, and in no more than one language. */
export function plainFields({ symbols = [], cited = [], written }: Searched): string[] {
  return [...symbols, ...cited, ...(written ? [...written.titles, ...written.texts] : [])];
}

/** The field that says what people call the value of a property. */
export function labelField(property: string): string {
  return `${property}Label`;
}
