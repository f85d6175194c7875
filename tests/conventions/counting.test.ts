import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, getNamedType, isEnumType, type GraphQLSchema } from 'graphql';

const root = resolve(__dirname, '../..');
const textOf = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** By list, what its groups can be counted by. */
function dimensionsOf(schema: GraphQLSchema): Map<string, string[]> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    lists.flatMap(({ name, type }) => {
      const dimension = schema.getType(getNamedType(type).name.replace(/Connection$/, 'Dimension'));
      return isEnumType(dimension) ? [[name, dimension.getValues().map((value) => value.name)] as const] : [];
    }),
  );
}

/** The lines of the table under "Counting". */
function told(): Map<string, string[]> {
  const [, table = ''] = /^\| list +\| is counted by +\|\n\|[-| ]+\|\n((?:\|.*\|\n)+)/m.exec(textOf('README.md')) ?? [];
  const codes = (cell = '') => Array.from(cell.matchAll(/`(\w+)`/g), ([, code = '']) => code);
  return new Map(
    table.split('\n').flatMap((line) => {
      const [, lists, dimensions] = line.split('|');
      return codes(lists).map((list) => [list, codes(dimensions)] as const);
    }),
  );
}

it('The README names each list that can be counted, and all that it is counted by', () => {
  const found = dimensionsOf(buildSchema(textOf('schema', 'api.graphql'), { assumeValidSDL: true }));
  const sorted = (lists: Map<string, string[]>) =>
    Object.fromEntries([...lists].map(([list, dimensions]) => [list, dimensions.toSorted()]));
  expect(sorted(told())).toEqual(sorted(found));
});
