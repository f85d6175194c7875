import { inOrder, type ContentRecord, type ContentValue, type LocalizedContent } from './canonical-content.rule.ts';

/** A record of a version, with what clients know it by there. */
export interface StatedRecord extends ContentRecord {
  readonly id: string;
  /** Null where it is about none, as the information itself, or about several, as an issue. */
  readonly treatyId: string | null;
}

export interface FieldDifference {
  readonly record: StatedRecord;
  readonly field: string;
  readonly language: Language | null;
  readonly before: string | null;
  readonly after: string | null;
}

export type Language = keyof LocalizedContent;

interface Leaf {
  readonly field: string;
  readonly language: Language | null;
  readonly value: string | null;
}

const languages: readonly Language[] = ['kk', 'ru', 'en'];

/** All that one version says otherwise than an earlier one, of the content that is signed: so nothing escapes. */
export function differences(before: readonly StatedRecord[], after: readonly StatedRecord[]): FieldDifference[] {
  const [earlier, later] = [byName(before), byName(after)];
  const all = [...new Map([...earlier, ...later]).values()].sort(inOrder);
  return all.flatMap((record) => {
    const name = nameOf(record);
    return ofRecord(record, earlier.get(name), later.get(name));
  });
}

function ofRecord(record: StatedRecord, before?: StatedRecord, after?: StatedRecord): FieldDifference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return Object.keys({ ...before?.fields, ...after?.fields }).flatMap((field) =>
    [null, ...languages].flatMap((language) => {
      const [was, is] = [old, now].map((leaves) => valueOf(leaves, field, language));
      return was === is ? [] : [{ record, field, language, before: was ?? null, after: is ?? null }];
    }),
  );
}

function valueOf(leaves: readonly Leaf[], field: string, language: Language | null): string | null {
  return leaves.find((leaf) => leaf.field === field && leaf.language === language)?.value ?? null;
}

function leavesOf(record?: StatedRecord): Leaf[] {
  return Object.entries(record?.fields ?? {}).flatMap(([field, value]): Leaf[] => {
    if (isLocalized(value)) return languages.map((language) => ({ field, language, value: value[language] }));
    return [{ field, language: null, value: inWords(value) }];
  });
}

function isLocalized(value: ContentValue): value is LocalizedContent {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A text as it is, a list as its items. */
function inWords(value: Exclude<ContentValue, LocalizedContent>): string | null {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : value.join(', ');
}

function byName(records: readonly StatedRecord[]): ReadonlyMap<string, StatedRecord> {
  return new Map(records.map((record) => [nameOf(record), record]));
}

function nameOf({ type, key }: ContentRecord): string {
  return `${type} ${key}`;
}
