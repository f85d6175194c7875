import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import type { Subgraph } from '../../subgraphs/_kit/contract.ts';

type Composable = Pick<Subgraph, 'name' | 'typeDefs'>;

/** The subgraphs do not make one graph; every reason is in the message. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(reasons: readonly string[]) {
    super(['The subgraphs do not compose.', ...reasons].join('\n\n'));
  }
}

/**
 * Everything that is emitted from the subgraphs' schemas: text by its path under `schema/`.
 * @throws {CompositionError}
 */
export function composeSchemas(subgraphs: readonly Composable[]): ReadonlyMap<string, string> {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, sdl: typeDefs() }));
  const supergraph = compose(services);
  return new Map([
    ...services.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, withNewline(sdl)] as const),
    ['supergraph.graphql', withNewline(supergraph)],
    ['api.graphql', withNewline(printApi(supergraph))],
  ]);
}

function compose(services: readonly { name: string; sdl: string }[]): string {
  const composed = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}/graphql` })),
  );
  if (composed.errors) throw new CompositionError(composed.errors.map(({ message }) => message));
  return composed.supergraphSdl;
}

/** What a client sees: no join directives, nothing inaccessible. */
function printApi(supergraph: string): string {
  return printSchema(Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema());
}

function withNewline(text: string): string {
  return `${text.trim()}\n`;
}
