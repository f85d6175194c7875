import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { runQuery } from './run-query.ts';

interface Group {
  readonly count: number;
  readonly filter: string;
  readonly keys: readonly { readonly value: string | null }[];
}

interface Page {
  readonly nodes: readonly Group[];
  readonly groupCount: number;
  readonly summedCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Counted = (string | number | null)[];

/** The values and the count of each group; the rows that its filter lists are as many, and its pages have them all. */
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
  expect(await inPages(running, list, by, clocks)).toEqual(nodes);
  return nodes.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
}

/** The groups as they come two at a time. */
async function inPages(running: RunningSubgraph, list: string, by: string, clocks: string): Promise<Group[]> {
  const query = `query Q ${clocks} { list: ${list} { groups(by: [${by}], first: 2 AFTER) { groupCount summedCount nodes { count filter keys { value } } pageInfo { hasNextPage endCursor } } } }`;
  const found: Group[] = [];
  const totals = new Set<string>();
  let [after, groupCount, isMore] = ['', 0, true];
  while (isMore) {
    const page = (await runQuery(running, query.replace('AFTER', after))).list.groups as Page;
    found.push(...page.nodes);
    totals.add(`${page.groupCount} ${page.summedCount}`);
    ({ groupCount } = page);
    isMore = page.pageInfo.hasNextPage;
    after = `after: "${page.pageInfo.endCursor}"`;
  }
  expect([found.length, totals.size]).toEqual([groupCount, 1]);
  return found;
}
