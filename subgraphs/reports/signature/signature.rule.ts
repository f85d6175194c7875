import type { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { Fault } from '../faults/fault.ts';
import type { Signature } from './signature.type.ts';

/** Beside the signature itself, what it is valid by. */
interface Signed {
  readonly information: Pick<AnnualInformation, 'signedAt' | 'contentHash'>;
  readonly all: readonly Pick<Signature, 'id'>[];
  /** Of what the version says now; null: not known. */
  readonly currentHash: string | null;
}

/**
 * The last one, while the version is signed with that hash, and says what was signed: until it is delivered an import
 * can change that. Of those before it each was recalled.
 */
export function isValid(
  { id, contentHash }: Pick<Signature, 'id' | 'contentHash'>,
  { information, all, currentHash }: Signed,
): boolean {
  const isLast = information.signedAt !== null && information.contentHash === contentHash && all.at(-1)?.id === id;
  return isLast && currentHash === contentHash;
}

/** What the body delivered is what there is. */
export function deliveredFault(field: string, value: string): Fault {
  const message = {
    kk: `«${value}» ұсынылған ақпаратқа жатады: ол өзгермейді, жаңа нұсқасы басталады.`,
    ru: `«${value}» относится к информации, которая представлена: она не меняется, меняет её новая версия.`,
    en: `${value} is of an information that was delivered: that does not change, a new version does.`,
  };
  return { field, value, message };
}

/** What is signed has been begun. */
export function signingFaults(signedOn: string, begunOn: string | null): Fault[] {
  if (begunOn === null || begunOn <= signedOn) return [];
  const message = {
    kk: `Бұл нұсқа ${begunOn} күні басталған: оған ${signedOn} күні қол қойылуы мүмкін емес.`,
    ru: `Эта версия начата ${begunOn}: ${signedOn} её подписать не могли.`,
    en: `This version was begun on ${begunOn}: it can't have been signed on ${signedOn}.`,
  };
  return [{ field: 'signedOn', value: signedOn, message }];
}
