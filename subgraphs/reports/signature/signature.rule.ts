import type { AnnualInformation } from '../annual-information/annual-information.type.ts';
import type { Fault } from '../faults/fault.ts';
import type { Signature } from './signature.type.ts';

/** The last one, while the version is signed with that hash. Of those before it each was recalled. */
export function isValid(
  { id, contentHash }: Pick<Signature, 'id' | 'contentHash'>,
  information: Pick<AnnualInformation, 'signedAt' | 'contentHash'>,
  all: readonly Pick<Signature, 'id'>[],
): boolean {
  return information.signedAt !== null && information.contentHash === contentHash && all.at(-1)?.id === id;
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
