import {
  defaultFieldResolver,
  defaultTypeResolver,
  getArgumentValues,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  type OperationDefinitionNode,
} from 'graphql';
import type { HubContext } from '../../../subgraphs/_kit/context.ts';
import { linkOf, type Owners } from './owners.ts';
import type { PlainSubgraph } from './plain-subgraph.ts';
import { variablesFor } from './variables-for.ts';

/** One question to the monolith. */
export interface Question {
  readonly owners: Owners;
  readonly taken: Set<string>;
  readonly contextOf: (subgraph: PlainSubgraph) => Promise<HubContext>;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A thing as one subgraph gave it, and as others have made it their own. */
class Thing {
  private readonly made = new Map<PlainSubgraph, Promise<unknown>>();

  constructor(
    readonly subgraph: PlainSubgraph,
    readonly value: unknown,
  ) {}

  in(owner: PlainSubgraph, question: Question, info: GraphQLResolveInfo): Promise<unknown> {
    const known = this.made.get(owner) ?? this.make(owner, question, info);
    this.made.set(owner, known);
    return known;
  }

  private async make(owner: PlainSubgraph, question: Question, info: GraphQLResolveInfo): Promise<unknown> {
    const type = info.parentType.name;
    const id = await idOf(this, type, question, info);
    const entities = owner.schema.getQueryType()?.getFields()['_entities'];
    const context = await question.contextOf(owner);
    const args = { representations: [{ __typename: type, id }] };
    try {
      const found = (await entities?.resolve?.(undefined, args, context, {
        ...info,
        schema: owner.schema,
      })) as unknown[];
      return await found[0];
    } catch (error) {
      throw error instanceof GraphQLError ? new LostParentError(error) : error;
    }
  }
}

/** The parent of a field is not to be had where the field is resolved: of that, the parent's place is told once. */
export class LostParentError extends GraphQLError {
  constructor({ message, extensions }: GraphQLError) {
    super(message, { extensions });
  }
}

export const resolveField: GraphQLFieldResolver<Thing | undefined, Question> = async (
  parent,
  _args,
  question,
  info,
) => {
  const type = info.parentType.name;
  const { subgraph, field } = question.owners.of(type, info.fieldName, parent?.subgraph ?? null);
  const isOwn = !parent || parent.subgraph === subgraph;
  if (!parent) question.taken.add(`Query.${info.fieldName}`);
  if (!isOwn) question.taken.add(linkOf(type, parent.subgraph, subgraph));
  const source = isOwn ? parent?.value : await parent.in(subgraph, question, info);
  const node = info.fieldNodes[0];
  if (!node) throw new Error('A field without a node.');
  const args = getArgumentValues(field, node, variablesFor(subgraph.schema, question));
  const own = { ...info, schema: subgraph.schema };
  const found: unknown = (field.resolve ?? defaultFieldResolver)(source, args, await question.contextOf(subgraph), own);
  return given(await found, field.type, subgraph);
};

export const resolveType: GraphQLTypeResolver<Thing, Question> = async (
  { subgraph, value },
  question,
  info,
  { name },
) => {
  const own = subgraph.schema.getType(name);
  if (!isAbstractType(own)) throw new Error(`${subgraph.name} has no ${name}.`);
  const resolve = own.resolveType ?? defaultTypeResolver;
  return resolve(value, await question.contextOf(subgraph), { ...info, schema: subgraph.schema }, own);
};

/** Values are written as their subgraph writes them; things are still to be asked for their fields. */
function given(value: unknown, type: GraphQLOutputType, subgraph: PlainSubgraph): unknown {
  const bare = getNullableType(type);
  if (value === null || value === undefined || value instanceof Error) return value;
  if (isListType(bare)) {
    const items = value as Iterable<unknown>;
    return Array.from(items, (each) => Promise.resolve(each).then((item) => given(item, bare.ofType, subgraph)));
  }
  return isLeafType(bare) ? bare.serialize(value) : new Thing(subgraph, value);
}

async function idOf(thing: Thing, type: string, question: Question, info: GraphQLResolveInfo): Promise<unknown> {
  const { subgraph, value } = thing;
  const own = subgraph.schema.getType(type);
  const field = isObjectType(own) ? own.getFields()['id'] : undefined;
  const resolve = field?.resolve ?? defaultFieldResolver;
  const here = { ...info, schema: subgraph.schema, fieldName: 'id' };
  return await resolve(value, {}, await question.contextOf(subgraph), here);
}
