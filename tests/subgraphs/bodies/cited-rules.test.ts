import { recordsOf } from '../../default-data/records.ts';
import { addDays } from '../../../subgraphs/_kit/civil-day.ts';
import { proposalFault, subdivisionFault } from '../../../subgraphs/bodies/assignment/assignment.rule.ts';
import { AssignmentBasis } from '../../../subgraphs/bodies/assignment/assignment.basis.ts';
import { citedOn, citing } from '../../../subgraphs/bodies/validity/cited-rules.rule.ts';

const claim = { body: 'body-a', treaty: 'untc-4-1', basis: AssignmentBasis.PROPOSED_CONCLUSION };

describe('a paragraph of the Rules', () => {
  it.each([
    ['2010-10-29', undefined, undefined],
    ['2010-10-30', undefined, '¶4'],
    ['2021-03-28', undefined, '¶4'],
    ['2021-03-29', '¶3', '¶4'],
    ['2022-05-01', '¶3', '¶4'],
    ['2022-05-02', undefined, undefined],
    ['2026-01-01', undefined, undefined],
    [null, undefined, undefined],
    [undefined, undefined, undefined],
  ] as const)('is cited on days on which its known wording is in force: %s', (day, third, fourth) => {
    expect([citedOn('¶3', day), citedOn('¶4', day)]).toEqual([third, fourth]);
  });

  it('stands behind the sentence that follows from it, before its full stop', () => {
    expect(citing('A body watches through its own.', '¶3')).toBe('A body watches through its own (¶3).');
    expect(citing('A body watches through its own.', undefined)).toBe('A body watches through its own.');
  });

  it('is cited on the days that the default data gives: its wording not before, its repeal not after', () => {
    const firstDayOf = (type: string, id: string) => {
      const record = recordsOf(type).find((each) => each['id'] === id);
      return (record?.['effective'] as { notBefore: string }).notBefore;
    };
    const reworded = firstDayOf('ParagraphVersion', 'kz-gov-1141-2010-p3-v2');
    const repealed = firstDayOf('LegalAct', 'kz-gov-238-2022');
    expect([citedOn('¶3', addDays(reworded, -1)), citedOn('¶3', reworded)]).toEqual([undefined, '¶3']);
    expect([citedOn('¶4', addDays(repealed, -1)), citedOn('¶4', repealed)]).toEqual(['¶4', undefined]);
  });

  it('is not cited of an assignment that begins after the repeal', () => {
    const later = { ...claim, validFrom: '2024-01-15' };
    const foreign = { id: 's', bodyId: 'body-b', validFrom: null, validUntil: null };
    const gone = { ...foreign, bodyId: 'body-a', validUntil: '2023-01-01' };
    const proposal = { id: 'p', treatyId: 'untc-4-2', bodyId: 'body-a' };
    const faults = [
      subdivisionFault(later, foreign),
      subdivisionFault(later, gone),
      proposalFault(later, proposal, []),
    ];
    expect(faults.map((fault) => fault?.paragraph)).toEqual([undefined, undefined, undefined]);
    expect(faults.map((fault) => fault?.field)).toEqual(['subdivision', 'subdivision', 'proposal']);
  });
});
