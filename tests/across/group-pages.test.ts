import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { asHub, gatewayFor, type AskGateway, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { fill, treaty } from '../subgraphs/treaties/records.ts';

interface Group {
  readonly count: number;
  readonly filter: string;
  readonly keys: readonly { readonly value: string | null }[];
}

interface Groups {
  readonly groupCount: number;
  readonly distinctCount: number;
  readonly summedCount: number;
  readonly nodes: readonly Group[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

const fields =
  'groupCount distinctCount summedCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { count filter keys { value } }';
const matrix = 'TREATY, BODY, YEAR, COVERAGE';
/** More treaties, each on a subject of its own, than one page has groups. */
const many = 1_005;

let subgraphs: ReadonlyMap<string, RunningSubgraph>;
let ask: AskGateway;
let tryAs: (query: string) => Promise<GraphQLAnswer>;

beforeAll(async () => {
  ({ subgraphs } = await loadedSubgraphs());
  const anybody = await gatewayFor(subgraphs.values());
  ask = asHub(anybody);
  tryAs = (query) => anybody(null, query);
}, 60_000);

async function page(list: string, by: string, more = ''): Promise<Groups> {
  const data = await ask(`{ list: ${list} { groups(by: [${by}]${more}) { ${fields} } } }`);
  return data.list.groups as Groups;
}

async function walked(list: string, by: string, first: number, order = ''): Promise<Groups[]> {
  const pages = [await page(list, by, `${order}, first: ${first}`)];
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1))
    pages.push(await page(list, by, `${order}, first: ${first}, after: "${last.pageInfo.endCursor}"`));
  return pages;
}

it('What was reported is counted by treaty, body, year and answer, and each group lists its rows', async () => {
  const { distinctCount, summedCount, groupCount, nodes, pageInfo } = await page('dutyItems', matrix);
  expect([summedCount, groupCount, pageInfo.hasNextPage]).toEqual([distinctCount, nodes.length, false]);
  expect(new Set(nodes.map(({ keys }) => keys[3]?.value)).size).toBeGreaterThan(1);
  for (const { count, filter } of [nodes[0], nodes.at(-1)] as Group[]) {
    const query = 'query ($filter: DutyItemFilter) { dutyItems(filter: $filter) { totalCount } }';
    expect((await ask(query, { filter: JSON.parse(filter) as object })).dutyItems.totalCount).toBe(count);
  }
});

it.each([
  ['dutyItems', matrix, 40],
  ['recommendations', 'RESPONSE, ISSUER, YEAR', 3],
  ['recommendations', 'RESPONSIBLE_BODY_LINEAGE, SDG_GOAL', 7],
  ['mediaPublications', 'WATCHING_BODY, TONE, LANGUAGE', 5],
  ['treaties', 'SUBJECT, STATUS, FORM', 4],
])('Pages of %s by %s have each group once, in one order, and the same totals', async (list, by, first) => {
  const pages = await walked(list, by, first);
  const whole = await page(list, by);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
  for (const [at, { groupCount, distinctCount, summedCount, pageInfo }] of pages.entries()) {
    const totals = [whole.nodes.length, whole.distinctCount, whole.summedCount];
    expect([groupCount, distinctCount, summedCount]).toEqual(totals);
    expect(pageInfo.hasPreviousPage).toBe(at > 0);
  }
});

it.each([
  ['dutyItems', 'BODY, COVERAGE', 9],
  ['recommendations', 'RESPONSIBLE_BODY_LINEAGE, SDG_GOAL', 7],
  ['mediaPublications', 'WATCHING_BODY, TONE, LANGUAGE', 5],
])('The largest groups of %s by %s come first, on pages of theirs', async (list, by, first) => {
  const byCount = ', orderBy: COUNT';
  const pages = await walked(list, by, first, byCount);
  const [whole, byValues] = [await page(list, by, byCount), await page(list, by)];
  expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
  expect(whole.nodes).toEqual(byValues.nodes.toSorted((one, other) => other.count - one.count));
  expect(whole.nodes[0]?.count).not.toBe(whole.nodes.at(-1)?.count);
});

it('A group has each value that is no record by the name of its dimension, too', async () => {
  const { dutyItems } = await ask(
    '{ dutyItems { groups(by: [YEAR, COVERAGE]) { nodes { year coverage kind keys { value } } } } }',
  );
  const nodes = dutyItems.groups.nodes as { year: string; coverage: string; kind: null; keys: { value: string }[] }[];
  expect(nodes.length).toBeGreaterThan(3);
  for (const { year, coverage, kind, keys } of nodes)
    expect([year, coverage, kind]).toEqual([...keys.map(({ value }) => value), null]);
});

it('Pages of groups under many records are those of each, from one cursor on', async () => {
  const under = async (more: string, order = '') => {
    const groups = `groups(by: [RESPONSE, YEAR]${order}${more}) { ${fields} }`;
    const { treaties } = await ask(`{ treaties(first: 100) { nodes { id recommendations { ${groups} } } } }`);
    return (treaties.nodes as { id: string; recommendations: { groups: Groups } }[]).map(
      ({ recommendations: { groups } }) => groups,
    );
  };
  const [wholes, firsts] = [await under(''), await under(', first: 2')];
  const largest = await under(', first: 2', ', orderBy: COUNT');
  const { endCursor } = firsts.find(({ pageInfo }) => pageInfo.hasNextPage)?.pageInfo ?? {};
  const seconds = await under(`, first: 2, after: "${endCursor}"`);
  const beyond = wholes.find(({ nodes }, at) => nodes.length > 2 && firsts[at]?.pageInfo.endCursor === endCursor);
  expect(seconds.map(({ nodes }) => nodes)).toContainEqual(beyond?.nodes.slice(2, 4));
  for (const [at, whole] of wholes.entries()) {
    expect(firsts[at]?.nodes).toEqual(whole.nodes.slice(0, 2));
    const byCount = whole.nodes.toSorted((one, other) => other.count - one.count);
    expect(largest[at]?.nodes).toEqual(byCount.slice(0, 2));
    expect(firsts[at]?.pageInfo.hasNextPage).toBe(whole.nodes.length > 2);
    expect([firsts[at]?.groupCount, seconds[at]?.groupCount]).toEqual([whole.nodes.length, whole.nodes.length]);
    expect(seconds[at]?.summedCount).toBe(whole.summedCount);
  }
});

it.each([
  ['by: [YEAR, FORM, SESSION, RESPONSE, ISSUER]', /is 5 dimensions; a list is counted by 4 at most\.$/],
  ['by: [YEAR], first: 0', /^first: 0 is not from 1 to 1000\.$/],
  ['by: [YEAR], first: 1001', /^first: 1001 is not from 1 to 1000\.$/],
  ['by: [YEAR], after: "x"', /^after: "x" is not a cursor of this list in this order\.$/],
])('Groups asked for with %s are refused, and the list stands', async (given, message) => {
  const { data, errors } = await tryAs(`{ recommendations { totalCount groups(${given}) { summedCount } } }`);
  expect(data?.['recommendations']).toMatchObject({ totalCount: expect.any(Number), groups: null });
  expect(errors?.[0]?.message).toMatch(message);
});

it.each(['by: [FORM, RESPONSE]', 'by: [RESPONSE, FORM], orderBy: COUNT'])(
  'A cursor of groups by other dimensions or in another order is refused: %s',
  async (given) => {
    const [{ pageInfo }] = (await walked('recommendations', 'RESPONSE, FORM', 1)) as [Groups];
    const { errors } = await tryAs(
      `{ recommendations { groups(${given}, after: "${pageInfo.endCursor}") { summedCount } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', field: 'after' } }]);
  },
);

it('More than a thousand groups are refused where no page is asked for, and reached by pages', async () => {
  const pile = Array.from({ length: many }, (_, at) =>
    treaty(`pile-${at}`, { en: `Pile ${at}` }, { subject: { en: `Pile ${at}` } }),
  );
  await fill(subgraphs.get('treaties') as RunningSubgraph, ...pile);
  const list = 'treaties(filter: { title: { startsWith: "pile" } })';
  const { errors } = await tryAs(`{ ${list} { groups(by: [SUBJECT]) { summedCount } } }`);
  expect(errors?.[0]?.message).toBe(
    'by: 1001 groups or more are more than 1000; narrow the filter of the list, or ask for them page by page, with `first` and `after`.',
  );
  const pages = await walked(list, 'SUBJECT', 1_000);
  expect(pages.map(({ nodes, groupCount }) => [nodes.length, groupCount])).toEqual([
    [1_000, many],
    [many - 1_000, many],
  ]);
  const rest = await page(list, 'SUBJECT', `, after: "${pages[0]?.pageInfo.endCursor}"`);
  expect(rest.nodes).toEqual(pages[1]?.nodes);
});
