import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { mayBeMissing, missingValues } from './support/missing-values.ts';
import { openFilteredLists, shutFilters, totals, type FilteredLists } from './support/shut-filters.ts';
import { soOf } from './support/so-of-records.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field: string;
  readonly value: unknown;
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
  return { data, notes };
}

/** Pairs of places that are said to exclude one another. */
const placesOf = (notes: readonly Note[]) =>
  notes.map(({ code, message }) => [
    code,
    ...[...message.matchAll(/filter[\w.]*(?=: )/g)].map(([place]) => place.slice(7)),
  ]);

describe('a filter that nothing meets says why', () => {
  it.each([
    [
      'treaties',
      'and: [{ status: { value: { eq: IN_FORCE } } }, { status: { value: { eq: SIGNED } } }]',
      'and.0.status.value.eq',
      'and.1.status.value.eq',
    ],
    [
      'treaties',
      'parent: { is: { form: { eq: CONVENTION } } }, and: [{ parent: { is: { form: { eq: PROTOCOL } } } }]',
      'parent.is.form.eq',
      'and.0.parent.is.form.eq',
    ],
    [
      'treaties',
      'recommendations: { some: { and: [{ response: { eq: ACCEPTED } }, { response: { eq: NOTED } }] } }',
      'recommendations.some.and.0.response.eq',
      'recommendations.some.and.1.response.eq',
    ],
    [
      'bodies',
      'assignments: { some: { validFrom: { gt: "2020-01-01" }, validUntil: { lt: "2019-01-01" } } }',
      'assignments.some.validUntil.lt',
      'assignments.some.validFrom',
    ],
    [
      'domesticProcedures',
      'state: { value: { eq: RUNNING } }, and: [{ state: { value: { eq: OVERDUE } } }]',
      'state.value.eq',
      'and.0.state.value.eq',
    ],
    [
      'treaties',
      'domesticProcedures: { every: { state: { value: { eq: RUNNING } } }, some: { state: { value: { in: [OVERDUE, COMPLETED] } } } }',
      'domesticProcedures.some.state.value.in',
      'domesticProcedures.every.state.value.eq',
    ],
    ['recommendations', 'year: { eq: 2019 }, madeOn: { gte: "2020-01-01" }', 'year.eq', 'madeOn'],
    ['mediaPublications', 'year: { gt: 2019 }, publishedOn: { lt: "2020-01-01" }', 'year.gt', 'publishedOn'],
    ['dutyItems', 'year: { eq: 2021 }, fromDay: { lt: "2021-01-01" }', 'year.eq', 'fromDay'],
    [
      'reportingDuties',
      'lateness: { eq: OVERDUE }, deliveredOn: { isNull: false }',
      'lateness.eq',
      'deliveredOn.isNull',
    ],
    [
      'reportingDuties',
      'lateness: { in: [ON_TIME, LATE] }, deliveredOn: { isNull: true }',
      'lateness.in',
      'deliveredOn.isNull',
    ],
    ['reportingDuties', 'isNil: { eq: true }, deliveredOn: { isNull: true }', 'isNil.eq', 'deliveredOn.isNull'],
    [
      'bodies',
      'duties: { some: { lateness: { eq: DUE_SOON }, deliveredOn: { gte: "2021-01-01" } } }',
      'duties.some.lateness.eq',
      'duties.some.deliveredOn.gte',
    ],
    ['annualInformations', 'state: { eq: SIGNED }, deliveredOn: { gte: "2021-01-01" }', 'state.eq', 'deliveredOn.gte'],
    ['summaryInformations', 'state: { eq: DRAFT }, lateness: { eq: LATE }', 'lateness.eq', 'state.eq'],
    ['proposals', 'outcome: { eq: OPEN }, outcomeOn: { isNull: false }', 'outcome.eq', 'outcomeOn.isNull'],
    ['assessments', 'subject: { eq: KAZAKHSTAN_RIGHTS }, party: { eq: "kg" }', 'subject.eq', 'party.eq'],
    ['commitments', 'isHeldGenerally: { eq: true }, holder: { eq: "kz" }', 'isHeldGenerally.eq', 'holder.eq'],
    ['provisions', 'isWithoutAct: { eq: true }, actInForce: { eq: YES }', 'isWithoutAct.eq', 'actInForce.eq'],
    ['recommendations', 'lacksCopy: { eq: true }, sourceKind: { eq: NGO }', 'lacksCopy.eq', 'sourceKind.eq'],
    [
      'treaties',
      'recommendations: { every: { response: { eq: ACCEPTED } }, some: { not: { response: { eq: ACCEPTED } } } }',
      'recommendations.every.response',
      'recommendations.some.not',
    ],
    [
      'treaties',
      'recommendations: { none: { response: { eq: ACCEPTED } }, some: { response: { eq: ACCEPTED } } }',
      'recommendations.some.response',
      'recommendations.none',
    ],
    [
      'treaties',
      'recommendations: { count: { eq: 0 } }, not: { recommendations: { none: {} } }',
      'not',
      'recommendations.count.eq',
    ],
    [
      'treaties',
      'recommendations: { count: { gte: 1 } }, not: { recommendations: { some: {} } }',
      'not',
      'recommendations.count.gte',
    ],
    [
      'treaties',
      'recommendations: { count: { eq: 0 }, some: { response: { eq: NOTED } } }',
      'recommendations.some',
      'recommendations.count.eq',
    ],
    ['reportingDuties', 'year: { eq: 2020 }, cycle: { eq: "cycle-2021" }', 'year.eq', 'cycle.eq'],
    ['reportingDuties', 'body: { eq: "body-moj" }, id: { eq: "cycle-2021:body-mfa" }', 'body.eq', 'id.eq'],
    [
      'dutyItems',
      'year: { eq: 2020 }, duty: { is: { cycle: { is: { year: { eq: 2021 } } } } }',
      'year.eq',
      'duty.is.cycle.is.year.eq',
    ],
    [
      'inForceEntries',
      'year: { lt: 2021 }, information: { eq: "cycle-2021:body-mfa:v1" }',
      'year.lt',
      'information.eq',
    ],
    [
      'headTenures',
      'validFrom: { gte: "2020-01-01" }, validUntil: { lte: "2020-01-01" }',
      'validUntil.lte',
      'validFrom',
    ],
    [
      'problemIssues',
      'openedOn: { gt: "2020-01-01" }, resolvedOn: { lte: "2020-01-01" }',
      'resolvedOn.lte',
      'openedOn',
    ],
    ['monitoringRegimes', 'firstYear: { gte: 2022 }, lastYear: { lt: 2022 }', 'lastYear.lt', 'firstYear'],
    ['proposals', 'outcome: { isNull: true }', 'outcome.isNull'],
    ['treaties', 'status: { value: { isNull: true } }', 'status.value.isNull'],
    ['recommendations', 'treatyLink: { basis: { isNull: true } }', 'treatyLink.basis.isNull'],
    ['bodies', 'duties: { some: { lateness: { isNull: true } } }', 'duties.some.lateness.isNull'],
  ])('%s(filter: { %s })', async (list, filter, ...places) => {
    const { data, notes } = await answerTo(`{ ${list}(filter: { ${filter} }) { totalCount } }`);
    expect([data, placesOf(notes.filter(({ code }) => code === 'NEVER_HOLDS'))]).toEqual([
      { [list]: { totalCount: 0 } },
      [['NEVER_HOLDS', ...places]],
    ]);
  });

  it.each([
    [
      'treaties',
      'status: { value: { eq: IN_FORCE } }, and: [{ status: { asOf: "1999-01-01", value: { eq: NO_ACTION } } }]',
    ],
    [
      'treaties',
      'status: { value: { eq: IN_FORCE } }, and: [{ status: { participant: "kg", value: { eq: SIGNED } } }]',
    ],
    [
      'bodies',
      'capacity: { value: { eq: CENTRAL_EXECUTIVE } }, and: [{ capacity: { value: { eq: AUTHORISED_BODY } } }]',
    ],
    ['recommendations', 'addressee: { eq: "kz" }, treaty: { eq: "untc-4-4" }, and: [{ treaty: { eq: "untc-4-11" } }]'],
    [
      'treaties',
      'recommendations: { some: { response: { eq: ACCEPTED } } }, and: [{ recommendations: { some: { response: { eq: NOTED } } } }]',
    ],
    [
      'treaties',
      'domesticProcedures: { every: { state: { value: { eq: RUNNING } } } }, and: [{ domesticProcedures: { every: { state: { value: { eq: OVERDUE } } } } }]',
    ],
    ['recommendations', 'year: { isNull: true }, madeOn: { gte: "2000-01-01" }'],
    ['mediaPublications', 'year: { eq: 2019 }, publishedOn: { gte: "2019-12-31" }'],
    ['reportingDuties', 'lateness: { in: [OVERDUE, LATE] }, deliveredOn: { isNull: false }'],
    ['reportingDuties', 'lateness: { eq: UNVERIFIED }, deliveredOn: { isNull: false }'],
    ['reportingDuties', 'year: { eq: 2021 }, cycle: { in: ["cycle-2020", "cycle-2021"] }'],
    ['assignments', 'validFrom: { gte: "2020-01-01" }, validUntil: { isNull: true }'],
    ['bodies', 'capacity: { value: { isNull: true } }'],
    [
      'treaties',
      'recommendations: { none: { response: { eq: ACCEPTED } }, some: { not: { response: { eq: ACCEPTED } } } }',
    ],
  ])('and nothing of one that something may meet: %s(filter: { %s })', async (list, filter) => {
    const { notes } = await answerTo(`{ ${list}(filter: { ${filter} }) { totalCount } }`);
    expect(placesOf(notes).filter(([code]) => code === 'NEVER_HOLDS')).toEqual([]);
  });
});

it.each(['2026-11-22', '2021-11-10'])('what is so of a record is not said to exclude itself, on %s', async (today) => {
  const { ask, lists } = opened;
  const looked = new Set<string>();
  for (const list of lists) {
    const { selection, filter } = soOf(list);
    const page = await ask(
      hubItself,
      `query @at(today: "${today}") { ${list.name}(first: 6) { nodes { ${selection} } } }`,
    );
    expect(page.errors).toBeUndefined();
    const { nodes } = page.data?.[list.name] as { nodes: Record<string, unknown>[] };
    if (nodes.length === 0) continue;
    const filters = nodes.map((node) => filter(node));
    const { found, errors, extensions } = await totals(ask, list, { filters, today });
    const { notes = [] } = (extensions?.['hub'] ?? {}) as { notes?: Note[] };
    expect([list.name, errors, notes.filter(({ code }) => code === 'NEVER_HOLDS')]).toEqual([list.name, undefined, []]);
    expect(filters.filter((_, at) => !found[at])).toEqual([]);
    looked.add(list.name);
  }
  expect(looked.size).toBeGreaterThan(30);
});

it('filters that are said to hold of nothing find nothing', async () => {
  const seeds = Array.from({ length: 240 }, (_, index) => index);
  const shut = await shutFilters(opened, seeds);
  expect(shut.filter(({ found }) => found !== null && found > 0)).toEqual([]);
  expect(shut.filter(({ found }) => found === 0).length).toBeGreaterThan(60);
});

it.each(['2026-11-22', '2021-11-10'])(
  'what is never missing is declared so, and nothing else, on %s',
  async (today) => {
    const conditions = await missingValues(opened, today);
    const always = conditions.filter(({ isAlways }) => isAlways);
    expect(always.filter(({ missing }) => missing !== 0)).toEqual([]);
    expect(always.length).toBeGreaterThan(150);
    const states = conditions.filter(({ isAlways, isState }) => !isAlways && isState);
    const filled = states.filter(({ missing }) => missing === 0).map(({ name }) => name);
    expect(filled.filter((name) => !mayBeMissing.includes(name))).toEqual([]);
  },
);
