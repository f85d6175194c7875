import { wordingOn, type DatedWording } from '../../../subgraphs/treaties/legal-paragraph/wording.rule.ts';

const first: DatedWording = { number: 1, date: '2010-10-30', notBefore: null };
const second: DatedWording = { number: 2, date: null, notBefore: '2021-03-29' };

const held = (versions: readonly DatedWording[], day: string) => {
  const verdict = wordingOn(versions, day);
  return verdict && [verdict.version.number, verdict.certainty, verdict.reason];
};

describe('the wording of ¶7 of the Rules', () => {
  it.each<[day: string, ...verdict: (number | string)[]]>([
    ['2010-10-30', 1, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN'],
    ['2010-12-01', 1, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN'],
    ['2021-03-18', 1, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN'],
    ['2021-03-28', 1, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN'],
    ['2021-03-29', 2, 'ASSUMED', 'EFFECTIVE_DATE_NOT_KNOWN'],
    ['2022-05-01', 2, 'ASSUMED', 'EFFECTIVE_DATE_NOT_KNOWN'],
    ['2022-05-02', 2, 'ASSUMED', 'EFFECTIVE_DATE_NOT_KNOWN'],
  ])('on %s: version %s, %s', (day, ...verdict) => {
    expect(held([second, first], day)).toEqual(verdict);
  });

  it('is none before the paragraph was adopted', () => {
    expect(held([first, second], '2010-10-29')).toBeNull();
    expect(held([], '2010-10-30')).toBeNull();
  });

  it('is certain from the day that a source gives, and the earlier one until then', () => {
    const settled = { ...second, date: '2021-04-05' };
    expect(held([first, settled], '2021-04-04')).toEqual([1, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN']);
    expect(held([first, settled], '2021-04-05')).toEqual([2, 'CERTAIN', 'EFFECTIVE_DATE_KNOWN']);
  });
});
