import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { everyHere } from '../across/whole-lists.ts';
import type { HubContext } from '../context.ts';
import { itsBody, WithheldError } from '../errors.ts';
import type { OwnBodies, RowRule } from './row-rule.ts';

type Field = GraphQLField<unknown, HubContext>;
type Resolve = GraphQLFieldResolver<unknown, HubContext>;

/** By type, who sees the rows of all bodies, where others see those of their own. */
export type PartialTypes = ReadonlyMap<string, OwnBodies>;

export function partialTypesOf(concepts: readonly { readonly rows?: readonly RowRule[] }[]): PartialTypes {
  const rules = concepts.flatMap(({ rows = [] }) => rows);
  return new Map(rules.flatMap(({ type, ownBodies }) => (ownBodies ? [[type, ownBodies] as const] : [])));
}

/**
 * What a list leaves out because it is of other bodies is no zero: a note says so, also where another subgraph asks for a
 * condition; and a list of nothing but another body's rows is withheld.
 */
export function notePartialLists(schema: GraphQLSchema, partial: PartialTypes): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const own = partial.get(type.name);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const ownBodies = own?.derived?.includes(field.name) ? own : partialIn(field, type, partial);
      if (ownBodies && isLeftOut(ownBodies, own) && field.resolve)
        field.resolve = noting(field.resolve, `${type.name}.${field.name}`, ownBodies);
    }
  }
  noteSearch(schema.getQueryType()?.getFields()['searchHere'], partial);
  return schema;
}

/** Below what is of one's own body alone, all is; but for what fewer see of other bodies than see the record. */
function isLeftOut({ seenBy }: OwnBodies, parent: OwnBodies | undefined): boolean {
  return !parent || parent.isShared === true || parent.seenBy.some((role) => !seenBy.includes(role));
}

/** What a list leaves out; of records that are shown by what became of them, a single one as well. */
function partialIn(field: Field, { name: parent }: GraphQLObjectType, partial: PartialTypes): OwnBodies | undefined {
  const { name } = getNamedType(field.type);
  const [, node] = /^(\w+)Connection$/.exec(name) ?? [];
  const found = partial.get(node ?? name);
  // One that is asked for by its id, and not there, is noted as that.
  return node !== undefined || (found?.shown && parent !== 'Query') ? found : undefined;
}

/** What is searched for another subgraph, which lists it. */
function noteSearch(field: Field | undefined, partial: PartialTypes): void {
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (root, args: { readonly types: readonly string[] }, context, info): unknown => {
    const found = args.types.map((type) => partial.get(type)).find((each) => each !== undefined);
    // To who is of no body, nothing of these types is for them at all, and all types are asked.
    const isTheirs = context.facts.viewer.ownBodies.length > 0;
    return (found && isTheirs ? noting(resolve, 'Query.search', found) : resolve)(root, args, context, info);
  };
}

function noting(resolve: Resolve, place: string, { seenBy, under, shown }: OwnBodies): Resolve {
  const [parent] = place.split('.');
  return (root, args, context, info): unknown => {
    const { facts, notes } = context;
    if (facts.viewer.has(...seenBy)) return resolve(root, args, context, info);
    if (shown) {
      if (facts.viewer.has(...shown.to)) notes.isPartial(place, shown.what, seenBy);
      return resolve(root, args, context, info);
    }
    return facts.ownBodies().then((bodies) => {
      const id = String((root as { readonly id?: unknown } | undefined)?.id);
      if (parent !== under || id === everyHere) notes.isPartial(place, ofBodies(bodies), seenBy, bodies);
      else if (!bodies.includes(id)) throw new WithheldError(place, [...seenBy, itsBody]);
      return resolve(root, args, context, info);
    });
  };
}

function ofBodies(bodies: readonly string[]): string {
  return bodies.length === 0 ? 'none of it, as your account is of no body' : `what is of ${bodies.join(', ')}`;
}
