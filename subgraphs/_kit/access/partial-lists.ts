import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isOfMany } from '../across/whole-lists.ts';
import type { HubContext } from '../context.ts';
import { itsBody, WithheldError } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { AccessTable } from './access-table.ts';
import { isAdmitted } from './guard.ts';
import type { Facts, OwnBodies, RowRule } from './row-rule.ts';

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
export function notePartialLists(schema: GraphQLSchema, partial: PartialTypes, access: AccessTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const own = partial.get(type.name);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const ownBodies = own?.derived?.includes(field.name) ? own : partialIn(field, type, partial);
      if (ownBodies && isLeftOut(ownBodies, own) && field.resolve)
        field.resolve = noting(field.resolve, `${type.name}.${field.name}`, ownBodies);
    }
  }
  noteSearch(schema.getQueryType()?.getFields()['searchHere'], partial, access);
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

/**
 * What is searched for another subgraph, which lists it: of the types that are for the viewer at all, each is said to be
 * shown as its own list says it.
 */
function noteSearch(field: Field | undefined, partial: PartialTypes, access: AccessTable): void {
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = async (root, args: { readonly types: readonly string[] }, context, info): Promise<unknown> => {
    const types = args.types.filter((type) => partial.has(type));
    const areTheirs = await Promise.all(types.map((type) => isAdmitted([access.ofType(type)], context.facts)));
    const theirs = types.filter((_, at) => areTheirs[at]);
    for (const [own, some] of shownAlike(theirs, partial)) await note('Query.search', own, context, some);
    return resolve(root, args, context, info);
  };
}

/** One note names all the types that it holds for. */
function shownAlike(types: readonly string[], partial: PartialTypes): Map<OwnBodies, string[]> {
  const rules = new Map<string, OwnBodies>();
  return groupBy(types, (type) => {
    const own = partial.get(type) as OwnBodies;
    const key = JSON.stringify([own.seenBy, own.shown]);
    const first = rules.get(key) ?? own;
    rules.set(key, first);
    return first;
  });
}

function noting(resolve: Resolve, place: string, own: OwnBodies): Resolve {
  const [parent] = place.split('.');
  return (root, args, context, info): unknown => {
    const id = String((root as { readonly id?: unknown } | undefined)?.id);
    const isOfOne = parent === own.under && !isOfMany(id);
    const waiting = isOfOne ? withhold(place, own, id, context.facts) : note(place, own, context);
    return waiting ? waiting.then(() => resolve(root, args, context, info)) : resolve(root, args, context, info);
  };
}

/** Where there is nothing to wait for, undefined. @param types of the rows, where the place has those of others, too */
function note(
  place: string,
  { seenBy, shown }: OwnBodies,
  { facts, notes }: HubContext,
  types: readonly string[] = [],
): Promise<void> | undefined {
  if (facts.viewer.has(...seenBy)) return undefined;
  if (!shown)
    return facts.ownBodies().then((bodies) => {
      notes.isPartial(place, { what: ofBodies(bodies), types }, seenBy, bodies);
    });
  if (facts.viewer.has(...shown.to)) notes.isPartial(place, { what: shown.what, types }, seenBy);
  return undefined;
}

function withhold(place: string, { seenBy }: OwnBodies, body: string, facts: Facts): Promise<void> | undefined {
  if (facts.viewer.has(...seenBy)) return undefined;
  return facts.ownBodies().then((bodies) => {
    if (!bodies.includes(body)) throw new WithheldError(place, [...seenBy, itsBody]);
  });
}

function ofBodies(bodies: readonly string[]): string {
  return bodies.length === 0 ? 'none of it, as your account is of no body' : `what is of ${bodies.join(', ')}`;
}
