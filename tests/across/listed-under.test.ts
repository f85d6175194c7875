import { parseValue, valueFromASTUntyped } from 'graphql';
import { filterTable } from '../../subgraphs/_kit/across/filter-table.ts';
import { Contradictions } from '../../subgraphs/_kit/query/contradictions.ts';
import type { Filter } from '../../subgraphs/_kit/query/placed.ts';

const day = '2026-11-22';

/** The places of conditions that are said to exclude one another; what there is does not matter. */
function excluded(input: string, filter: string, values: Filter = {}) {
  const contradictions = new Contradictions(filterTable(), day);
  const given = { place: null, values, day: (values['asOf'] ?? day) as string };
  const isShut = contradictions.read(valueFromASTUntyped(parseValue(`{ ${filter} }`)) as Filter, { input, given });
  const places = contradictions.found.map(({ message }) =>
    [...message.matchAll(/filter[\w.]*(?=: )/g)].map(([place]) => place.slice(7)).sort(),
  );
  return { isShut, places };
}

describe('what a record and its list are asked that exclude one another', () => {
  it.each([
    [
      'MonitoringCycleFilter',
      'year: { eq: 2021 }, duties: { some: { year: { eq: 2020 } } }',
      'duties.some.year.eq',
      'year.eq',
    ],
    [
      'ReportingDutyFilter',
      'year: { eq: 2021 }, items: { some: { year: { eq: 2020 } } }',
      'items.some.year.eq',
      'year.eq',
    ],
    [
      'MonitoringCycleFilter',
      'year: { eq: 2021 }, duties: { some: { items: { some: { year: { lt: 2021 } } } } }',
      'duties.some.items.some.year.lt',
      'year.eq',
    ],
    [
      'BodyFilter',
      'id: { eq: "body-mfa" }, duties: { some: { id: { eq: "cycle-2021:body-moj" } } }',
      'id.eq',
      'duties.some.id.eq',
    ],
    [
      'BodyFilter',
      'id: { eq: "body-mfa" }, assignments: { count: { of: { body: { in: ["body-moj"] } }, gte: 1 } }',
      'assignments.count',
      'id.eq',
    ],
    [
      'ReportingDutyFilter',
      'cycle: { is: { year: { eq: 2021 }, duties: { some: { year: { eq: 2020 } } } } }',
      'cycle.is.duties.some.year.eq',
      'cycle.is.year.eq',
    ],
    [
      'MonitoringCycleFilter',
      'closedOn: { isNull: true }, duties: { some: { cycle: { is: { closedOn: { isNull: false } } } } }',
      'closedOn.isNull',
      'duties.some.cycle.is.closedOn.isNull',
    ],
    ['BodyFilter', 'assignments: { some: { body: { isNull: true } } }', 'assignments.some.body.isNull'],
    [
      'DutyItemFilter',
      'coverage: { eq: REPORTED }, duty: { is: { lateness: { in: [LATE, OVERDUE] } } }',
      'coverage.eq',
      'duty.is.lateness.in',
    ],
    [
      'ReportingDutyFilter',
      'lateness: { eq: OVERDUE }, items: { some: { coverage: { in: [REPORTED, LATE] } } }',
      'items.some.coverage.in',
      'lateness.eq',
    ],
    [
      'ReportingDutyFilter',
      'year: { eq: 2021 }, body: { is: { duties: { every: { year: { lt: 2021 } } } } }',
      'body.is.duties.every.year.lt',
      'year',
    ],
    [
      'InForceEntryFilter',
      'information: { is: { inForceEntries: { none: {} } } }',
      'information.is.inForceEntries.none',
    ],
    [
      'BodyFilter',
      'duties: { some: { year: { eq: 2021 }, cycle: { is: { duties: { count: { eq: 0 } } } } } }',
      'duties.some.cycle.is.duties.count.eq',
      'duties.some.year',
    ],
  ])('is noted of %s: %s', (input, filter, ...places) => {
    expect(excluded(input, filter)).toEqual({ isShut: true, places: [places.sort()] });
  });

  it.each([
    ['MonitoringCycleFilter', 'year: { eq: 2021 }, duties: { some: { year: { eq: 2021 } } }'],
    ['MonitoringCycleFilter', 'year: { eq: 2021 }, duties: { none: { year: { eq: 2020 } } }'],
    ['MonitoringCycleFilter', 'year: { eq: 2021 }, duties: { every: { year: { eq: 2020 } } }'],
    ['MonitoringCycleFilter', 'or: [{ year: { eq: 2021 } }, { duties: { some: { year: { eq: 2020 } } } }]'],
    ['BodyFilter', 'id: { not: "body-moj" }, duties: { some: { id: { eq: "cycle-2021:body-mfa" } } }'],
    ['TreatyFilter', 'assignments: { some: { subdivision: { isNull: true } } }'],
    ['DutyItemFilter', 'coverage: { in: [REPORTED, MISSING] }, duty: { is: { lateness: { eq: OVERDUE } } }'],
    ['AssignmentFilter', 'body: { is: { assignments: { none: { treaty: { eq: "untc-4-4" } } } } }'],
    ['InForceEntryFilter', 'information: { is: { notInForceEntries: { none: {} } } }'],
    ['RecommendationFilter', 'treaty: { is: { recommendations: { none: { response: { eq: NOTED } } } } }'],
  ])('is not noted of %s where something may meet it: %s', (input, filter) => {
    expect(excluded(input, filter)).toEqual({ isShut: false, places: [] });
  });

  it('is noted of a list that has what is listed, and not of a part of it that need not', () => {
    const filter = 'body: { is: { assignments: { none: {} } } }';
    const places = [['body.is.assignments.none']];
    expect(excluded('AssignmentFilter', filter, { validity: 'CURRENT' })).toEqual({ isShut: true, places });
    expect(excluded('AssignmentFilter', filter, { validity: 'ALL' })).toEqual({ isShut: false, places: [] });
  });

  it('is noted of ids alone where the list is given a day of its own, on which other things may be so', () => {
    const filter = 'closedOn: { isNull: true }, duties: { some: { cycle: { is: { closedOn: { isNull: false } } } } }';
    expect(excluded('MonitoringCycleFilter', filter, { asOf: day }).places).toEqual([]);
    const ids = 'id: { eq: "cycle-2020" }, duties: { some: { cycle: { eq: "cycle-2021" } } }';
    expect(excluded('MonitoringCycleFilter', ids, { asOf: day }).places).toHaveLength(1);
  });
});
