import { composeServices } from '@apollo/composition';
import { printSchema, Supergraph, type Schema } from '@apollo/federation-internals';
import { buildSchema, parse, printSchema as printClientSchema } from 'graphql';
import { contracts } from '../../subgraphs/_kit/access/contracts.ts';
import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { composeContract } from './compose-contract.ts';
import { CompositionError } from './composition-error.ts';
import { cutToContract } from './cut-to-contract.ts';

type Composable = Pick<Subgraph, 'name' | 'typeDefs'>;

/**
 * Everything that is emitted from the subgraphs' schemas: text by its path under `schema/`.
 * @throws {CompositionError}
 */
export function composeSchemas(subgraphs: readonly Composable[]): ReadonlyMap<string, string> {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, sdl: typeDefs() }));
  const supergraph = compose(services);
  const parts = contracts.map((contract) => [contract, composeContract(supergraph, contract)] as const);
  const clientViews = new Map(parts.map(([contract, schema]) => [contract, forClients(schema)]));
  const forPartners = buildSchema(clientViews.get('partner') ?? '');
  return new Map([
    ...services.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, withNewline(sdl)] as const),
    ...services.map(
      ({ name, sdl }) => [`federation/${name}.graphql`, withNewline(cutToContract(sdl, forPartners))] as const,
    ),
    ['supergraph.graphql', withNewline(supergraph)],
    ['api.graphql', forClients(Supergraph.build(supergraph, { validateSupergraph: false }).schema)],
    ...parts.flatMap(
      ([contract, schema]) =>
        [
          [`contracts/${contract}.graphql`, clientViews.get(contract) ?? ''],
          [`contracts/${contract}.supergraph.graphql`, withNewline(printSchema(schema))],
        ] as const,
    ),
  ]);
}

function compose(services: readonly { name: string; sdl: string }[]): string {
  const composed = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}/graphql` })),
  );
  if (!composed.errors) return composed.supergraphSdl;
  throw new CompositionError(
    'The subgraphs do not compose.',
    composed.errors.map(({ message }) => message),
  );
}

/** What a client sees: no join directives, nothing inaccessible. */
function forClients(schema: Schema): string {
  return withNewline(printClientSchema(schema.toAPISchema().toGraphQLJSSchema()));
}

function withNewline(text: string): string {
  return `${text.trim()}\n`;
}
