import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  coerceInputValue,
  getNamedType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { hubItself } from '../../../subgraphs/_kit/access/identity.ts';
import { filterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import { Contradictions } from '../../../subgraphs/_kit/query/contradictions.ts';
import { groupBy } from '../../../subgraphs/_kit/group-by.ts';
import { projectRoot } from '../../../subgraphs/_kit/root.ts';
import type { AskAnybody, GraphQLAnswer } from '../../default-data/gateway.ts';
import { sharedGateway } from '../../default-data/shared.ts';
import { Chance } from '../../fuzz/support/chance.ts';
import { fillPool, type Pool } from '../../fuzz/support/pool.ts';
import { Values } from '../../fuzz/support/values.ts';

type Json = Record<string, unknown>;

export interface FilteredList {
  /** The field of Query. */
  readonly name: string;
  readonly node: GraphQLObjectType;
  readonly args: readonly GraphQLArgument[];
  readonly filter: GraphQLInputObjectType;
}

/** One that is said to hold of nothing, and what the list finds by it; null where it is refused. */
export interface ShutFilter {
  readonly seed: number;
  readonly list: string;
  readonly filter: Json;
  readonly found: number | null;
}

export interface FilteredLists {
  readonly ask: AskAnybody;
  readonly lists: readonly FilteredList[];
  /** What is there, to make filters of. */
  readonly pool: Pool;
}

/** All lists of the graph that have a filter, over the default data. */
export async function openFilteredLists(): Promise<FilteredLists> {
  const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'api.graphql'), 'utf8'));
  const { ask } = await sharedGateway();
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
    const filter = args.find((each) => each.name === 'filter');
    const node = schema.getType(getNamedType(type).name.replace(/Connection$/, ''));
    if (!filter || !isObjectType(node)) return [];
    return [{ name, node, args, filter: getNamedType(filter.type) as GraphQLInputObjectType }];
  });
  const pool = await fillPool(schema, async (query) => ({ body: { data: (await ask(hubItself, query)).data ?? {} } }));
  return { ask, lists, pool };
}

/** As many as one question may well ask. */
const together = 20;
/** The day of the tests. */
const day = '2026-11-22';

/** Of the filters that these seeds make, asks by those that are said to hold of nothing. */
export async function shutFilters(
  { ask, lists, pool }: FilteredLists,
  seeds: readonly number[],
): Promise<ShutFilter[]> {
  const generated = seeds.map((seed) => {
    const chance = new Chance(seed);
    const list = chance.one(lists);
    return { seed, list, filter: combined(list, pool, chance) };
  });
  const shut = generated.filter(({ list, filter }) => isShut(list, filter));
  const asked: ShutFilter[] = [];
  for (const [list, ofList] of groupBy(shut, (each) => each.list))
    for (let from = 0; from < ofList.length; from += together) {
      const some = ofList.slice(from, from + together);
      const { found } = await totals(ask, list, { filters: some.map(({ filter }) => filter), today: day });
      asked.push(...some.map(({ seed, filter }, at) => ({ seed, list: list.name, filter, found: found[at] ?? null })));
    }
  return asked;
}

/** How many each filter finds, by one question for all of them. */
export async function totals(
  ask: AskAnybody,
  { name, filter }: FilteredList,
  { filters, today }: { filters: readonly Json[]; today: string },
): Promise<GraphQLAnswer & { readonly found: (number | null)[] }> {
  const variables = filters.map((_, at) => `$f${at}: ${filter.name}`).join(' ');
  const fields = filters.map((_, at) => `f${at}: ${name}(filter: $f${at}, first: 1) { totalCount }`).join(' ');
  const given = Object.fromEntries(filters.map((each, at) => [`f${at}`, each]));
  const answer = await ask(hubItself, `query (${variables}) @at(today: "${today}") { ${fields} }`, given);
  const totalOf = (at: number) => (answer.data?.[`f${at}`] as { totalCount: number } | null | undefined)?.totalCount;
  return { ...answer, found: filters.map((_, at) => totalOf(at) ?? null) };
}

function isShut({ args, filter: type }: FilteredList, filter: Json): boolean {
  const values = Object.fromEntries(args.map(({ name, defaultValue }) => [name, defaultValue]));
  const scope = { input: type.name, given: { place: null, values, day } };
  return new Contradictions(filterTable(), day).read(coerceInputValue(filter, type) as Json, scope);
}

/** Two filters over the same fields, which so exclude one another often. */
function combined({ filter }: FilteredList, pool: Pool, chance: Chance): Json {
  const values = new Values(chance, pool, 0);
  const conditions = Object.values(filter.getFields()).filter(({ name }) => !['and', 'or', 'not'].includes(name));
  const chosen = chance.some(conditions, chance.upTo(2));
  const one = () => Object.fromEntries(chosen.map(({ name, type }) => [name, values.of(type, name, 2)]));
  const whole = () => (values.of(filter, filter.name, 1) ?? {}) as Json;
  const leadingBack = conditions.flatMap(({ name }) =>
    (filterTable().declaredOf(filter.name, name)?.listedIn ?? []).map(
      (list) => [name, list.split('.')[1] ?? ''] as const,
    ),
  );
  const ofList = (by: string, list: string) => {
    const record = inputIn(inputIn(filter, by), 'is');
    return values.of(inputIn(record, list), list, 2);
  };
  return chance.one([
    () => ({ and: [one(), one()] }),
    () => ({ ...one(), not: one() }),
    () => ({ ...one(), or: [one(), whole()] }),
    () => ({ and: [one(), whole()] }),
    ...leadingBack.map(([by, list]) => () => ({ ...one(), [by]: { is: { [list]: ofList(by, list) } } })),
  ])();
}

function inputIn(input: GraphQLInputObjectType, field: string): GraphQLInputObjectType {
  return getNamedType(input.getFields()[field]?.type) as GraphQLInputObjectType;
}
