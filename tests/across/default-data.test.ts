import { gatewayOver, type AskGateway } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { listFieldsOf, listsOfRecords, type ListOfRecords } from './graph.ts';

let ask: AskGateway;

beforeAll(async () => {
  ask = await gatewayOver((await loadedSubgraphs()).subgraphs.values());
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

// Nothing is imported in the default data; `tests/across/imports.test.ts` asks about runs.
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
    expect(all.length).toBeGreaterThan(0);
    expect(await by('{ some: {} }')).toEqual(those((size) => size > 0));
    expect(await by('{ none: {} }')).toEqual(those((size) => size === 0));
    expect(await by('{ count: { gte: 2 } }')).toEqual(those((size) => size >= 2));
    expect(await by('{ every: { or: [] } }')).toEqual(those((size) => size === 0));
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
    const named = await idsBy(list, `{ ${name}: { isNull: false } }`);
    const known = await idsBy(list, `{ ${name}: { is: {} } }`);
    // A reference may name what its owner does not know.
    expect(named).toEqual(expect.arrayContaining(known));
    expect(await idsBy(list, `{ ${name}: { is: { or: [] } } }`)).toEqual([]);
    expect(await idsBy(list, `{ not: { ${name}: { is: {} } } }`)).toHaveLength(
      (await idsBy(list, '{}')).length - known.length,
    );
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
