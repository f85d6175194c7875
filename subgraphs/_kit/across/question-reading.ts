import { Kind, valueFromASTUntyped, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { Contradictions, type Contradiction } from '../query/contradictions.ts';
import { checkSize } from '../query/filter-size.ts';
import { leftOutOf, type LeftOut } from '../query/left-out.ts';
import { argumentsOf } from '../query/list-arguments.ts';
import { NamedIds, type NamedId } from '../query/named-ids.ts';
import { orderingFilters } from '../query/ordering-filters.ts';
import type { Filter, Placed } from '../query/placed.ts';
import type { FilterTable } from './filter-table.ts';

/** What the arguments of a list say of themselves, before anything is read. */
export interface Reading {
  readonly contradictions: readonly Contradiction[];
  readonly named: readonly NamedId[];
  readonly leftOut: readonly LeftOut[];
}

/** A list as it is asked for: its filter, and those by whose counts it is ordered. */
export interface AskedList {
  readonly table: FilterTable;
  readonly subgraph: string;
  /** The inputs of its filter and its order. */
  readonly filter: string;
  readonly order: string;
  /** The day that conditions on lists are asked about. */
  readonly day: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** By the variables of an answer, and the place in its question: a list is asked the same under all of its parents. */
const readings = new WeakMap<object, Map<FieldNode | undefined, Reading>>();

/** @throws where a filter by whose counts the list is ordered is larger than anybody needs */
export function readingOf(asked: AskedList, args: Arguments, info: GraphQLResolveInfo): Reading {
  const { variableValues, fieldNodes } = info;
  const [node] = fieldNodes;
  const known = readings.get(variableValues) ?? new Map<FieldNode | undefined, Reading>();
  readings.set(variableValues, known);
  const reading = known.get(node) ?? read(asked, args, info);
  known.set(node, reading);
  return reading;
}

function read({ table, subgraph, filter: input, order, day }: AskedList, args: Arguments, info: GraphQLResolveInfo) {
  const [contradictions, names, leftOut] = [new Contradictions(table, day), new NamedIds(table), [] as LeftOut[]];
  const { filter, orderBy } = args as Partial<Record<string, Filter | null>>;
  const given = { place: null, values: args, day: (args['asOf'] ?? day) as string };
  contradictions.read(filter ?? {}, { input, given }, 'filter', listedIds(args));
  if (filter != null) {
    names.read(filter, { input, subgraph, isVouching: true });
    leftOut.push(...leftOutOf(written('filter', filter, info), input, table));
  }
  // None of the list is left out for these.
  for (const { list, filter: counted, place, beside } of orderingFilters(orderBy ?? {}, order, table)) {
    checkSize(counted, place);
    contradictions.read(counted, { input: list.filter, given: argumentsOf(list, beside, day) }, place);
    names.read(counted, { input: list.filter, subgraph: list.subgraph, isVouching: false }, place);
  }
  for (const each of orderingFilters(written('orderBy', orderBy ?? {}, info), order, table))
    leftOut.push(...leftOutOf(each.filter, each.list.filter, table, each.place));
  const { found } = contradictions;
  const isSaid = ({ id, place }: NamedId) =>
    typeof id === 'object' && found.some(({ field }) => field.startsWith(place));
  return { contradictions: found, named: names.named.filter((each) => !isSaid(each)), leftOut };
}

/** `ids` ask for the id as a filter does. */
function listedIds({ ids }: Arguments): Placed[] {
  return ids == null ? [] : [{ field: 'id', value: { in: ids }, place: 'ids', told: { place: 'ids', value: ids } }];
}

/** As it was written: variables that were not given are there, without a value. */
function written(name: string, coerced: Filter, { fieldNodes, variableValues }: GraphQLResolveInfo): Filter {
  const argument = fieldNodes[0]?.arguments?.find((each) => each.name.value === name)?.value;
  return argument?.kind === Kind.OBJECT ? (valueFromASTUntyped(argument, variableValues) as Filter) : coerced;
}
