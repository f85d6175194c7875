import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { runQuery } from './run-query.ts';

interface Group {
  readonly count: number;
  readonly filter: string;
  readonly keys: readonly { readonly value: string | null }[];
}

type Counted = (string | number | null)[];

/** The values and the count of each group; the rows that its filter lists are as many. */
export async function groupsOf(
  running: RunningSubgraph,
  [list, type]: readonly [list: string, type: string],
  by: string,
  clocks = '',
): Promise<Counted[]> {
  const query = `query Q ${clocks} { list: ${list} { groups(by: [${by}]) { nodes { count filter keys { value } } } } }`;
  const nodes = (await runQuery(running, query)).list.groups.nodes as Group[];
  const again = `query Q($filter: ${type}Filter) ${clocks} { list: ${list}(filter: $filter) { totalCount } }`;
  for (const { count, filter } of nodes) {
    const { list: listed } = await runQuery(running, again, { filter: JSON.parse(filter) as object });
    expect({ filter, count: listed.totalCount as number }).toEqual({ filter, count });
  }
  return nodes.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
}
