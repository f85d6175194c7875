import { getNamedType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { HubContext } from '../context.ts';
import { InvalidInputError } from '../errors.ts';
import type { FilterTable } from './filter-table.ts';
import type { Order } from './settle.ts';
import { meantBy, someHere } from './whole-lists.ts';

type Field = GraphQLField<unknown, HubContext>;
type Filter = Readonly<Record<string, unknown>>;

type Resolve = GraphQLFieldResolver<unknown, HubContext>;

interface ListArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: Order | null;
  readonly after?: string | null;
}

/** Before a list is read, what others judge of its filter and order is settled: resolvers see columns of their own only. */
export function settleFilters(schema: GraphQLSchema, table: FilterTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const [filter, order] = ['filter', 'orderBy'].map((name) => inputOf(field, name));
      if (filter === undefined || !field.resolve || !table.has(filter)) continue;
      field.resolve = settling(field.resolve, filter, order ?? '');
    }
  }
  return schema;
}

function inputOf(field: Field, name: string): string | undefined {
  const argument = field.args.find((each) => each.name === name);
  return argument && getNamedType(argument.type).name;
}

function settling(resolve: Resolve, filterInput: string, orderInput: string): Resolve {
  return (root, given: ListArguments, context, info): unknown => {
    const many = context.caller.isPeer ? meantBy(given.after) : null;
    const args = many === null ? given : { ...given, after: many };
    const under = (root as { readonly id?: unknown } | undefined)?.id;
    const settle = [args.after, under].includes(someHere) ? context.settle.some : context.settle;
    const { filter, orderBy } = args;
    if (orderBy != null) checkOrder(orderBy);
    const toSettle = [
      ...(filter != null && settle.isNeeded(filterInput, filter)
        ? [settle.once(filterInput, filter).then((each) => ({ filter: each }))]
        : []),
      ...(orderBy == null || orderBy['field'] != null
        ? []
        : [settle.order(orderInput, orderBy).then((each) => ({ orderBy: each }))]),
    ];
    if (toSettle.length === 0) return resolve(root, args, context, info);
    return Promise.all(toSettle).then(async (settled) => {
      const list: unknown = await resolve(root, Object.assign({}, args, ...settled) as ListArguments, context, info);
      // What its groups take along is what its client can send again.
      return filter != null && typeof list === 'object' && list !== null ? Object.assign(list, { sent: filter }) : list;
    });
  };
}

/** A list has one order. */
function checkOrder(order: Order): void {
  const given = Object.entries(order).filter(([name, part]) => name !== 'direction' && part != null);
  if (given.length !== 1)
    throw new InvalidInputError('orderBy', order, 'is not one order: by `field`, or by one other.');
}
