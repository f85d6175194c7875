import { z } from 'zod';
import { controlRule, hasControls, isOneLine, isSeen, seenRule } from '../control-characters.ts';
import { PartialDate } from '../partial-date.ts';
import { isDate, isOfOurTimes } from '../scalars.ts';
import { isWebAddress } from '../web-address.ts';

/** Ids are made of what the thing is; they go into URLs and cursors. */
export const idField = z
  .string()
  .regex(/^[a-z0-9][a-zA-Z0-9:._-]{0,159}$/, 'is not an id: letters, digits and :._- , at most 160.');

export const shortText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty.')
    .max(longest, `is longer than ${longest} characters.`)
    .refine((text) => !hasControls(text), controlRule)
    // Of what is empty, or has control characters, that is said already.
    .refine((text) => text === '' || hasControls(text) || isSeen(text), seenRule);

/** What stands on one line, such as the name of a file. */
export const lineText = (longest: number) =>
  shortText(longest).refine(isOneLine, 'has a line end or another control character.');

export const localizedField = (longest: number) =>
  z
    .strictObject({
      kk: shortText(longest).nullish(),
      ru: shortText(longest).nullish(),
      en: shortText(longest).nullish(),
    })
    .refine((text) => Boolean(text.kk ?? text.ru ?? text.en), 'has no text in any language.');

/** Ids of things of which a record names several, each once. */
export const idsField = (most: number) =>
  z
    .array(idField)
    .max(most, `are more than ${most}.`)
    .refine((ids) => new Set(ids).size === ids.length, 'names one of them twice.');

/** Histories keep a record as JSON in a column of 64 KB, with its sources; MySQL refuses what is longer. */
export const longestRecord = 50_000;

/** Whether a record with long texts is too long for its history: each may fit by itself, and all of them not. */
export function exceedsHistory(record: object): boolean {
  const json = JSON.stringify(record);
  // Folded texts have columns too, and folding can make a text longer.
  return Math.max(Buffer.byteLength(json), Buffer.byteLength(json.normalize('NFKC'))) > longestRecord;
}

/** Zod's check for a record with long texts. */
export function fitsHistory(field: string) {
  return ({ value, issues }: z.core.ParsePayload<object>): void => {
    if (!exceedsHistory(value)) return;
    const message = `makes the record, with its other texts, longer than ${longestRecord} bytes.`;
    issues.push({ code: 'custom', path: [field], input: value, message });
  };
}

export const dateField = z
  .string()
  .refine(isDate, 'is not a day that exists, written YYYY-MM-DD.')
  .refine(isOfOurTimes, 'is not of the years 1500 to 2199; an open end is null.');

/** Kept in UTC with milliseconds, so that moments compare as text. */
export const momentField = z.iso
  .datetime({ offset: true, error: 'is not a moment with an offset, such as 2026-11-10T23:59:59+05:00.' })
  .transform((moment) => new Date(moment).toISOString())
  .refine(isOfOurTimes, 'is not of the years 1500 to 2199 in UTC.');

export const partialDateField = z
  .string()
  .refine((value) => PartialDate.parse(value) !== null, 'is not 1995, 1995-07, 1995-07-14 or 2009-11-30/2009-12-11.')
  .refine((value) => value.split('/').every(isOfOurTimes), 'is not of the years 1500 to 2199; an unknown date is null.')
  .transform((value) => PartialDate.parse(value));

export const urlField = z
  .string()
  .max(1_000, 'is longer than 1,000 characters.')
  .refine(isOneLine, 'has a line end or another control character.')
  .refine(isWebAddress, 'is not an absolute URL of http or https.');

export const sourcesField = z
  .array(
    z.strictObject({
      nature: z.enum(['AUTHENTIC', 'TRANSLATION', 'DATASET', 'SUMMARY', 'USER', 'DEMONSTRATION']),
      title: shortText(500),
      url: urlField.optional(),
      file: lineText(255).optional(),
      line: z.int().positive().optional(),
      knownUpTo: dateField.optional(),
    }),
  )
  .min(1, 'is empty: every record says where it comes from.');

/** Lower case, as everybody writes it who made one with a tool. */
export const hashField = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal, 64 digits.');

export const languageField = z
  .string()
  .max(35)
  .refine(isLanguage, 'is not a language tag of BCP 47.')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
