import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { pick } from './random.ts';

/** A record before it has sources: all have the same. */
export type Draft = Omit<IngestRecord, 'sources'> & { readonly type: string };

const words = 'human rights water border trade health labour children climate transport energy justice culture'.split(
  ' ',
);

export const treatyId = (number: number) => `bench-treaty-${number}`;
export const bodyId = (number: number) => `bench-body-${number}`;

export function sentence(random: () => number, length: number): string {
  return Array.from({ length }, () => pick(random, words)).join(' ');
}
