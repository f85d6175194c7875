import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { asHub, type AskGateway, type GraphQLAnswer } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';
import { listsOfRecords } from './graph.ts';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));
const groupFields =
  'isExclusive distinctCount summedCount nodes { count filter keys { dimension value label { en } } }';

interface Grouped {
  readonly isExclusive: boolean;
  readonly distinctCount: number;
  readonly summedCount: number;
  readonly nodes: readonly {
    readonly count: number;
    readonly filter: string;
    readonly keys: readonly { readonly value: string | null }[];
  }[];
}

interface Named {
  readonly keys: readonly [{ readonly value: string | null }];
  readonly record: { readonly id: string } | null;
}

/** `BODY_LINEAGE` leads to `bodyLineage`. */
const fieldOf = (dimension: string) =>
  dimension.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

let ask: AskGateway;
let tryAs: (query: string) => Promise<GraphQLAnswer>;

beforeAll(async () => {
  const { ask: anybody } = await sharedGateway();
  ask = asHub(anybody);
  tryAs = (query) => anybody(null, query);
}, 60_000);

const listed = listsOfRecords();

/** Lists that can be counted, each with its dimensions, alone and in pairs. */
const countable = listed.flatMap(({ list, type }) => {
  const connection = schema.getType(`${type}Connection`);
  const dimension = schema.getType(`${type}Dimension`);
  if (!isObjectType(connection) || !connection.getFields()['groups'] || !isEnumType(dimension)) return [];
  const names = dimension.getValues().map(({ name }) => name);
  const pairs = names.flatMap((name, at) => names.slice(at + 1).map((other) => `${name}, ${other}`));
  return [{ list, type, by: [...names, ...pairs] }];
});

async function groups(list: string, by: string, filter = '{}'): Promise<Grouped> {
  const data = await ask(`{ list: ${list}(filter: ${filter}, first: 1) { groups(by: [${by}]) { ${groupFields} } } }`);
  return data.list.groups as Grouped;
}

describe.each(countable)('Groups of $list', ({ list, type, by }) => {
  it.each(by)('by %s have the counts of what their filters list', async (each) => {
    const found = await groups(list, each);
    const { total } = await ask(`{ total: ${list} { totalCount } }`);
    expect(found.distinctCount).toBe(total.totalCount);
    expect(found.nodes.reduce((sum, { count }) => sum + count, 0)).toBe(found.summedCount);
    expect(found.summedCount).toBeGreaterThanOrEqual(found.distinctCount);
    expect(found.isExclusive).toBe(found.summedCount === found.distinctCount);
    const some = found.nodes.filter((_group, at) => at < 5 || at > found.nodes.length - 3);
    // Of many spans of days there would be too many conditions.
    const sendable = each.includes('_THEN') ? some.filter(({ filter }) => (filter as string | null) !== null) : some;
    expect(sendable.length).toBeGreaterThan(0);
    for (const { count, filter } of sendable) {
      const query = `query ($filter: ${type}Filter) { list: ${list}(filter: $filter) { totalCount } }`;
      expect((await ask(query, { filter: JSON.parse(filter) as object })).list.totalCount).toBe(count);
    }
  });
});

it('Groups are counted within the filter, conditions on other subgraphs included, and take it along', async () => {
  const filter = '{ and: [{ body: { is: { assignments: { some: {} } } } }], year: { gte: 2021 } }';
  const found = await groups('dutyItems', 'BODY, YEAR', filter);
  const { list } = await ask(`{ list: dutyItems(filter: ${filter}) { totalCount } }`);
  expect(found.summedCount).toBe(list.totalCount);
  const [first] = found.nodes;
  expect(JSON.parse(first?.filter ?? '')).toEqual({
    year: { gte: 2021 },
    and: [
      { body: { is: { assignments: { some: {} } } } },
      { body: { eq: first?.keys[0]?.value } },
      { year: { eq: Number(first?.keys[1]?.value) } },
    ],
  });
});

/** What names a record of the graph has a condition `is` on it. */
const naming = listed.flatMap(({ list, references }) => {
  const { by = [] } = countable.find((each) => each.list === list) ?? {};
  return by.filter((each) => references.includes(fieldOf(each).replace(/Lineage$/, ''))).map((each) => [list, each]);
});

it.each([...naming, ...['WATCHING_BODY', 'WATCHING_BODY_THEN'].map((by) => ['mediaPublications', by])] as [
  string,
  string,
][])('Groups of %s by %s lead to the records that their keys name', async (list, by) => {
  const query = `{ list: ${list} { groups(by: [${by}]) { nodes { keys { value } record: ${fieldOf(by)} { id } } } } }`;
  const { nodes } = (await ask(query)).list.groups as { nodes: Named[] };
  expect(nodes).not.toEqual([]);
  for (const { keys, record } of nodes) expect(record?.id ?? null).toBe(keys[0].value);
});

it('Publications by treaty and tone, below a treaty too, are found again by the same link', async () => {
  const { treaties } = await ask(
    '{ treaties(first: 100) { nodes { id mediaPublications { totalCount groups(by: [TREATY, TONE]) { isExclusive summedCount nodes { count filter } } } } } }',
  );
  for (const { id, mediaPublications } of treaties.nodes as {
    id: string;
    mediaPublications: { totalCount: number; groups: Grouped };
  }[]) {
    const { isExclusive, summedCount, nodes } = mediaPublications.groups;
    expect([isExclusive, summedCount]).toEqual([true, mediaPublications.totalCount]);
    for (const { count, filter } of nodes) {
      const query =
        'query ($id: ID!, $filter: MediaPublicationFilter) { treaty(id: $id) { mediaPublications(filter: $filter) { totalCount } } }';
      const { treaty } = await ask(query, { id, filter: JSON.parse(filter) as object });
      expect(treaty.mediaPublications.totalCount).toBe(count);
    }
  }
});

it('Groups of a list under many records are those of each', async () => {
  const query = (by: string) =>
    `{ treaties(first: 100) { nodes { id recommendations { totalCount groups(by: [${by}]) { summedCount nodes { count filter } } } } } }`;
  const { treaties } = await ask(query('RESPONSE'));
  const counted = (treaties.nodes as { id: string; recommendations: { totalCount: number; groups: Grouped } }[]).filter(
    ({ recommendations }) => recommendations.totalCount > 0,
  );
  expect(counted.length).toBeGreaterThan(2);
  for (const { recommendations } of counted)
    expect(recommendations.groups.summedCount).toBe(recommendations.totalCount);
});

it('Groups by one dimension twice or by none are refused', async () => {
  for (const by of ['', 'LATERALITY, LATERALITY', 'LATERALITY, FORM, LATERALITY']) {
    const { data, errors } = await tryAs(`{ treaties { totalCount groups(by: [${by}]) { summedCount } } }`);
    expect(data?.['treaties']).toMatchObject({ totalCount: expect.any(Number), groups: null });
    expect(errors?.[0]?.message).toMatch(/^by: \[.*\] is not one dimension, or several different ones\.$/);
  }
});
