import type { SourceInput } from '../../../subgraphs/_kit/contract.ts';

/** What is the same for every row of one import. */
export interface SourceContext {
  readonly today: string;
  readonly knownUpTo: string;
}

export function untcSource(baseName: string, line: number, { knownUpTo }: SourceContext): SourceInput {
  return {
    nature: 'DATASET',
    title: 'United Nations Treaty Collection, status of multilateral treaties',
    file: baseName,
    line,
    knownUpTo,
  };
}
