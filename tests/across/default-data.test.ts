import { asHub, type AskGateway } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';
import { listFieldsOf, listsOfRecords, type ListOfRecords } from './graph.ts';

let ask: AskGateway;

beforeAll(async () => {
  ask = asHub((await sharedGateway()).ask);
}, 60_000);

interface Counted {
  readonly id: string;
  readonly [list: string]: unknown;
}

/** All records of a list with the sizes of the lists under each, as the graph tells them without any condition. */
async function everything({ list, lists }: ListOfRecords): Promise<Counted[]> {
  const sizes = lists.map((name) => `${name} { totalCount }`).join(' ');
  const found: Counted[] = [];
  for (let after: string | null = null; ;) {
    const { page } = await ask(
      `query ($after: String) { page: ${list}(first: 100, after: $after) { nodes { id ${sizes} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...(page.nodes as Counted[]));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor as string;
  }
}

/** Ids of all records that meet a condition, in the list's order. */
async function idsBy(list: string, filter: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { page } = await ask(
      `query ($after: String) { page: ${list}(first: 100, after: $after, filter: ${filter}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...(page.nodes as { id: string }[]).map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) {
      expect(page.totalCount).toBe(found.length);
      return found;
    }
    after = page.pageInfo.endCursor as string;
  }
}

/** How many records meet a condition. */
async function sizeOfList(list: string, filter: string): Promise<number> {
  return (await ask(`{ page: ${list}(first: 1, filter: ${filter}) { totalCount } }`)).page.totalCount as number;
}

// Nothing is imported in the default data: `tests/subgraphs/publications/import-runs.test.ts` asks about runs.
const withLists = listsOfRecords().filter(({ lists, list }) => lists.length > 0 && list !== 'importRuns');
const withReferences = listsOfRecords().filter(({ references }) => references.length > 0);

describe.each(withLists)('$list by what is listed under each', (list) => {
  let all: Counted[] = [];

  beforeAll(async () => {
    all = await everything(list);
  });

  it.each(list.lists)('finds by `%s` just those under which the graph lists something', async (name) => {
    const sizeOf = (each: Counted) => (each[name] as { totalCount: number }).totalCount;
    const those = (isWanted: (size: number) => boolean) =>
      all.filter((each) => isWanted(sizeOf(each))).map(({ id }) => id);
    const by = (condition: string) => idsBy(list.list, `{ ${name}: ${condition} }`);
    const sizeBy = (condition: string) => sizeOfList(list.list, `{ ${name}: ${condition} }`);
    expect(all.length).toBeGreaterThan(0);
    expect(await by('{ some: {} }')).toEqual(those((size) => size > 0));
    expect(await sizeBy('{ none: {} }')).toBe(those((size) => size === 0).length);
    expect(await sizeBy('{ count: { gte: 2 } }')).toBe(those((size) => size >= 2).length);
    expect(await sizeBy('{ every: { or: [] } }')).toBe(those((size) => size === 0).length);
    const sizes = new Map(all.map((each) => [each.id, sizeOf(each)]));
    const first = `first: 50, orderBy: { count: { ${name}: {} }, direction: DESC }`;
    const { page } = await ask(`{ page: ${list.list}(${first}) { nodes { id } } }`);
    const ordered = (page.nodes as { id: string }[]).map(({ id }) => id);
    const largestFirst = [...sizes].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1));
    expect(ordered).toEqual(largestFirst.slice(0, 50).map(([id]) => id));
  });
});

describe.each(withReferences)('$list by the records that each names', ({ list, references }) => {
  it.each(references)('finds by `%s` and conditions what it finds by the ids that meet them', async (name) => {
    const sizeBy = (filter: string) => sizeOfList(list, filter);
    const known = await sizeBy(`{ ${name}: { is: {} } }`);
    // A reference may name what its owner does not know.
    expect(await sizeBy(`{ ${name}: { isNull: false, is: {} } }`)).toBe(known);
    expect(await sizeBy(`{ ${name}: { isNull: false } }`)).toBeGreaterThanOrEqual(known);
    expect(await sizeBy(`{ ${name}: { is: { or: [] } } }`)).toBe(0);
    expect(await sizeBy(`{ not: { ${name}: { is: {} } } }`)).toBe((await sizeBy('{}')) - known);
  });
});

it('can ask about every list of the graph that stands under a record with a list of its own', () => {
  const missing = listsOfRecords().flatMap(({ type, lists }) =>
    listFieldsOf(type)
      .filter((field) => field !== 'history' && !lists.includes(field))
      .map((field) => `${type}.${field}`),
  );
  // Null where a regime says nothing of copies.
  expect(missing).toEqual(['SummaryInformation.missingCopies', 'SummaryInformation.unattachedRecommendations']);
});
