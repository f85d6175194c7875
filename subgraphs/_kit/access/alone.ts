import type { OtherSubgraphs } from '../contract.ts';

/** A subgraph without others: nothing of theirs is confidential. */
export const alone: OtherSubgraphs = {
  withheld: () => Promise.resolve([]),
  holders: () => Promise.resolve([]),
  heirs: () => Promise.resolve([]),
  ask: () => Promise.resolve(null),
};
