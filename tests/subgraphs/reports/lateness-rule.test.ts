import { dueDay } from '../../../subgraphs/reports/monitoring-cycle/deadline.rule.ts';
import { DeadlineCertainty } from '../../../subgraphs/reports/monitoring-cycle/deadline.type.ts';
import { lateness, type DutyFacts } from '../../../subgraphs/reports/reporting-duty/lateness.rule.ts';
import { RequirementKind, RequirementState } from '../../../subgraphs/reports/requirement/requirement.kind.ts';

const given = { certainty: DeadlineCertainty.GIVEN, date: '2021-11-10' };
const none = { certainty: DeadlineCertainty.NONE, date: null };
const unverified = { certainty: DeadlineCertainty.UNVERIFIED, date: null };

const judged = (facts: Partial<DutyFacts>) => {
  const { value, daysLate } = lateness({
    isRequired: true,
    deadline: given,
    deliveredOn: null,
    today: '2021-06-01',
    ...facts,
  });
  return [value, daysLate];
};

describe('Lateness', () => {
  it.each<[string, string, (string | number | null)[]]>([
    ['31 days before', '2021-10-10', ['NOT_DUE', null]],
    ['30 days before', '2021-10-11', ['DUE_SOON', null]],
    ['on the last day', '2021-11-10', ['DUE_SOON', null]],
    ['the day after', '2021-11-11', ['OVERDUE', 1]],
    ['in the next year', '2022-01-01', ['OVERDUE', 52]],
  ])('of what is not delivered, %s', (_when, today, expected) => {
    expect(judged({ today })).toEqual(expected);
  });

  it.each<[string, string, (string | number | null)[]]>([
    ['early', '2021-02-01', ['ON_TIME', null]],
    ['on the last day', '2021-11-10', ['ON_TIME', null]],
    ['the day after', '2021-11-11', ['LATE', 1]],
    ['in the next year', '2022-01-01', ['LATE', 52]],
  ])('of what was delivered %s stays whatever the day', (_when, deliveredOn, expected) => {
    expect(judged({ deliveredOn, today: '2022-06-01' })).toEqual(expected);
    expect(judged({ deliveredOn, today: deliveredOn })).toEqual(expected);
  });

  it('knows no weekend: 10 November 2019 was a Sunday, 10 November 2018 a Saturday', () => {
    const of = (date: string) => ({ certainty: DeadlineCertainty.GIVEN, date });
    expect(judged({ deadline: of('2019-11-10'), deliveredOn: '2019-11-11' })).toEqual(['LATE', 1]);
    expect(judged({ deadline: of('2018-11-10'), deliveredOn: '2018-11-12' })).toEqual(['LATE', 2]);
  });

  it('asks nothing of a body that need not deliver, whatever the deadline', () => {
    for (const deadline of [given, none])
      expect(judged({ isRequired: false, deadline, today: '2022-01-01' })).toEqual(['NOT_REQUIRED', null]);
  });

  it('can not be said where the deadline is unverified, or whether it is required, delivered or not', () => {
    expect(judged({ isRequired: false, deadline: unverified })).toEqual(['UNVERIFIED', null]);
    expect(judged({ isRequired: null, deliveredOn: '2021-02-01' })).toEqual(['UNVERIFIED', null]);
    expect(judged({ deadline: unverified, today: '2030-01-01' })).toEqual(['UNVERIFIED', null]);
    expect(judged({ deadline: unverified, deliveredOn: '2021-02-01' })).toEqual(['UNVERIFIED', null]);
  });

  it('can not be said where the deadline was registered without its day, whatever its state', () => {
    for (const state of [RequirementState.VERIFIED, RequirementState.ASSUMED]) {
      const requirement = { kind: RequirementKind.INFORMATION_DEADLINE, state, monthDay: null };
      const deadline = dueDay(2021, RequirementKind.INFORMATION_DEADLINE, [
        { ...requirement, firstYear: null, lastYear: null },
      ]);
      expect(judged({ deadline, deliveredOn: '2021-02-01' })).toEqual(['UNVERIFIED', null]);
    }
  });

  it('never comes where the regime gives no deadline', () => {
    expect(judged({ deadline: none, today: '2030-01-01' })).toEqual(['NOT_DUE', null]);
    expect(judged({ deadline: none, deliveredOn: '2029-01-01', today: '2030-01-01' })).toEqual(['ON_TIME', null]);
  });
});
