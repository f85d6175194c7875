import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { DateScalar, DateTimeScalar, UrlScalar } from '../subgraphs/_kit/scalars.ts';

const scalars = new Map<string, GraphQLScalarType>(
  [DateScalar, DateTimeScalar, UrlScalar].map((scalar) => [scalar.name, scalar]),
);

/** The hub's scalar of this name, which knows what its values look like. */
export function scalarNamed(name: string): GraphQLScalarType | undefined {
  return scalars.get(name);
}

/**
 * A supergraph holds the names of scalars only: without this, a malformed variable would get as far as the
 * subgraphs and fail in each of them. The values sent on are the client's own.
 */
export function checkVariablesOf(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = isScalarType(type) ? scalarNamed(type.name) : undefined;
    if (scalar && isScalarType(type)) type.parseValue = scalar.parseValue;
  }
}
