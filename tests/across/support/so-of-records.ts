import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { filterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import type { FilteredList } from './shut-filters.ts';

type Json = Record<string, unknown>;

/** What of a record its list can be asked for. */
export function soOf(list: FilteredList) {
  const conditions = asked(list);
  const more = others[list.node.name];
  return {
    selection: [...conditions.map((each) => each.selection), more?.selection].join(' ') || '__typename',
    /** A filter that the record meets. */
    filter: (node: Json): Json => ({
      and: [
        ...conditions.map(({ condition }) => ({ [condition]: conditionOn(node[condition]) })),
        ...conditions.flatMap(({ condition }) => leadingBack(list, condition, node)),
      ],
      ...more?.conditions(node),
    }),
  };
}

/** That the record which it names lists it: a condition on entries names records with lists of either kind. */
function leadingBack({ filter }: FilteredList, condition: string, node: Json): Json[] {
  if (node[condition] == null) return [];
  const itself = { some: { id: { eq: node['id'] } }, count: { gte: 1 } };
  const lists = filterTable().declaredOf(filter.name, condition)?.listedIn ?? [];
  return lists.flatMap((list) => {
    const [type, name = ''] = list.split('.');
    const isOfThese = filterTable().listOf(`${type}Filter`, name)?.filter === filter.name;
    return isOfThese ? [{ [condition]: { is: { [name]: itself } } }] : [];
  });
}

/** What of a record can be asked by a condition of the same name: values, days that may be partial, and records it names. */
function asked({ node, filter }: FilteredList): { readonly selection: string; readonly condition: string }[] {
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
