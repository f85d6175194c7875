import { hasControls, isSeen } from '../control-characters.ts';
import { shortened } from '../errors.ts';
import { exceedsHistory, longestRecord } from '../ingest/fields.ts';
import { PartialDate } from '../partial-date.ts';
import { isOfOurTimes } from '../scalars.ts';
import type { LocalizedTextInput } from '../localized-text.input.ts';
import { recordTypeOf } from '../record/record-type.ts';
import { signature, type Origin } from '../record/sources.ts';
import type { CommandResult } from './commands.ts';
import { invalidValue, versionConflict } from './problems.ts';
import type { ProblemValue } from './problem.type.ts';

/** Problems found so far: a command names all of them, not only the first. */
export type Checks = ProblemValue[];

export function refuse(checks: Checks): CommandResult {
  return { problems: checks };
}

/** Of two people who edit a record the second overwrites nothing, and is told what the first has changed. */
export function checkVersion(
  checks: Checks,
  entity: { readonly name: string },
  row: { readonly id: string; readonly version: number },
  { expectedVersion: seenVersion }: { readonly expectedVersion: number },
): void {
  if (row.version === seenVersion) return;
  checks.push(versionConflict({ recordType: recordTypeOf(entity.name), row, seenVersion }));
}

/** `undefined` and `null` pass as they are; a text that is no partial date is a problem. */
export function parsePartialDate(
  checks: Checks,
  field: string,
  value: string | null | undefined,
): PartialDate | null | undefined {
  if (value === null || value === undefined) return value;
  const date = PartialDate.parse(value);
  if (date) return [date.earliest, date.latest].every((day) => checkTimes(checks, field, day)) ? date : undefined;
  const shown = String(shortened(value));
  const forms = '1995, 1995-07, 1995-07-14, 2009-11-30/2009-12-11';
  checks.push(
    invalidValue(
      { field },
      {
        kk: `«${shown}» күні емес; мына түрлердің бірі керек: ${forms}.`,
        ru: `«${shown}» — не дата; допустимы виды: ${forms}.`,
        en: `"${shown}" is not a date of one of these forms: ${forms}.`,
      },
    ),
  );
  return undefined;
}

/** A sentinel such as 9999-12-31 is never a fact. */
function checkTimes(checks: Checks, field: string, day: string): boolean {
  if (isOfOurTimes(day)) return true;
  checks.push(
    invalidValue(
      { field },
      {
        kk: `${day}: 1500–2199 жылдар аралығында емес; ашық не белгісіз күн көрсетілмейді.`,
        ru: `${day}: не из 1500–2199 годов; открытую или неизвестную дату не указывают.`,
        en: `${day} is not of the years 1500 to 2199; an open or unknown date is null.`,
      },
    ),
  );
  return false;
}

/** Trimmed; a text that is empty or too long, has control characters, or none that is seen is a problem. */
export function checkText(
  checks: Checks,
  field: string,
  value: string | null | undefined,
  longest: number,
): string | null | undefined {
  if (value === null || value === undefined) return value;
  const text = value.trim();
  if (hasControls(text)) checks.push(controlsIn(field));
  else if (text.length > 0 && !isSeen(text)) checks.push(unseenIn(field));
  else if (text.length > 0 && text.length <= longest) return text;
  else checks.push(wrongLength(field, value, longest));
  return undefined;
}

/** The same of one that is kept as it is, and can be empty. */
export function checkLength(checks: Checks, field: string, text: string, longest: number): void {
  if (hasControls(text)) checks.push(controlsIn(field));
  else if (text.length > longest) checks.push(wrongLength(field, text, longest));
}

function controlsIn(field: string): ProblemValue {
  return invalidValue(
    { field },
    {
      kk: 'Мәтінде табуляция мен жол соңынан басқа басқару таңбасы не жазу бағытын өзгертетін таңба бар.',
      ru: 'В тексте есть управляющий знак, не табуляция и не конец строки, или знак, меняющий направление письма.',
      en: 'The text has a control character that is neither tab nor line end, or one that turns the direction of writing.',
    },
  );
}

function unseenIn(field: string): ProblemValue {
  return invalidValue(
    { field },
    {
      kk: 'Мәтінде көрінетін бірде-бір таңба жоқ.',
      ru: 'В тексте нет ни одного видимого знака.',
      en: 'The text has no character that is seen.',
    },
  );
}

function wrongLength(field: string, value: string, longest: number): ProblemValue {
  const { length } = value.trim();
  return invalidValue(
    { field },
    {
      kk: `Мәтін 1–${longest} таңба болуы керек, берілгені: ${length}.`,
      ru: `Текст должен иметь от 1 до ${longest} знаков, дано: ${length}.`,
      en: `A text must have 1 to ${longest} characters, this one has ${length}.`,
    },
  );
}

/** Each language as `checkText` leaves it. Whether any text remains is known only beside what is recorded. */
export function checkLocalizedText(
  checks: Checks,
  field: string,
  text: LocalizedTextInput | null | undefined,
  longest: number,
): LocalizedTextInput {
  return {
    kk: checkText(checks, `${field}.kk`, text?.kk, longest),
    ru: checkText(checks, `${field}.ru`, text?.ru, longest),
    en: checkText(checks, `${field}.en`, text?.en, longest),
  };
}

/**
 * A text in one language at least, of what is given and of what was there before; one that breaks another rule has been
 * complained of already.
 */
export function requireText(
  checks: Checks,
  field: string,
  stated: LocalizedTextInput | null | undefined,
  { text, before = {} }: { readonly text: LocalizedTextInput; readonly before?: LocalizedTextInput },
): void {
  const isGiven = Object.values(stated ?? {}).some((each) => each != null);
  const left = (language: 'kk' | 'ru' | 'en') => (text[language] === undefined ? before[language] : text[language]);
  if (isGiven || left('kk') || left('ru') || left('en')) return;
  checks.push(
    invalidValue(
      { field },
      {
        kk: 'Мәтін кемінде бір тілде берілуі керек.',
        ru: 'Текст нужен хотя бы на одном языке.',
        en: 'A text is needed in one language at least.',
      },
    ),
  );
}

/** Long texts fit by themselves, and all of a record not: its history has to hold them. */
export function checkFits(checks: Checks, field: string, record: object): void {
  if (!exceedsHistory(record)) return;
  checks.push(
    invalidValue(
      { field },
      {
        kk: `Жазбаның мәтіндері бірге тым ұзын: UTF-8 түрінде ${longestRecord} байттан аспауы керек.`,
        ru: `Тексты записи вместе слишком длинны: не более ${longestRecord} байт в UTF-8.`,
        en: `The texts of the record are too long together: at most ${longestRecord} bytes in UTF-8.`,
      },
    ),
  );
}

/**
 * Where the person who gives the command says they have it from, which is news even of a record that stays as it is:
 * an import leaves it alone from then on. Who names no source only signs what they change.
 */
export function checkSource(checks: Checks, source: string | null | undefined): Origin {
  const title = checkText(checks, 'input.source', source, 500);
  return title
    ? { sources: [{ nature: 'USER', title }] }
    : { sources: [{ nature: 'USER', title: signature }], isSignature: true };
}

/** `validFrom` is the first day, `validUntil` the first day no longer: the first must come before. */
export function checkValidity(checks: Checks, field: string, from: string | null, until: string | null): void {
  if (from === null || until === null || from < until) return;
  checks.push(
    invalidValue(
      { field },
      {
        kk: `Аяқталу күні (${until}) басталу күнінен (${from}) кейін болуы керек.`,
        ru: `День окончания (${until}) должен быть позже дня начала (${from}).`,
        en: `The day of the end, validUntil (${until}), must be after validFrom (${from}).`,
      },
    ),
  );
}
