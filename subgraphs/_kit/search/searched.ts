import type { EntityTarget } from 'typeorm';
import type { Presence } from '../query/record-table.ts';
import type { Recorded } from '../record/recorded.entity.ts';

/** Which fields of a concept's records are searched. A field of the type has the name of the property of the entity. */
export interface Searched {
  /** In up to three languages each. Titles and names count more than texts. */
  readonly titles?: readonly string[];
  readonly texts?: readonly string[];
  /** Symbols, numbers and names as their sources write them, in no stated language; they count as titles do. */
  readonly symbols?: readonly string[];
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

export function fieldsOf({ titles = [], texts = [], symbols = [], kinds = {}, written }: Searched): string[] {
  const inOne = written ? [...written.titles, ...written.texts] : [];
  return [...titles, ...texts, ...symbols, ...inOne, ...Object.keys(kinds).map(labelField)];
}

/** The field that says what people call the value of a property. */
export function labelField(property: string): string {
  return `${property}Label`;
}
