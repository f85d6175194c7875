import { getNamedType, isObjectType, isRequiredArgument, isUnionType, type GraphQLField } from 'graphql';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { runQuery, runRequest } from '../support/run-query.ts';
import { loadedSubgraphs } from './loaded.ts';

/** Before there was anything, amid the data, and around the amendment and the repeal of the Rules. */
const days = ['1600-01-01', '2012-06-30', '2021-03-19', '2022-04-30'];

/** Records of imports, which the default data have none of, and which no field lists. */
const unlisted = new Set(['ImportRun', 'ImportIssue']);

type Field = GraphQLField<unknown, unknown>;
type Ids = Map<string, Set<string>>;

/** A way to all records of a type: a list of everything, or lists below the records of such a list. */
interface Way {
  readonly type: string;
  readonly list: Field;
  readonly below: Field | null;
}

const rootsOf = ({ schema }: RunningSubgraph) => Object.values(schema.getQueryType()?.getFields() ?? {});
const isConnection = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');
const typeOf = ({ type }: Field) => getNamedType(type).name.replace(/Connection$/, '');
const isList = (field: Field) => !field.args.some(isRequiredArgument) && (isConnection(field) || isPlain(field));
const isPlain = ({ type }: Field) => String(type).startsWith('[');

/** Lists below records stand in for a list of everything where there is none. */
function waysOf(subgraph: RunningSubgraph, owned: ReadonlySet<string>): Way[] {
  const whole = rootsOf(subgraph)
    .filter((list) => isConnection(list) && owned.has(typeOf(list)))
    .map((list) => ({ type: typeOf(list), list, below: null }));
  const known = new Set(whole.map(({ type }) => type));
  const below = whole.flatMap(({ type: parent, list }) => {
    const type = subgraph.schema.getType(parent);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields
      .filter((field) => isList(field) && owned.has(typeOf(field)) && !known.has(typeOf(field)))
      .map((field) => ({ type: typeOf(field), list, below: field }));
  });
  return [...whole, ...below];
}

function selectionOf(field: Field, within: string, after: string | null): string {
  const given = [
    ...(field.args.some(({ name }) => name === 'validity') ? ['validity: ALL'] : []),
    ...(isConnection(field) ? ['first: 100'] : []),
    ...(after === null ? [] : [`after: "${after}"`]),
  ];
  const nodes = isConnection(field) ? `{ nodes ${within} pageInfo { hasNextPage endCursor } }` : within;
  return `${field.name}${given.length > 0 ? `(${given.join(' ')})` : ''} ${nodes}`;
}

interface Page {
  readonly nodes: readonly { readonly id: string; readonly below?: Below | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function idsOn(subgraph: RunningSubgraph, { list, below }: Way, at: string): Promise<string[]> {
  const inner = below ? `{ id below: ${selectionOf(below, '{ id }', null)} }` : '{ id }';
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const query = `query Q ${at} { page: ${selectionOf(list, inner, after)} }`;
    const { page } = (await runQuery(subgraph, query)) as unknown as { readonly page: Page };
    for (const node of page.nodes) {
      const found = below ? nodesOf(node.below ?? []) : [node];
      ids.push(...found.map(({ id }) => id));
    }
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return ids;
}

type Below = Page | Page['nodes'];
const nodesOf = (below: Below) => ('nodes' in below ? below.nodes : below);

async function listedOn(subgraph: RunningSubgraph, ways: readonly Way[], at: string): Promise<Ids> {
  const ids: Ids = new Map(ways.map(({ type }) => [type, new Set()]));
  for (const way of ways) for (const id of await idsOn(subgraph, way, at)) ids.get(way.type)?.add(id);
  return ids;
}

/** Those of the ids that a field of their own finds; null where their type has none. */
async function foundById(subgraph: RunningSubgraph, type: string, ids: readonly string[], at: string) {
  const one = rootsOf(subgraph).find(
    ({ type: of, args }) => String(of) === type && args.some(({ name }) => name === 'id'),
  );
  if (!one) return null;
  const fields = ids.map((id, index) => `x${index}: ${one.name}(id: ${JSON.stringify(id)}) { id }`);
  const answer = await runQuery(subgraph, `query Q ${at} { __typename ${fields.join(' ')} }`);
  return ids.filter((_id, index) => answer[`x${index}`] !== null);
}

/** Those of the ids that a reference from another subgraph finds; null where none can name the type. */
async function foundByReference(subgraph: RunningSubgraph, type: string, ids: readonly string[], at: string) {
  const union = subgraph.schema.getType('_Entity');
  const isNamed = isUnionType(union) && union.getTypes().some(({ name }) => name === type);
  if (!isNamed) return null;
  const operation = at === '' ? 'query Q($r: [_Any!]!)' : `query Q($r: [_Any!]!) ${at}`;
  const { data } = await runRequest(subgraph, `${operation} { _entities(representations: $r) { __typename } }`, {
    r: ids.map((id) => ({ __typename: type, id })),
  });
  const entities = data?._entities as readonly unknown[];
  return ids.filter((_id, index) => entities[index] !== null);
}

describe('What has not happened on a simulated day', () => {
  let subgraphs: ReadonlyMap<string, RunningSubgraph>;

  beforeAll(async () => {
    ({ subgraphs } = await loadedSubgraphs());
  });

  it.each(loadSubgraphs())('is in no list of $name, under no id and behind no reference', async (definition) => {
    const subgraph = subgraphs.get(definition.name) as RunningSubgraph;
    const owned = new Set(definition.recordTypes.filter((type) => !unlisted.has(type)));
    const ways = waysOf(subgraph, owned);
    expect(new Set(ways.map(({ type }) => type))).toEqual(owned);
    const ever = await listedOn(subgraph, ways, '');
    const disagreeing: string[] = [];
    for (const at of days.map((day) => `@at(today: "${day}")`)) {
      for (const [type, listed] of await listedOn(subgraph, ways, at)) {
        const ids = [...(ever.get(type) ?? [])];
        const expected = ids.filter((id) => listed.has(id));
        const byId = await foundById(subgraph, type, ids, at);
        const referenced = await foundByReference(subgraph, type, ids, at);
        for (const [how, found] of [
          ['by id', byId],
          ['by reference', referenced],
        ] as const) {
          if (found && String(found) !== String(expected))
            disagreeing.push(`${at} ${type} ${how}: ${found.length} of ${expected.length} listed`);
        }
      }
    }
    expect(disagreeing).toEqual([]);
  });
});
