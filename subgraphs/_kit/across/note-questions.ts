import {
  getNamedType,
  getNullableType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { HubContext } from '../context.ts';
import { checkSize } from '../query/filter-size.ts';
import type { Connection } from '../query/connection.ts';
import type { NamedId } from '../query/named-ids.ts';
import type { Filter } from '../query/placed.ts';
import { shutOutUnder } from '../query/under-parent.ts';
import type { FilterTable } from './filter-table.ts';
import { noteDay } from './note-days.ts';
import { noteUnsaid, unsaidIn } from './note-unsaid.ts';
import { readingOf, type Reading } from './question-reading.ts';

type Field = GraphQLField<unknown, HubContext>;
type Resolve = GraphQLFieldResolver<unknown, HubContext>;
type Arguments = Readonly<Record<string, unknown>>;

/** Says of questions what those who ask may not have meant: ids that nothing has, and conditions that nothing meets. */
export function noteQuestions(schema: GraphQLSchema, table: FilterTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const filter = argumentOf(field, 'filter');
      if (!field.resolve) continue;
      if (filter !== undefined && table.has(filter)) field.resolve = ofList(field, type, filter, table);
      else for (const named of recordsNamed(field, type, schema)) field.resolve = ofRecord(field, type, named);
    }
  }
  return schema;
}

function argumentOf(field: Field, name: string): string | undefined {
  const argument = field.args.find((each) => each.name === name);
  return argument && getNamedType(argument.type).name;
}

function ofList(field: Field, type: GraphQLObjectType, filter: string, table: FilterTable): Resolve {
  const resolve = field.resolve as Resolve;
  const of = `${type.name}.${field.name}`;
  const node = getNamedType(field.type).name.replace(/Connection$/, '');
  const order = argumentOf(field, 'orderBy') ?? '';
  const isRoot = type.name === 'Query';
  const others = argumentsNaming(field, filter, table);
  return (root, args: Arguments, context, info): unknown => {
    const { caller, notes, clocks } = context;
    // Before anybody reads it: each look at a filter takes as long as it is large.
    checkSize(args['filter']);
    notes.beforeAll(of, clocks.knownAt);
    // Whoever asks on behalf of others has noted all the rest.
    if (caller.isPeer) return withDay(of, resolve(root, args, context, info), args, context);
    const reading = readingOf({ table, subgraph: notes.name, filter, order, day: clocks.asOf }, args, info);
    const list = withDay(of, resolve(root, args, context, info), args, context);
    notes.neverHolds(of, reading.contradictions);
    notes.leftOut(of, reading.leftOut);
    const given = args['filter'] as Filter | null | undefined;
    const named = [...reading.named, ...others.flatMap((each) => namedBy(each, args))];
    const listed = ((args['ids'] ?? []) as readonly string[]).map((id, at): NamedId => {
      return { among: [{ subgraph: notes.name, type: node }], id, place: `ids.${at}`, isVouchedFor: false };
    });
    if (named.length + listed.length === 0 && given == null) return list;
    return Promise.resolve(list).then(async (found: unknown) => {
      const isEmpty = (found as List | null)?.nodes?.length === 0;
      if (given != null && (isEmpty || isRoot)) {
        const read = (other: Arguments) => resolve(root, { ...args, ...other }, context, info);
        await noteUnsaid(of, unsaidIn(given, filter, table), { read, isWhole: isRoot }, context);
      }
      if (given != null) noteParent({ of, filter, table }, args, { found, reading, context });
      await notes.nameUnknown(of, unseen([...unvouched(named, found), ...listed], node, found));
      return found;
    });
  };
}

interface Answered {
  readonly found: unknown;
  readonly reading: Reading;
  readonly context: HubContext;
}

/** What the filter says of itself is said already. */
function noteParent(
  { of, filter: input, table }: { readonly of: string; readonly filter: string; readonly table: FilterTable },
  args: Arguments,
  { found, reading, context: { notes, clocks } }: Answered,
): void {
  const { under, nodes } = (found ?? {}) as List;
  if (!under) return;
  const given = { place: null, values: args, day: (args['asOf'] ?? clocks.asOf) as string };
  const shutOut = nodes?.length === 0 ? shutOutUnder(args['filter'] as Filter, under, { input, given }, table) : [];
  const known = reading.contradictions.map(({ message }) => message);
  const byParent = shutOut.filter(({ message }) => !known.includes(message));
  notes.ofParent(of, args, byParent);
}

type List = Partial<Pick<Connection<{ readonly id?: unknown }>, 'under' | 'nodes' | 'ofDay'>>;

/** A page that has something needs no reason; nor does any on the day of the answer. */
function withDay(of: string, list: unknown, args: Arguments, context: HubContext): unknown {
  const { horizon, asOf, today } = context.clocks;
  if (horizon === null && asOf === today && args['asOf'] == null) return list;
  return Promise.resolve(list).then(async (found) => {
    const { nodes = [], ofDay } = (found ?? {}) as List;
    if (ofDay && nodes.length === 0) await noteDay(of, ofDay, args, context);
    return found;
  });
}

/** Where the list has something, so has what all of it was asked to be of. */
function unvouched(named: readonly NamedId[], list: unknown): NamedId[] {
  const isEmpty = ((list as List | null)?.nodes?.length ?? 0) === 0;
  return named.filter(({ isVouchedFor }) => isEmpty || !isVouchedFor);
}

/** What is listed needs no asking. */
function unseen(named: readonly NamedId[], node: string, list: unknown): NamedId[] {
  const seen = new Set((list as List | null)?.nodes?.map(({ id }) => id));
  return named.filter(({ among, id }) => !among.some(({ type, by }) => type === node && !by) || !seen.has(id));
}

interface NamingArgument {
  readonly name: string;
  readonly byDefault: unknown;
  readonly type: string;
  readonly subgraph: string;
}

/** Arguments that name a record as the condition of their name does, such as `addressee`. */
function argumentsNaming({ args }: Field, input: string, table: FilterTable): NamingArgument[] {
  return args.flatMap(({ name, type, defaultValue: byDefault }) => {
    const record = table.recordOf(table.inputOf(input, name) ?? '', 'is');
    if (!record || getNamedType(type).name !== 'ID') return [];
    return [{ name, byDefault, type: record.input.replace(/Filter$/, ''), subgraph: record.subgraph }];
  });
}

/** What a client does not give is the hub's own. */
function namedBy({ name, byDefault, type, subgraph }: NamingArgument, args: Arguments): NamedId[] {
  const id = args[name];
  if (typeof id !== 'string' || id === byDefault) return [];
  return [{ among: [{ subgraph, type }], id, place: name, isVouchedFor: true }];
}

type NamedRecord = Pick<NamingArgument, 'name' | 'byDefault' | 'type'>;

/** Arguments of one record that name it, or one of another type: `participant` of `Treaty.status` is a Participant. */
function recordsNamed(field: Field, type: GraphQLObjectType, schema: GraphQLSchema): NamedRecord[] {
  if (!isObjectType(getNullableType(field.type)) || type === schema.getMutationType()) return [];
  return field.args.flatMap(({ name, type: given, defaultValue: byDefault }) => {
    const isItself = name === 'id' && type === schema.getQueryType();
    const named = isItself
      ? getNamedType(field.type)
      : schema.getType(name.replace(/^./, (first) => first.toUpperCase()));
    return String(getNullableType(given)) === 'ID' && isObjectType(named)
      ? [{ name, byDefault, type: named.name }]
      : [];
  });
}

/** What there is not is null, which is no error; so is what there was not by the clocks of the question. */
function ofRecord(field: Field, type: GraphQLObjectType, argument: NamedRecord): Resolve {
  const resolve = field.resolve as Resolve;
  const of = `${type.name}.${field.name}`;
  return async (root, args: Arguments, context, info): Promise<unknown> => {
    const found: unknown = await resolve(root, args, context, info);
    const { caller, notes, clocks } = context;
    if (found === null) notes.beforeAll(of, clocks.knownAt);
    if (found === null && !caller.isPeer)
      await notes.nameUnknown(of, namedBy({ ...argument, subgraph: notes.name }, args));
    return found;
  };
}
