import { buildSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema, parse, print, printSchema, type GraphQLSchema } from 'graphql';
import { searchHereTypes } from '../../subgraphs/_kit/search/search-here.ts';
import { wholeListsOf } from '../../subgraphs/_kit/across/whole-lists.ts';
import { withProtocol } from '../../subgraphs/_kit/schema/subgraph-protocol.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';

const forComposition = /^((link|federation)__\w+|key|shareable|tag|external|cost|listSize)$/;

/** Without the directives, and their types, that only composition reads. */
function toAsk(schema: GraphQLSchema): string {
  const { definitions } = parse(printSchema(lexicographicSortSchema(schema)));
  const isAsked = (name: string) => !forComposition.test(name) && name !== 'link' && name !== 'schema';
  return definitions
    .filter((each) => 'name' in each && isAsked(each.name?.value ?? 'schema'))
    .map(print)
    .join('\n\n');
}

it.each(loadSubgraphs().map(({ name, typeDefs }) => [name, parse(typeDefs())] as const))(
  'Gateways ask %s by the schema that the library of the protocol makes of its types',
  (_name, types) => {
    const added = [...wholeListsOf(types).definitions, ...searchHereTypes];
    const typeDefs = { ...types, definitions: [...types.definitions, ...added] };
    const made = withProtocol(typeDefs, {}, () => '');
    expect(toAsk(made)).toBe(toAsk(buildSubgraphSchema({ typeDefs })));
  },
);
