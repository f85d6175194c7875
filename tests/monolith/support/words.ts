import { isEnumType, type GraphQLSchema } from 'graphql';
import type { GraphQLAnswer } from '../../default-data/gateway.ts';

/** By the type that is searched, as `SearchType` has it: words that stand in some record of it. */
export type Words = ReadonlyMap<string, readonly string[]>;

/** Of texts of the default data: at least one of them stands in some record of each type. */
const words = ['of', 'demonstration', 'rights', '1', 'MFA', 'invented', 'finding'];

/** Which of the words are found, by who sees all. */
export async function wordsFound(
  schema: GraphQLSchema,
  ask: (query: string) => Promise<GraphQLAnswer>,
): Promise<Words> {
  const named = schema.getType('SearchType');
  const types = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  const found = new Map<string, string[]>(types.map((type) => [type, []]));
  for (const word of words) {
    const searches = types.map(
      (type) => `${type}: search(query: "${word}", types: [${type}], first: 1) { totalCount }`,
    );
    const { data } = await ask(`{ ${searches.join(' ')} }`);
    for (const type of types)
      if ((data?.[type] as { totalCount: number } | null)?.totalCount) found.get(type)?.push(word);
  }
  return found;
}
