import { isHeldForBody, type Role } from '../access/identity.ts';
import { RoleEnum } from '../access/role.type.ts';
import { shortened } from '../errors.ts';
import { labelOf } from '../labels.ts';
import { LocalizedText } from '../localized-text.ts';
import type { Permission } from './permission.ts';
import {
  IdempotencyKeyProblem,
  IncompleteProblem,
  InvalidValueProblem,
  NotPermittedProblem,
  OverlapProblem,
  UnknownReferenceProblem,
  VersionConflictProblem,
} from './problem.type.ts';
import { recordNames } from './record-names.ts';

interface Place {
  readonly field: string | null;
  readonly paragraph?: string;
}

type Texts = Record<'kk' | 'ru' | 'en', string>;

function common({ field, paragraph }: Place, message: Texts) {
  return { field, paragraph: paragraph ?? null, message: new LocalizedText(message) };
}

/** Its value is what was given there, which is added where the whole input is known (`withGiven`). */
export function invalidValue(place: Place, message: Texts): InvalidValueProblem {
  return Object.assign(new InvalidValueProblem(), common(place, message));
}

/** Where no problem repeats what was given. */
export function unrepeatedValue(place: Place, message: Texts): InvalidValueProblem {
  return Object.assign(invalidValue(place, message), { value: null });
}

/** @param help what to do, where the name of the type does not say it */
export function unknownReference(place: Place, type: string, id: string, help?: Texts): UnknownReferenceProblem {
  const shown = String(shortened(id));
  const after = (language: keyof Texts) => (help === undefined ? '' : ` ${help[language]}`);
  const { kk, ru } = recordNames[type] ?? { kk: type, ru: type };
  const message = {
    kk: `«${shown}» деген жазба жоқ (${kk}).${after('kk')}`,
    ru: `Записи «${shown}» нет (${ru}).${after('ru')}`,
    en: `There is no ${type} "${shown}".${after('en')}`,
  };
  return Object.assign(new UnknownReferenceProblem(), common(place, message), { id: shown });
}

interface Seen {
  readonly recordType: string;
  readonly row: { readonly id: string; readonly version: number };
  readonly seenVersion: number;
}

export function versionConflict({ recordType, row, seenVersion }: Seen): VersionConflictProblem {
  const { id: recordId, version: currentVersion } = row;
  const message = seenVersion < currentVersion ? changedSince(currentVersion) : neverThere(seenVersion, currentVersion);
  return Object.assign(new VersionConflictProblem(), common({ field: 'input.expectedVersion' }, message), {
    currentVersion,
    recordType,
    recordId,
    seenVersion,
  });
}

const changedSince = (version: number): Texts => ({
  kk: `Жазба өзгерген: қазіргі нұсқасы ${version}. Оны қайта оқып, түзетіңіз.`,
  ru: `Запись изменилась: сейчас версия ${version}. Прочитайте её снова и исправьте.`,
  en: `The record has changed: it is at version ${version} now. Read it again and correct that.`,
});

const neverThere = (seen: number, version: number): Texts => ({
  kk: `Жазбаның ${seen}-нұсқасы жоқ: қазіргі нұсқасы ${version}. Оны қайта оқып, түзетіңіз.`,
  ru: `Версии ${seen} у записи нет: сейчас версия ${version}. Прочитайте её снова и исправьте.`,
  en: `There is no version ${seen} of the record: it is at version ${version}. Read it again and correct that.`,
});

/**
 * @param id of the record that is in the way
 * @param hidden records that are not there for the caller: of these it says only that something is in the way
 */
export function overlap(place: Place, id: string, hidden?: ReadonlySet<string>): OverlapProblem {
  if (hidden?.has(id)) return Object.assign(new OverlapProblem(), common(place, overlapsUnseen), { id: null });
  const message = {
    kk: `Бұл уақытта «${id}» жазбасы қолданыста: екеуі бір мезгілде жарамды бола алмайды. Алдымен соның аяқталу күнін көрсетіңіз не басқа күндерді көрсетіңіз.`,
    ru: `В это время действует запись «${id}»: одновременно они действовать не могут. Сначала укажите день её окончания или укажите другие дни.`,
    en: `"${id}" is valid at that time: the two can not be valid together. End that one first (validUntil), or give other days.`,
  };
  return Object.assign(new OverlapProblem(), common(place, message), { id });
}

/** Of what holds for years. @param message which, and what to do */
export function yearsTaken(place: Place, id: string, message: Texts): OverlapProblem {
  return Object.assign(new OverlapProblem(), common(place, message), { id });
}

const overlapsUnseen = {
  kk: 'Бұл уақытта сізге көрсетілмейтін жазба қолданыста: екеуі бір мезгілде жарамды бола алмайды.',
  ru: 'В это время действует запись, которая вам не показывается: одновременно они действовать не могут.',
  en: 'A record that is not shown to you is valid at that time: the two can not be valid together.',
};

export function idempotencyKeyReused(key: string): IdempotencyKeyProblem {
  const message = {
    kk: 'Бұл кілт бұрын басқа бұйрық немесе басқа деректер үшін қолданылған.',
    ru: 'Этот ключ уже использован для другой команды или для других данных.',
    en: 'This key was used before, for another command or other input.',
  };
  return Object.assign(new IdempotencyKeyProblem(), common({ field: 'input.idempotencyKey' }, message), { key });
}

export function notPermitted({ roles, body, ...place }: Permission): NotPermittedProblem {
  const shown = body === null ? null : String(shortened(body));
  const [held, free] = [roles.filter(isHeldForBody), roles.filter((role) => !isHeldForBody(role))];
  const named = (name: (role: Role) => string, or: string, whose: string) => {
    const ofBody = shown === null || held.length === 0 ? '' : whose;
    const names = ofBody === '' ? roles.map(name) : [held.map(name).join(or) + ofBody, ...free.map(name)];
    return names.join(or);
  };
  const inWords = (language: 'kk' | 'ru') => (role: Role) => labelOf(RoleEnum, role)[language] ?? role;
  const message = {
    kk: `Бұл бұйрықты тек ${named(inWords('kk'), ' не ', ` (${shown})`)} бере алады.`,
    ru: `Эту команду может дать только ${named(inWords('ru'), ' или ', ` (${shown})`)}.`,
    en: `This command is only for ${named((role) => role, ' or ', ` of ${shown}`)}.`,
  };
  return Object.assign(new NotPermittedProblem(), common(place, message), { roles, body: shown });
}

export function incomplete(
  place: Place,
  gap: Pick<IncompleteProblem, 'record' | 'missing' | 'wording'>,
  message: Texts,
): IncompleteProblem {
  return Object.assign(new IncompleteProblem(), common(place, message), gap);
}

/** @param id of the record that says the same */
export function alreadyRecorded(place: Place, id: string): InvalidValueProblem {
  return invalidValue(place, {
    kk: `Бұл бұрын тіркелген: ${id}. Соны түзетіңіз.`,
    ru: `Это уже записано: ${id}. Исправьте ту запись.`,
    en: `This is recorded already, as ${id}: correct that one.`,
  });
}
