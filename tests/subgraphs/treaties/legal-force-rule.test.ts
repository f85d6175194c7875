import { legalForce, type Effect, type Repeal } from '../../../subgraphs/treaties/legal-force/legal-force.rule.ts';

const adopted: Effect = { adopted: '2010-10-30', date: '2010-10-30', notBefore: null };
const repeal: Repeal = { actId: 'repeal', adopted: '2022-04-21', date: null, notBefore: '2022-05-02' };

const judged = (act: Effect, repeals: readonly Repeal[], day: string) => {
  const { value, reason, repealedById } = legalForce(act, repeals, day);
  return [value, reason, repealedById];
};

describe('the Rules, repealed by an act whose effective date no source gives', () => {
  it.each<[day: string, ...verdict: (string | null)[]]>([
    ['2010-10-29', 'NO', 'NOT_ADOPTED', null],
    ['2010-10-30', 'YES', 'EFFECTIVE', null],
    ['2022-04-20', 'YES', 'EFFECTIVE', null],
    ['2022-04-21', 'YES', 'EFFECTIVE', null],
    ['2022-05-01', 'YES', 'EFFECTIVE', null],
    ['2022-05-02', 'UNKNOWN', 'MAY_BE_REPEALED', 'repeal'],
    ['2026-11-22', 'UNKNOWN', 'MAY_BE_REPEALED', 'repeal'],
  ])('on %s: %s, %s', (day, ...verdict) => {
    expect(judged(adopted, [repeal], day)).toEqual(verdict);
  });

  it('are settled by the source that gives the day', () => {
    const settled = { ...repeal, date: '2022-05-10' };
    expect(judged(adopted, [settled], '2022-05-09')).toEqual(['YES', 'EFFECTIVE', null]);
    expect(judged(adopted, [settled], '2022-05-10')).toEqual(['NO', 'REPEALED', 'repeal']);
  });

  it('end with the first repeal that is sure, whatever may have come before', () => {
    const sure = { ...repeal, actId: 'sure', date: '2022-06-01' };
    const later = { ...repeal, actId: 'later', date: '2022-07-01' };
    expect(judged(adopted, [repeal, later, sure], '2022-08-01')).toEqual(['NO', 'REPEALED', 'sure']);
    expect(judged(adopted, [repeal, later, sure], '2022-05-31')).toEqual(['UNKNOWN', 'MAY_BE_REPEALED', 'repeal']);
  });
});

describe('an act', () => {
  it('is not in force between its adoption and the first day that its rule allows', () => {
    const amendment: Effect = { adopted: '2021-03-18', date: null, notBefore: '2021-03-29' };
    expect(judged(amendment, [], '2021-03-17')).toEqual(['NO', 'NOT_ADOPTED', null]);
    expect(judged(amendment, [], '2021-03-28')).toEqual(['NO', 'NOT_YET_EFFECTIVE', null]);
    expect(judged(amendment, [], '2021-03-29')).toEqual(['UNKNOWN', 'EFFECTIVE_DATE_NOT_KNOWN', null]);
  });

  it('that is known by title only is unknown from its adoption', () => {
    const successor: Effect = { adopted: '2022-03-31', date: null, notBefore: null };
    expect(judged(successor, [], '2022-03-30')).toEqual(['NO', 'NOT_ADOPTED', null]);
    expect(judged(successor, [], '2022-03-31')).toEqual(['UNKNOWN', 'EFFECTIVE_DATE_NOT_KNOWN', null]);
  });

  it('of which no day is known is unknown on every day', () => {
    const nothing: Effect = { adopted: null, date: null, notBefore: null };
    expect(judged(nothing, [], '1991-12-16')).toEqual(['UNKNOWN', 'EFFECTIVE_DATE_NOT_KNOWN', null]);
  });

  it('whose day is known waits for it, adopted or not', () => {
    const code: Effect = { adopted: '2014-07-03', date: '2015-01-01', notBefore: null };
    expect(judged(code, [], '2014-12-31')).toEqual(['NO', 'NOT_YET_EFFECTIVE', null]);
    expect(judged(code, [], '2015-01-01')).toEqual(['YES', 'EFFECTIVE', null]);
    expect(judged({ ...code, adopted: null }, [], '2014-01-01')).toEqual(['NO', 'NOT_YET_EFFECTIVE', null]);
  });

  it('is surely repealed also where its own day is not known', () => {
    const sure = { ...repeal, date: '2022-06-01' };
    expect(judged({ adopted: '2010', date: null, notBefore: null }, [sure], '2022-06-01')).toEqual([
      'NO',
      'REPEALED',
      'repeal',
    ]);
  });

  it('may be repealed on any day by an act of which no day is known', () => {
    const undated: Repeal = { actId: 'undated', adopted: null, date: null, notBefore: null };
    expect(judged(adopted, [undated], '2010-10-30')).toEqual(['UNKNOWN', 'MAY_BE_REPEALED', 'undated']);
    expect(judged(adopted, [undated], '2010-10-29')).toEqual(['NO', 'NOT_ADOPTED', null]);
  });
});
