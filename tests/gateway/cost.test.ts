import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { readGatewayConfig } from '../../gateway/config.ts';
import { CostEstimate } from '../../gateway/limits/cost.ts';

const folder = resolve(__dirname, '../../schema');
const schema = buildSchema(readFileSync(join(folder, 'api.graphql'), 'utf8'), { assumeValid: true });
const estimate = new CostEstimate(schema);

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('One operation, please.');
  return estimate.of({ document, operation, variables });
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
  ['only a count', '{ treaties(first: 1) { totalCount } }', 1],
])('The cost of %s is the number of objects that may come', (_what, query, cost) => {
  expect(costOf(query)).toBe(cost);
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
    operation ? estimate.of({ document, operation, variables }) : null,
  );
  expect(costs).toEqual([21, 101, 4, 21]);
});

const operations = readdirSync(join(folder, 'operations')).filter((name) => name.endsWith('.graphql'));

it.each(operations)('The saved operation %s costs less than the limit', (name) => {
  const query = readFileSync(join(folder, 'operations', name), 'utf8');
  const file = join(folder, 'operations', name.replace('.graphql', '.variables.json'));
  const variables = readdirSync(join(folder, 'operations')).includes(file.split('/').at(-1) ?? '')
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  expect(costOf(query, variables)).toBeLessThan(readGatewayConfig([], {}).limits.cost);
});
