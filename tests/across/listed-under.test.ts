import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { committedFilters, filterTable, isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { openFilteredLists, type FilteredLists } from './support/shut-filters.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field: string;
  readonly message: string;
}

let opened: FilteredLists;

beforeAll(async () => {
  opened = await openFilteredLists();
}, 60_000);

async function answerTo(query: string) {
  const { data, errors, extensions } = await opened.ask(hubItself, query);
  expect(errors).toBeUndefined();
  const { notes = [] } = extensions?.['hub'] as { notes?: Note[] };
  return { data, notes: notes.filter(({ code }) => code === 'NEVER_HOLDS') };
}

describe('what a record and its list are asked that exclude one another', () => {
  it.each([
    [
      'monitoringCycles',
      'year: { eq: 2021 }, duties: { some: { year: { eq: 2020 } } }',
      'duties.some.year.eq',
      'year.eq',
    ],
    ['reportingDuties', 'year: { eq: 2021 }, items: { some: { year: { eq: 2020 } } }', 'items.some.year.eq', 'year.eq'],
    [
      'monitoringCycles',
      'year: { eq: 2021 }, duties: { some: { items: { some: { year: { lt: 2021 } } } } }',
      'duties.some.items.some.year.lt',
      'year.eq',
    ],
    [
      'bodies',
      'id: { eq: "body-mfa" }, duties: { some: { id: { eq: "cycle-2021:body-moj" } } }',
      'id.eq',
      'duties.some.id.eq',
    ],
    [
      'bodies',
      'id: { eq: "body-mfa" }, assignments: { count: { of: { body: { in: ["body-moj"] } }, gte: 1 } }',
      'assignments.count',
      'id.eq',
    ],
    [
      'reportingDuties',
      'cycle: { is: { year: { eq: 2021 }, duties: { some: { year: { eq: 2020 } } } } }',
      'cycle.is.duties.some.year.eq',
      'cycle.is.year.eq',
    ],
    [
      'monitoringCycles',
      'openedOn: { isNull: true }, duties: { some: { cycle: { is: { openedOn: { isNull: false } } } } }',
      'openedOn.isNull',
      'duties.some.cycle.is.openedOn.isNull',
    ],
    ['bodies', 'assignments: { some: { body: { isNull: true } } }', 'assignments.some.body.isNull'],
  ])('is noted: %s(filter: { %s })', async (list, filter, ...places) => {
    const { data, notes } = await answerTo(`{ ${list}(filter: { ${filter} }) { totalCount } }`);
    const told = notes.map(({ message }) =>
      [...message.matchAll(/filter[\w.]*(?=: )/g)].map(([place]) => place.slice(7)).sort(),
    );
    expect([data, told]).toEqual([{ [list]: { totalCount: 0 } }, [places.sort()]]);
  });

  it.each([
    'monitoringCycles(filter: { year: { eq: 2021 }, duties: { some: { year: { eq: 2021 } } } })',
    'monitoringCycles(filter: { year: { eq: 2021 }, duties: { none: { year: { eq: 2020 } } } })',
    'monitoringCycles(filter: { year: { eq: 2021 }, duties: { every: { year: { eq: 2020 } } } })',
    'monitoringCycles(filter: { or: [{ year: { eq: 2021 } }, { duties: { some: { year: { eq: 2020 } } } }] })',
    'bodies(filter: { id: { not: "body-moj" }, duties: { some: { id: { eq: "cycle-2021:body-mfa" } } } })',
    'treaties(filter: { assignments: { some: { subdivision: { isNull: true } } } })',
    // Capacities are those of the list's day, and of the day of the question where a body is named.
    'bodies(asOf: "2012-01-01", filter: { capacity: { value: { eq: CENTRAL_EXECUTIVE } }, duties: { some: { body: { is: { capacity: { value: { isNull: true } } } } } } })',
  ])('and nothing of %s', async (list) => {
    expect((await answerTo(`{ ${list} { totalCount } }`)).notes).toEqual([]);
  });
});

it('lists hold by the condition that is declared to name their record no other records', async () => {
  const table = filterTable();
  const inputs = committedFilters().definitions.filter(isInput);
  const names = inputs.flatMap(({ name, fields = [] }) => fields.map((each) => [name.value, each.name.value] as const));
  const declared = names.flatMap(([input, condition]) => {
    const list = input.endsWith('CountOrder') ? undefined : table.listOf(input, condition);
    const by = list && table.parentIn(list);
    return by === undefined ? [] : [{ ...list, by }];
  });
  const known = declared.map(({ type, field }) => `${type}.${field}`);
  const named = names.flatMap(([input, condition]) => table.declaredOf(input, condition)?.listedIn ?? []);
  expect(named.filter((each) => !known.includes(each))).toEqual([]);
  const asked = declared.flatMap(({ type, field, by }) => {
    const root = opened.lists.find(({ node }) => node.name === type)?.name ?? '';
    return `${root}(first: 1) { nodes { ${field}(filter: { ${by}: { isNull: true } }) { totalCount } } }`;
  });
  const seen: string[] = [];
  for (const each of asked) seen.push(...(await answerTo(`{ ${each} }`)).notes.map(({ of }) => of));
  expect(seen.sort()).toEqual(known.sort());
});
