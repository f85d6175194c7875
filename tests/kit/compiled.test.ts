import { buildSchema, execute, parse, type GraphQLFieldResolver } from 'graphql';
import { NotFoundError } from '../../subgraphs/_kit/errors.ts';
import { CompiledQueries } from '../../subgraphs/_kit/schema/compiled.ts';
import { Executor } from '../../subgraphs/_kit/schema/executor.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';

const schema = buildSchema(`
  scalar Condition
  input Filter { not: Filter, title: String, bodies: Condition }
  type Treaty { id: ID!, title: String, parties(first: Int): [String!] }
  enum Kind { A B }
  type Query { treaty(id: ID!): Treaty, treaties(filter: Filter): [Treaty!], kinds(of: [Kind!]): [String] }
  type Mutation { add(id: ID!): Treaty }
`);

function resolve(type: string, field: string, resolver: GraphQLFieldResolver<never, unknown, never>): void {
  const found = schema.getTypeMap()[type];
  if (found && 'getFields' in found) Object.assign(found.getFields()[field] ?? {}, { resolve: resolver });
}

const treaties = ['1', '2', '3'].map((id) => ({ id, title: `Treaty ${id}` }));
resolve('Query', 'treaties', (_root, { filter }: { filter?: { bodies?: object } }) =>
  Promise.resolve(filter?.bodies ? [{ id: '4', title: JSON.stringify(filter.bodies) }] : treaties),
);
resolve('Query', 'kinds', (_root, { of }: { of: readonly string[] }) => of.map(String));
resolve('Query', 'treaty', (_root, { id }: { id: string }) => Promise.resolve(treaties.find((each) => each.id === id)));
resolve('Treaty', 'parties', ({ id }: { id: string }, { first }: { first: number }) => {
  if (id === '2') throw new NotFoundError('Party', 'kz');
  return id === '3' ? ['kz', null] : ['kz', 'uz'].slice(0, first);
});

const caller = callerWith({ requestId: 'r' });
const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}: id`).join(' ');

describe('a query that comes again', () => {
  it.each([
    ['query Q($id: ID!) { treaty(id: $id) { id title parties(first: 1) } }', { id: '1' }],
    ['{ treaties { ...T title } } fragment T on Treaty { name: title id }', {}],
    ['{ treaty(id: "9") { id } }', {}],
    ['{ treaties { id parties(first: 2) } }', {}],
    ['query Q($n: Int) { treaty(id: "1") { parties(first: $n) } }', { n: 'many' }],
    ['query Q($__proto__: Int) { treaty(id: "1") { parties(first: $__proto__) } }', { ['__proto__']: 1 }],
    ['query Q($toString: Kind! = A) { kinds(of: [$toString]) }', Object.create(null) as object],
    ['query Q($kind: Kind! = A) { kinds(of: [$kind]) }', Object.create(null) as object],
    ['query Q($toString: Int) { treaty(id: "1") { parties(first: $toString) } }', {}],
    ['query Q($constructor: Int = 1) { treaty(id: "1") { parties(first: $constructor) } }', {}],
    ['query Q($t: String) { treaties(filter: { bodies: { some: { title: $t } } }) { title } }', { t: 'Energy' }],
    ['query Q($f: Filter) { treaties(filter: $f) { id } }', { f: { not: { title: 'x' } } }],
  ])('is answered as the first time, errors and nulls included: %s', async (query, sent) => {
    const variables = sent as Record<string, unknown>;
    const executor = new Executor(schema);
    const request = { query, variables, caller };
    const document = parse(query);
    const expected = JSON.stringify(await execute({ schema, document, variableValues: variables }));
    for (let time = 1; time <= 3; time += 1) {
      const answer = await executor.run(executor.prepare(request).document, request, {});
      expect(JSON.stringify(answer)).toBe(expected);
    }
  });

  it('is compiled the second time', () => {
    const [queries, document] = [new CompiledQueries(schema), parse('{ treaties { id } }')];
    expect(queries.of(document)).toBeNull();
    expect(queries.of(document)).toBeInstanceOf(Function);
  });

  it.each([
    ['mutations', 'mutation { add(id: "1") { id } }'],
    ['@include and @skip', '{ treaties { id title @include(if: true) } }'],
    ['names that are no properties', '{ treaties { __proto__: id } }'],
    ['variables named as what objects have', 'query Q($valueOf: ID!) { treaty(id: $valueOf) { id } }'],
    ['variables that are no properties', 'query Q($__proto__: ID!) { treaty(id: $__proto__) { id } }'],
    ['variables of recursive types', 'query Q($f: Filter) { treaties(filter: $f) { id } }'],
    ['variables in what is taken as it comes', 'query Q($n: Int) { treaties(filter: { bodies: { n: [$n] } }) { id } }'],
    ['very many fields', `{ treaties { ${fields(300)} } }`],
  ])('is left to graphql-js with %s', (_what, query) => {
    const [queries, document] = [new CompiledQueries(schema), parse(query)];
    expect([queries.of(document), queries.of(document), queries.of(document)]).toEqual([null, null, null]);
  });
});
