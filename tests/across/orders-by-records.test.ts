import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { asHub, type AskGateway } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';
import { listsOfRecords } from './graph.ts';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));

interface Row {
  readonly id: string;
  readonly record: { readonly id?: string } | null;
}

let ask: AskGateway;

beforeAll(async () => {
  ask = asHub((await sharedGateway()).ask);
}, 60_000);

const open = '{ response: { isNull: true } }';
const openOnly = `(filter: ${open})`;

/** Every list that names a record which it can be ordered by, with the list of such records. */
const named = listsOfRecords().flatMap(({ list, type }) => {
  const order = schema.getType(`${type}Order`);
  return Object.values(isInputObjectType(order) ? order.getFields() : {}).flatMap(({ name, type: input }) => {
    const record = /^(\w+)ReferenceOrder$/.exec(getNamedType(input).name)?.[1];
    const of = listsOfRecords().find((each) => each.type === record);
    return of ? [[list, name, of.list, of.type] as const] : [];
  });
});

/** The same of the lists under records, which can have repositories of their own: `treaties { actions }`. */
const nested = listsOfRecords().flatMap(({ list: of, type }) => {
  const parent = schema.getType(type);
  return Object.values(isObjectType(parent) ? parent.getFields() : {}).flatMap(({ name, args }) => {
    const input = getNamedType(args.find((each) => each.name === 'orderBy')?.type);
    const orders = Object.values(isInputObjectType(input) ? input.getFields() : {});
    const asked = orders.filter((each) => getNamedType(each.type).name.endsWith('ReferenceOrder'));
    return asked.length > 0 ? [[of, name, asked.map((each) => each.name)] as const] : [];
  });
});

/** Records are named, whatever their list leaves out by itself. */
function wholeOf(list: string): string {
  const { [list]: field } = schema.getQueryType()?.getFields() ?? {};
  return field?.args.some(({ name }) => name === 'validity') ? 'validity: ALL, ' : '';
}

async function all(list: string, order: string, fields: string, more = '', at = ''): Promise<Row[]> {
  const found: Row[] = [];
  for (let after = ''; ;) {
    const query = `${at} { list: ${list}(${more}first: 100, orderBy: { ${order} }${after}) { nodes { id ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { nodes, pageInfo } = (await ask(query)).list;
    found.push(...(nodes as Row[]));
    if (pageInfo.hasNextPage !== true) return found;
    after = `, after: "${String(pageInfo.endCursor)}"`;
  }
}

/** Not everybody had signed yet: who has not is not named. */
const early = named.filter(([list]) => list === 'annualInformations').map((each) => [...each, '2021-11-04'] as const);
const days = [...named.map((each) => [...each, null] as const), ...early];

it.each(days)('%s are ordered by the id of `%s`, as %s are (%s, on %s)', async (list, field, of, _type, day) => {
  const at = day === null ? '' : `query @at(today: "${day}")`;
  const fields = `record: ${field} { id }`;
  const expected = (await all(list, 'field: ID', fields, '', at)).map(({ id, record }) => ({
    id,
    key: record?.id ?? '',
  }));
  const known = new Set((await all(of, 'field: ID', '', wholeOf(of), at)).map(({ id }) => id));
  const keyed = expected.map(({ id, key }) => ({ id, key: known.has(key) ? key : '' }));
  const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  keyed.sort((one, other) => compared(one.key, other.key) || compared(one.id, other.id));
  const found = await all(list, `${field}: { field: ID }`, fields, '', at);
  expect(found.map(({ id }) => id)).toEqual(keyed.map(({ id }) => id));
  const turned = await all(list, `${field}: { field: ID }, direction: DESC`, fields, '', at);
  expect(turned.map(({ id }) => id)).toEqual(keyed.map(({ id }) => id).reverse());
});

it.each(nested)('%s have their `%s` ordered by each of %j', async (of, list, fields) => {
  const asked = fields.map(
    (field, at) => `l${at}: ${list}(first: 1, orderBy: { ${field}: { field: ID } }) { totalCount }`,
  );
  const { list: found } = await ask(`{ list: ${of}(first: 3) { nodes { ${asked.join(' ')} } } }`);
  expect(found.nodes).not.toHaveLength(0);
  for (const node of found.nodes)
    expect(new Set(Object.values(node as object).map((each) => JSON.stringify(each))).size).toBe(1);
});

it.each([
  ['assignments', 'treaty', 'treaties', 'field: TITLE', 'title { kk ru en }'],
  ['assignments', 'body', 'bodies', 'field: NAME', 'name { kk ru en }'],
  ['reportingDuties', 'body', 'bodies', 'field: NAME', 'name { kk ru en }'],
  [
    'dutyItems',
    'treaty',
    'treaties',
    `count: { recommendations: ${open} }`,
    `recommendations${openOnly} { totalCount }`,
  ],
  ['assignments', 'treaty', 'treaties', 'count: { mediaPublications: {} }', 'mediaPublications { totalCount }'],
  ['assessments', 'body', 'bodies', 'count: { assignments: {} }', 'assignments { totalCount }'],
  ['recommendations', 'document', 'sourceDocuments', 'field: TITLE', 'title { kk ru en }'],
  ['dutyItems', 'duty', 'reportingDuties', 'body: { field: NAME }', 'body { name { kk ru en } }'],
])('%s are ordered by their `%s` as %s are by { %s }, and within one value by id', async (...asked) => {
  const [list, field, of, order, value] = asked;
  const same = new Map<string, number>();
  for (const each of await all(of, order, value)) {
    const key = JSON.stringify({ ...each, id: undefined });
    if (!same.has(key)) same.set(key, same.size);
  }
  const rows = await all(list, `${field}: { ${order} }`, `record: ${field} { ${value} }`);
  const placed = rows.map(({ id, record }) => ({ id, place: same.get(JSON.stringify(record)) ?? -1 }));
  expect(new Set(placed.map(({ place }) => place)).size).toBeGreaterThan(1);
  const expected = [...placed].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
  expect(placed).toEqual(expected);
  expect(rows).toHaveLength((await ask(`{ list: ${list} { totalCount } }`)).list.totalCount as number);
});
