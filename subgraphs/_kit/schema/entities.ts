import { isUnionType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { InvalidInputError } from '../errors.ts';

type Entities = GraphQLFieldResolver<unknown, unknown, { readonly representations: readonly unknown[] }>;

/** Whoever asks a subgraph can name anything: what names no thing by type and id is refused in its own place. */
export function refuseOddRepresentations(schema: GraphQLSchema): GraphQLSchema {
  const union = schema.getType('_Entity');
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!isUnionType(union) || !field?.resolve) return schema;
  const types = new Set(union.getTypes().map(({ name }) => name));
  const resolve = field.resolve as Entities;
  const refusing: Entities = (root, { representations }, context, info) => {
    const faults = representations.map((each, at) => faultOf(each, `representations.${at}`, types));
    const sound = representations.filter((_, at) => !faults[at]);
    const found = resolve(root, { representations: sound }, context, info) as unknown[];
    const inOrder = found.values();
    return faults.map((fault): unknown => (fault ? Promise.reject(fault) : inOrder.next().value));
  };
  field.resolve = refusing;
  return schema;
}

function faultOf(representation: unknown, place: string, types: ReadonlySet<string>): InvalidInputError | null {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return new InvalidInputError(place, representation, 'is no object with __typename and id.');
  const { __typename: type, id } = representation as { __typename?: unknown; id?: unknown };
  if (typeof type !== 'string' || !types.has(type))
    return new InvalidInputError(
      `${place}.__typename`,
      type ?? null,
      'is no type of which this subgraph knows things.',
    );
  if (typeof id === 'string') return null;
  return new InvalidInputError(`${place}.id`, id ?? null, 'is not an id: a text.');
}
