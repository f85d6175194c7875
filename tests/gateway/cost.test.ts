import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildSchema,
  executeSync,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isObjectType,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { readGatewayConfig } from '../../gateway/config.ts';
import { CostEstimate } from '../../gateway/limits/cost.ts';
import { declaredCosts } from '../../gateway/limits/declared-costs.ts';

const folder = resolve(__dirname, '../../schema');
const schema = buildSchema(readFileSync(join(folder, 'api.graphql'), 'utf8'), { assumeValid: true });
const supergraph = readFileSync(join(folder, 'supergraph.graphql'), 'utf8');
const estimate = new CostEstimate(schema, supergraph);

const problems = (selected: string) =>
  `mutation { addAssignment(input: { body: "b", treaty: "t", basis: CONCLUDED_EARLIER, validFrom: "2026-01-01" }) { problems { __typename ... on OverlapProblem { ${selected} } } } }`;

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('One operation, please.');
  return estimate.of({ document, operation, variables }).cost;
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((total, each) => total + objectsIn(each), 0);
  return inside + (Array.isArray(value) ? 0 : 1);
}

it.each([
  ['one object', '{ treaty(id: "x") { id title { en } } }', 2],
  ['a page of its usual size', '{ treaties { nodes { id } } }', 21],
  ['a page of a size that is asked for', '{ treaties(first: 3) { nodes { id } } }', 4],
  ['a page from the back', '{ treaties(last: 7) { nodes { id } } }', 8],
  [
    'pages in pages',
    '{ treaties(first: 10) { nodes { assignments(first: 5) { nodes { id } } } } }',
    1 + 10 * (1 + 1 + 5),
  ],
  [
    'a page with what stands beside it',
    '{ treaties(first: 10) { nodes { id } pageInfo { hasNextPage } } }',
    1 + 10 + 1,
  ],
  ['edges', '{ treaties(first: 10) { edges { cursor node { id } } } }', 1 + 10 * 2],
  ['a list without pages', '{ treaty(id: "x") { identifiers { value } } }', 1 + 5],
  [
    'conditions that others judge, each once, however many records their list stands under',
    '{ treaties(first: 3, filter: { recommendations: { some: {} }, or: [{ parties: { count: { gte: 1 } } }] }) { nodes { assignments(first: 1, filter: { body: { is: { duties: { none: {} } } } }) { nodes { id } } } } }',
    1 + 3 * (1 + 1 + 1) + 4 * 20,
  ],
  [
    'orders by what others count',
    '{ treaties(first: 3, orderBy: { count: { recommendations: {} } }) { nodes { id } } }',
    1 + 3 + 20,
  ],
  ['a count, as much as reading ten', '{ treaties(first: 100) { totalCount } }', 1 + 10],
  ['counts in a page', '{ treaties(first: 3) { nodes { assignments { totalCount } } } }', 1 + 3 * (1 + 1 + 10)],
  [
    'a fragment, wherever it is spread',
    '{ treaties(first: 2) { ...P } } fragment P on TreatyConnection { nodes { id } }',
    3,
  ],
  ['the dearest of several types', problems('message { en }'), 100 + 5 * 2],
  ['a command, as much as reading a hundred', problems('__typename'), 100 + 5],
])('The cost of %s is what may come', (_what, query, cost) => {
  expect(costOf(query)).toBe(cost);
});

it('Introspection costs about as much as there is of it', () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true });
  const objects = objectsIn(executeSync({ schema, document: parse(query) }).data);
  expect(costOf(query) / objects).toBeGreaterThan(0.8);
  expect(costOf(query) / objects).toBeLessThan(1.25);
  expect(costOf(query)).toBeLessThan(readGatewayConfig([], {}).limits.introspection / 2);
});

it('A page whose size comes in a variable costs what each request says', () => {
  const query = 'query Q($n: Int) { treaties(first: $n) { nodes { id } } }';
  expect([costOf(query, { n: 2 }), costOf(query, { n: 100 }), costOf(query)]).toEqual([3, 101, 21]);
});

it('A page size that is absent has its default, and one that is null has the usual one, whichever came first', () => {
  const query = 'query Q($n: Int = 100) { treaties(first: $n) { nodes { id } } }';
  const document = parse(query);
  const operation = getOperationAST(document);
  const costs = [{ n: null }, {}, { n: 3 }, { n: null }].map((variables) =>
    operation ? estimate.of({ document, operation, variables }).cost : null,
  );
  expect(costs).toEqual([21, 101, 4, 21]);
});

it.each([
  ['groups', 1 + 20 + 50],
  ['a page of groups', 1 + 20 + 300, '(by: [YEAR], first: 300)'],
  ['groups behind a cursor', 1 + 20 + 50, '(by: [YEAR], after: "x")'],
])('measures twenty for %s, and as many as it may have', (_name, cost, given = '(by: [YEAR])') => {
  expect(costOf(`{ recommendations { groups${given} { groupCount nodes { count } } } }`)).toBe(cost);
});

const operations = readdirSync(join(folder, 'operations')).filter((name) => name.endsWith('.graphql'));

it.each(operations)('The saved operation %s costs less than the limit, with the largest pages too', (name) => {
  const query = readFileSync(join(folder, 'operations', name), 'utf8');
  const file = join(folder, 'operations', name.replace('.graphql', '.variables.json'));
  const variables = readdirSync(join(folder, 'operations')).includes(file.split('/').at(-1) ?? '')
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const { cost: limit } = readGatewayConfig([], {}).limits;
  for (const given of [variables, { ...variables, first: 100 }]) expect(costOf(query, given)).toBeLessThan(limit);
});

it('Fragments that spread each other many times over are counted in no time', () => {
  const fragmentAt = (at: number) => {
    const next = at < 39 ? `...F${at + 1}` : 'id';
    return `fragment F${at} on Treaty { recommendations { nodes { treatyLinks { treaty { ${next} ${next} } } } } ${next} }`;
  };
  const fragments = Array.from({ length: 40 }, (_, at) => fragmentAt(at));
  const document = parse(`{ treaty(id: "x") { ...F0 } } ${fragments.join(' ')}`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('One operation, please.');
  const started = performance.now();
  const { cost, selections } = estimate.of({ document, operation, variables: {} });
  expect([cost > 1e20, selections > 1e9]).toEqual([true, true]);
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('A condition that is null in the end is an error, not a discount', () => {
  const query = 'query Q($deep: Boolean = true) { treaties { nodes @include(if: $deep) { id } } }';
  expect(() => costOf(query, { deep: null })).toThrow('must not be null');
});

it('Every list in the supergraph says how long it may be', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !/^__|(Connection|Groups)$/.test(type.name)
      ? Object.values(type.getFields()).flatMap((field) => {
          const of = getNamedType(field.type);
          const isLong =
            of.name.endsWith('Connection') || (isListType(getNullableType(field.type)) && isCompositeType(of));
          return isLong ? [`${type.name}.${field.name}`] : [];
        })
      : [],
  );
  const declared = declaredCosts(supergraph);
  expect(lists.length).toBeGreaterThan(200);
  expect(lists.filter((name) => !declared.has(name))).toEqual([]);
});

it('measures ten for each thing that somebody names to a subgraph, found or not', () => {
  const subgraph = buildSchema(
    'scalar _Any type Treaty { id: ID title: Text } type Text { en: String } type Query { _entities(representations: [_Any!]!): [Treaty]! }',
  );
  const document = parse(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { id title { en } } } }',
  );
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const of = (count: number) => ({ document, operation, variables: { r: Array.from({ length: count }, () => ({})) } });
  const measured = new CostEstimate(subgraph, supergraph);
  expect([measured.of(of(1)).cost, measured.of(of(10_000)).cost]).toEqual([11, 110_000]);
});
