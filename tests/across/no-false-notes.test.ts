import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { Chance } from '../fuzz/support/chance.ts';
import { fillPool, type Pool } from '../fuzz/support/pool.ts';
import { Values } from '../fuzz/support/values.ts';

type Json = Record<string, unknown>;

interface List {
  readonly name: string;
  readonly node: GraphQLObjectType;
  readonly filter: GraphQLInputObjectType;
}

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'api.graphql'), 'utf8'));
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }): List[] => {
  const filter = args.find((each) => each.name === 'filter');
  const node = schema.getType(getNamedType(type).name.replace(/Connection$/, ''));
  return filter && isObjectType(node)
    ? [{ name, node, filter: getNamedType(filter.type) as GraphQLInputObjectType }]
    : [];
});

let ask: Awaited<ReturnType<typeof gatewayFor>>;
let pool: Pool;

beforeAll(async () => {
  const loaded = await loadedSubgraphs();
  ask = await gatewayFor(loaded.subgraphs.values());
  pool = await fillPool(schema, async (query) => ({
    body: { data: (await ask(hubItself, query)).data ?? {} },
  }));
}, 120_000);

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field: string;
}

function neverHolds({ extensions }: GraphQLAnswer): Note[] {
  const { notes = [] } = (extensions?.['hub'] ?? {}) as { notes?: Note[] };
  return notes.filter(({ code }) => code === 'NEVER_HOLDS');
}

/** What of a record can be asked by a condition of the same name: values, days that may be partial, and records it names. */
function asked({ node, filter }: List): { readonly selection: string; readonly condition: string }[] {
  return Object.values(filter.getFields()).flatMap(({ name: condition, type }) => {
    const field = node.getFields()[condition];
    if (!field || field.args.length > 0 || isListType(getNullableType(field.type))) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [{ condition, selection: condition }];
    if (of.name === 'PartialDate') return [{ condition, selection: `${condition} { earliest latest }` }];
    return getNamedType(type).name.endsWith('ReferenceFilter') ? [{ condition, selection: `${condition} { id }` }] : [];
  });
}

/** Conditions that have no field of their name, by what is asked of the record for them. */
const others: Readonly<Record<string, { readonly selection: string; readonly conditions: (node: Json) => Json }>> = {
  ReportingDuty: {
    selection: 'ofCycle: cycle { id year } late: lateness { value }',
    conditions: ({ ofCycle, late }) => ({ year: eq(of(ofCycle, 'year')), lateness: eq(of(late, 'value')) }),
  },
  DutyItem: {
    selection: 'ofDuty: duty { id cycle { id year } body { id } }',
    conditions: ({ ofDuty }) => {
      const cycle = of(ofDuty, 'cycle');
      const is = { cycle: { ...eq(of(cycle, 'id')), is: { year: eq(of(cycle, 'year')) } } };
      return {
        year: eq(of(cycle, 'year')),
        body: eq(of(of(ofDuty, 'body'), 'id')),
        duty: { ...eq(of(ofDuty, 'id')), is },
      };
    },
  },
  AnnualInformation: {
    selection: 'ofDuty: duty { cycle { year } body { id } } sent: submittedAt paper: paperReceivedOn',
    conditions: ({ ofDuty, sent, paper }) => ({
      year: eq(of(of(ofDuty, 'cycle'), 'year')),
      body: eq(of(of(ofDuty, 'body'), 'id')),
      deliveredOn: { isNull: sent === null && paper === null },
    }),
  },
  SummaryInformation: {
    selection: 'late: lateness { value }',
    conditions: ({ late }) => ({ lateness: eq(of(late, 'value')) }),
  },
  Recommendation: {
    selection: 'made: madeOn { earliest latest }',
    conditions: ({ made }) => {
      const [year, last] = ['earliest', 'latest'].map((name) => ((of(made, name) ?? '') as string).slice(0, 4));
      return { year: year === last && year !== '' ? { eq: Number(year) } : { isNull: true } };
    },
  },
  MediaPublication: {
    selection: 'day: publishedOn',
    conditions: ({ day }) => ({ year: { eq: Number(String(day).slice(0, 4)) } }),
  },
  Treaty: {
    selection: 'forKazakhstan: status { value }',
    conditions: ({ forKazakhstan }) => ({ status: { value: eq(of(forKazakhstan, 'value')) } }),
  },
  DomesticProcedure: {
    selection: 'onDay: state',
    conditions: ({ onDay }) => ({ state: { value: eq(onDay) } }),
  },
  Assessment: {
    selection: 'named: parties { id }',
    conditions: ({ named }) => ({
      party: (named as Json[] | null)?.length ? eq(of((named as Json[])[0], 'id')) : eq(null),
    }),
  },
};

function of(record: unknown, field: string): unknown {
  return (record as Json | null | undefined)?.[field] ?? null;
}

function eq(value: unknown): Json {
  return value === null ? { isNull: true } : { eq: value, isNull: false };
}

function isOfDay(date: Json): Json {
  return { gte: date['earliest'], lte: date['latest'], isNull: false };
}

function conditionOn(value: unknown): Json {
  if (typeof value !== 'object' || value === null) return eq(value ?? null);
  return 'earliest' in value ? isOfDay(value) : eq((value as Json)['id']);
}

it.each(['', '@at(today: "2021-11-10", asOf: "2021-11-10")', '@at(today: "2024-06-01")'])(
  'what is so of a record is not said to exclude itself %s',
  async (clocks) => {
    const found: Record<string, unknown> = {};
    for (const list of lists) {
      const conditions = asked(list);
      const more = others[list.node.name];
      const selection = [...conditions.map((each) => each.selection), more?.selection].join(' ') || '__typename';
      const page = await ask(hubItself, `query ${clocks} { ${list.name}(first: 30) { nodes { ${selection} } } }`);
      expect(page.errors).toBeUndefined();
      const { nodes } = page.data?.[list.name] as { nodes: Json[] };
      const filters = nodes.map((node) => ({
        and: conditions.map(({ condition }) => ({ [condition]: conditionOn(node[condition]) })),
        ...more?.conditions(node),
      }));
      for (const filter of filters) {
        const query = `query ($f: ${list.filter.name}) ${clocks} { ${list.name}(filter: $f, first: 1) { totalCount } }`;
        const answer = await ask(hubItself, query, { f: filter });
        expect([filter, answer.errors, neverHolds(answer)]).toEqual([filter, undefined, []]);
        found[list.name] = of(answer.data?.[list.name], 'totalCount');
        expect([filter, found[list.name]]).not.toEqual([filter, 0]);
      }
    }
    expect(Object.keys(found).length).toBeGreaterThan(30);
  },
  300_000,
);

const seeds = Array.from({ length: 600 }, (_, index) => index);

/** Two filters over the same fields, which so exclude one another often. */
function combined({ filter }: List, chance: Chance): Json {
  const values = new Values(chance, pool, 0.02);
  const conditions = Object.values(filter.getFields()).filter(({ name }) => !['and', 'or', 'not'].includes(name));
  const chosen = chance.some(conditions, chance.upTo(2));
  const one = () => Object.fromEntries(chosen.map(({ name, type }) => [name, values.of(type, name, 2)]));
  const whole = () => values.of(filter, filter.name, 1) as Json;
  return chance.one([
    () => ({ and: [one(), one()] }),
    () => ({ ...one(), not: one() }),
    () => ({ ...one(), or: [one(), whole()] }),
    () => ({ and: [one(), whole()] }),
  ])();
}

it('filters that are said to hold of nothing find nothing', async () => {
  let told = 0;
  for (const seed of seeds) {
    const chance = new Chance(seed);
    const list = chance.one(lists);
    const filter = combined(list, chance);
    const query = `query ($f: ${list.filter.name}) { ${list.name}(filter: $f, first: 1) { totalCount } }`;
    const answer = await ask(hubItself, query, { f: filter });
    const whole = neverHolds(answer).filter(({ field }) => !/\.(or\.\d|not|none|every|of)\./.test(`${field}.`));
    if (answer.errors || whole.length === 0) continue;
    told += 1;
    expect([seed, filter, answer.data]).toEqual([seed, filter, { [list.name]: { totalCount: 0 } }]);
  }
  expect(told).toBeGreaterThan(150);
}, 300_000);
