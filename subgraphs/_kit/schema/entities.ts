import { isUnionType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { AccessTable } from '../access/access-table.ts';
import { refusalOf } from '../access/guard.ts';
import type { HubContext } from '../context.ts';
import { InvalidInputError } from '../errors.ts';
import { namedBy, type ExternalKeys, type ReferenceKey } from './external-key.ts';

type Entities = GraphQLFieldResolver<unknown, HubContext, { readonly representations: readonly unknown[] }>;

/**
 * Whoever asks a subgraph can name anything: what names no thing by type and id, or one of a type that is not for
 * them, is refused in its own place. A reference leads to a type without any field before it.
 */
export function guardReferences(schema: GraphQLSchema, access: AccessTable, externalKeys: ExternalKeys): GraphQLSchema {
  const union = schema.getType('_Entity');
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!isUnionType(union) || !field?.resolve) return schema;
  const types = new Set(union.getTypes().map(({ name }) => name));
  const resolve = field.resolve as Entities;
  const faultOf = (each: unknown, place: string) => faultOfReference(each, place, types, externalKeys);
  const refusing: Entities = (root, { representations }, context, info) => {
    const withheld = (each: unknown) => {
      const { __typename: type } = each as { readonly __typename: string };
      return refusalOf([access.ofType(type)], context.facts, type);
    };
    const faults = representations.map((each, at) => faultOf(each, `representations.${at}`) ?? withheld(each));
    const sound = representations.filter((_, at) => !faults[at]);
    const found = resolve(root, { representations: sound }, context, info) as unknown[];
    const inOrder = found.values();
    return faults.map((fault): unknown => (fault ? Promise.reject(fault) : inOrder.next().value));
  };
  field.resolve = refusing as GraphQLFieldResolver<unknown, unknown>;
  return schema;
}

function faultOfReference(
  representation: unknown,
  place: string,
  types: ReadonlySet<string>,
  externalKeys: ExternalKeys,
): InvalidInputError | null {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return new InvalidInputError(place, representation, 'is no object with __typename and id.');
  const reference = representation as ReferenceKey;
  const { __typename: type, id } = reference;
  if (typeof type !== 'string' || !types.has(type))
    return new InvalidInputError(
      `${place}.__typename`,
      type ?? null,
      'is no type of which this subgraph knows things.',
    );
  const key = externalKeys[type];
  if (namedBy(reference, key) !== null) return null;
  if (key && id === undefined && key.field in reference)
    return new InvalidInputError(`${place}.${key.field}`, reference[key.field], 'does not name a thing.');
  return new InvalidInputError(`${place}.id`, id ?? null, 'is not an id: a text.');
}
