import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { pick } from './random.ts';

/** A record before it has sources: all that is generated have the same. */
export type Draft = Omit<IngestRecord, 'sources'> & { readonly type: string };

const words = 'human rights water border trade health labour children climate transport energy justice culture'.split(
  ' ',
);

export const treatyId = (number: number) => `bench-treaty-${number}`;
export const bodyId = (number: number) => `bench-body-${number}`;
export const procedureId = (number: number) => `${treatyId(number)}-procedure`;
/** Its holders are all parties; what else it is, `provisions` says. */
export const commitmentId = (number: number, which: number) => `${treatyId(number)}-commitment-${which}`;

/** What has become of a treaty: six of ten are in force, of one it is not known, two are signed, one comes later. */
export function standingOf(number: number): 'IN_FORCE' | 'NOT_KNOWN' | 'SIGNED' | 'LATER' {
  const digit = number % 10;
  if (digit < 6) return 'IN_FORCE';
  if (digit === 6) return 'NOT_KNOWN';
  return digit === 7 ? 'LATER' : 'SIGNED';
}

export function isInForce(number: number): boolean {
  const standing = standingOf(number);
  return standing === 'IN_FORCE' || standing === 'NOT_KNOWN';
}

/** Every fifth treaty has its provisions in the hub. */
export const hasProvisions = (number: number) => number % 5 === 0;
/** Of every seventh treaty that waits, nobody has recorded a procedure. */
export const hasProcedure = (number: number) => !isInForce(number) && number % 7 !== 0;

export function sentence(random: () => number, length: number): string {
  return Array.from({ length }, () => pick(random, words)).join(' ');
}
