import type { BenchOptions } from './options.ts';
import { treatyId } from './dataset.ts';
import { randomFrom } from './random.ts';

/** 20 treaties → assigned bodies → recommendations on the treaty → media of two years. */
export const flagshipQuery = `query Flagship($ids: [ID!]!, $from: Date!, $until: Date!) {
  treaties(ids: $ids, first: 20) {
    nodes {
      id
      title { en }
      status { value }
      assignments(first: 10) { nodes { basis body { id name { en } } } }
      recommendations(first: 12) { nodes { id text { en } madeOn { value } response } }
      mediaPublications(first: 6, filter: { publishedOn: { gte: $from, lt: $until } }) { nodes { id title outlet publishedOn } }
    }
  }
}`;

export interface FlagshipVariables {
  readonly ids: readonly string[];
  readonly from: string;
  readonly until: string;
}

/** Other treaties and years in every request: gateways collapse equal requests in flight and then measure nothing. */
export function flagshipVariables({ treaties }: BenchOptions, request: number): FlagshipVariables {
  const random = randomFrom(request + 1_000_003);
  const ids = new Set<string>();
  while (ids.size < 20) ids.add(treatyId(Math.floor(random() * treaties)));
  const year = 2015 + Math.floor(random() * 8);
  return { ids: [...ids], from: `${year}-01-01`, until: `${year + 2}-01-01` };
}
