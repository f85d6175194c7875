import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { AtDirective } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import { NotFoundError } from '../errors.ts';
import { withImportRunType } from '../source/import-run.stub.ts';

/** Finds the thing that another subgraph points at; null: there is no such thing. */
export type ReferenceResolver<Loaders> = (key: { id: string }, context: HubContext<Loaders>) => Promise<object | null>;

export interface SchemaDefinition {
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Types reached through references only. */
  readonly types: readonly ClassType[];
  /** The full type, in the subgraph that owns it. */
  readonly importRunType?: ClassType<{ id: string }>;
}

/** Federation 2.9: what every composer in use can read. */
const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"])`;

interface Built {
  readonly schema: GraphQLSchema;
  readonly typeDefs: string;
}

/** The SDL that a subgraph publishes, from its decorated classes. */
export function describeSchema({ resolvers, types, importRunType }: SchemaDefinition): Built {
  const schema = withImportRunType(importRunType, () =>
    buildSchemaSync({
      resolvers,
      orphanedTypes: [...types],
      directives: [AtDirective],
      validate: false,
      skipCheck: true,
      container: () => ({ get: (type: ClassType) => new type() }),
    }),
  );
  return { schema, typeDefs: `${federationLink}\n\n${printSchemaWithDirectives(schema)}\n` };
}

/** The schema that answers: the same types with federation's own, and references resolved. */
export function executableSchema<Loaders>(
  built: Built,
  references: Readonly<Record<string, ReferenceResolver<Loaders>>>,
): GraphQLSchema {
  const resolvers = createResolversMap(built.schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: orNotFound(type, resolve) };
  }
  return buildSubgraphSchema({ typeDefs: parse(built.typeDefs), resolvers: resolvers as never });
}

/** A dangling reference is null with an error that names it: silence would look like a thing without properties. */
function orNotFound<Loaders>(type: string, resolve: ReferenceResolver<Loaders>): ReferenceResolver<Loaders> {
  return async (key, context) => {
    const found = await resolve(key, context);
    if (found === null) throw new NotFoundError(type, key.id);
    return found;
  };
}
